"""Problems as a person or a program reads them: text with the line, GitHub annotations, JSON, SARIF, GitLab's Code Quality.

Gives text and never prints; `cli/` does.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from build_tools import __version__
from build_tools.problem import MAX_VALUE, Problem
from build_tools.words.strings import Words

# Where a contributor reads why a rule is there, from the top of the repository.
RULES_PAGE = "docs/reference/rules.md"
MAX_EXCERPT = 110


def sentence(problem: Problem, words: Words) -> str:
    """What is there and what is wanted, in one sentence."""
    return words(f"problems.{problem.rule}.{problem.about}.says", **_values(problem, words))


def fix(problem: Problem, words: Words) -> str:
    """The act that mends it."""
    return words(f"problems.{problem.rule}.{problem.about}.fix", **_values(problem, words)).rstrip()


def why(problem: Problem) -> str:
    """Where the rule is explained."""
    return f"{RULES_PAGE}#{problem.rule}"


def _values(problem: Problem, words: Words) -> dict[str, object]:
    """The values of a problem, its field named with the list item around it; everything a sentence might ask for is there."""
    values = {"field": "", "item": "", "value": "", "file": problem.file, "why": "", **problem.values}
    values = {name: _one_line(value) if isinstance(value, str) else value for name, value in values.items()}
    if values["item"]:
        values["field"] = words("report.field-of", field=values["field"], item=values["item"])
    elif values["field"]:
        values["field"] = f"`{values['field']}`"
    return values


def _one_line(value: str) -> str:
    """A value as a sentence can hold it: printable, white space collapsed, cut where it is longer than any sentence."""
    words = " ".join(value.encode("utf-8", "replace").decode().split())
    words = "".join("?" if unicodedata.category(letter) == "Cc" else letter for letter in words)
    return words if len(words) <= MAX_VALUE else words[: MAX_VALUE - 1] + "…"


def as_text(problems: Sequence[Problem], files: int, words: Words) -> str:
    """The report for a terminal: each problem with its line, and one closing line."""
    blocks = []
    for problem in problems:
        place = f"{problem.file}:{problem.span.line}:{problem.span.column}"
        lines = [f"{place}: {words(f'report.{problem.level}')}: {sentence(problem, words)} [{problem.rule}]"]
        lines += excerpt(problem)
        lines.append(f"  {words('report.fix')} {fix(problem, words)}")
        lines.append(f"  {words('report.why')} {why(problem)}")
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, summary(problems, files, words)]) + "\n"


def excerpt(problem: Problem) -> list[str]:
    """The source line with its number and carets below the place; cut where it is long, empty where there is none."""
    text = problem.excerpt.replace("\t", " ")
    if not text.strip():
        return []
    start, end = problem.span.column - 1, min(problem.span.end - 1, len(text))
    cut = max(0, start - MAX_EXCERPT // 2) if len(text) > MAX_EXCERPT else 0
    shown = text[cut : cut + MAX_EXCERPT]
    number = str(problem.span.line).rjust(4)
    carets = "^" * max(1, min(end, cut + len(shown)) - start)
    return [f"{number} | {shown}", f"     | {' ' * (start - cut)}{carets}"]


def summary(problems: Sequence[Problem], files: int, words: Words) -> str:
    """The closing line: how many errors and warnings in how many of how many files."""
    if not problems:
        return words("report.clean", n=files)
    errors = sum(problem.is_error for problem in problems)
    counted = [words("report.errors", n=errors)] if errors else []
    if warnings := len(problems) - errors:
        counted.append(words("report.warnings", n=warnings))
    touched = len({problem.file for problem in problems})
    return words("report.sum", found=words("report.and").join(counted), touched=touched, n=files)


def as_github(problems: Sequence[Problem], files: int, words: Words) -> str:
    """Workflow commands that GitHub shows beside the lines of a pull request, and the closing line."""
    lines = []
    for problem in problems:
        span = problem.span
        message = _escape(
            f"{sentence(problem, words)}\n{words('report.fix')} {fix(problem, words)}\n{words('report.why')} {why(problem)}"
        )
        end = max(span.end - 1, span.column)
        place = f"file={_escape_property(problem.file)},line={span.line},col={span.column},endColumn={end}"
        lines.append(f"::{problem.level} {place},title={_escape_property(problem.rule)}::{message}")
    return "\n".join([*lines, summary(problems, files, words)]) + "\n"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def as_json(problems: Sequence[Problem], files: int, words: Words) -> str:
    """An object: `files`, `errors`, `warnings`, `problems` (file, line, column, end_column, level, rule, message, fix, why)."""
    errors = sum(problem.is_error for problem in problems)
    return (
        json.dumps(
            {
                "files": files,
                "errors": errors,
                "warnings": len(problems) - errors,
                "problems": [
                    {
                        "file": problem.file,
                        "line": problem.span.line,
                        "column": problem.span.column,
                        "end_column": problem.span.end,
                        "level": problem.level,
                        "rule": problem.rule,
                        "message": sentence(problem, words),
                        "fix": fix(problem, words),
                        "why": why(problem),
                    }
                    for problem in problems
                ],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def as_sarif(problems: Sequence[Problem], _files: int, words: Words) -> str:
    """A SARIF 2.1.0 log (OASIS), with every rule described."""
    # The rules bring the whole model with them, which no other form needs.
    from build_tools.validate.rules import RULES

    rules = [
        {
            "id": rule.ID,
            "shortDescription": {"text": str(rule.__doc__).split("\n")[0]},
            "fullDescription": {"text": str(rule.__doc__).strip()},
        }
        for rule in RULES
    ]
    index = {rule["id"]: position for position, rule in enumerate(rules)}
    return (
        json.dumps(
            {
                "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
                "version": "2.1.0",
                "runs": [
                    {
                        "tool": {"driver": {"name": "casebook", "version": __version__, "rules": rules}},
                        "columnKind": "unicodeCodePoints",
                        "results": [_sarif_result(problem, index, words) for problem in problems],
                    }
                ],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _sarif_result(problem: Problem, index: dict[str, int], words: Words) -> dict[str, Any]:
    span = problem.span
    return {
        "ruleId": problem.rule,
        "ruleIndex": index[problem.rule],
        "level": problem.level,
        "message": {"text": f"{sentence(problem, words)} {fix(problem, words)}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(problem.file), "uriBaseId": "%SRCROOT%"},
                    "region": {
                        "startLine": span.line,
                        "startColumn": span.column,
                        "endColumn": max(span.end, span.column),
                    },
                }
            }
        ],
    }


def as_gitlab(problems: Sequence[Problem], _files: int, words: Words) -> str:
    """A list as GitLab's Code Quality reports want it; the fingerprint is the same as long as the problem is."""
    rows = [
        {
            "description": f"{sentence(problem, words)} {fix(problem, words)}",
            "check_name": problem.rule,
            "fingerprint": sha256(f"{problem.file}\n{problem.rule}\n{sentence(problem, words)}".encode()).hexdigest(),
            "severity": "major" if problem.is_error else "minor",
            "location": {"path": problem.file, "lines": {"begin": problem.span.line}},
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Sequence[Problem], int, Words], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
    "sarif": as_sarif,
    "gitlab": as_gitlab,
}
