"""The one comment under a pull request: what is to be mended, in the words of who wrote the case, and what mends itself.

Comes in: what a check left behind in files. It ran the code of whoever opened the pull request, so nothing in it is believed: what
has another shape is refused, what is shown is made harmless. Goes out: Markdown for a comment that is always the same one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_tools.problem import CommandError
from build_tools.words.strings import Words

# By this line the comment is found again; it does not show.
MARK = "<!-- casebook: the check of this pull request -->"
MAX_BYTES, MAX_SHOWN, MAX_LETTERS, MAX_FIX_LINES = 4 * 1024 * 1024, 25, 600, 300
# "cases/utrecht-street-gardens.fr.yml", "cases/_packs/youth.yml": plain letters, no way up
_PATH = re.compile(r"cases/(?:_[a-z]+/)?[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.ya?ml")
# What a name may not show: a backtick would end the code, other signs could turn the direction of writing.
_NO_NAME = re.compile(r"[^\w ./-]")
MAX_NAME = 150
_RULE = re.compile(r"[a-z]+(?:-[a-z]+)*")
# What Markdown or the host would take for more than words. "`themes`" is how our sentences write a field, and stays.
_FIELD = re.compile(r"(`[a-z_]+(?:[. ][a-z_]+)*`)")
_SPECIAL = re.compile(r"([\\`*_\[\]#!|~<>&$])")
# A mention, an address, a reference: broken by a sign without width.
_ALIVE = re.compile(r"(@|://|www(?=\.)|#(?=\d))")
NO_WIDTH = "\u2060"


@dataclass(frozen=True, slots=True)
class Told:
    """One problem as a report tells it; every part of the right kind, nothing else about it is known."""

    file: str
    line: int
    level: str
    rule: str
    message: str
    fix: str


def read_report(text: str) -> tuple[Told, ...]:
    """The problems of a JSON report of `casebook check`; raises CommandError for anything that is none."""
    if len(text) > MAX_BYTES:
        raise CommandError("not-a-report")
    try:
        rows = json.loads(text)["problems"]
        return tuple(_told(row) for row in rows)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise CommandError("not-a-report") from None


def _told(row: Mapping[str, Any]) -> Told:
    """One row, if it has the shape of one; raises ValueError or TypeError."""
    file, line, rule = row["file"], row["line"], row["rule"]
    level, message, fix = row["level"], row["message"], row["fix"]
    sound = (
        isinstance(file, str)
        and type(line) is int
        and 0 < line < 1_000_000
        and level in ("error", "warning")
        and isinstance(rule, str)
        and _RULE.fullmatch(rule)
        and isinstance(message, str)
        and isinstance(fix, str)
    )
    if not sound:
        raise ValueError
    return Told(file, line, level, rule, message, fix)


def comment(problems: Sequence[Told], patch: str, words: Words, rules_page: str = "", preview: str = "") -> str:
    """The comment. `rules_page` is where the rules are explained and `preview` where the site as it would be can be fetched."""
    errors = sum(problem.level == "error" for problem in problems)
    lines = [MARK, f"### {words('answer.title-red', n=errors) if errors else words('answer.title-green')}", ""]
    lines.append(words("answer.intro-red") if errors else words("answer.intro-green"))
    lines.append("")
    for problem in sorted(problems, key=lambda each: each.level != "error")[:MAX_SHOWN]:
        lines += _problem(problem, words, rules_page)
    if len(problems) > MAX_SHOWN:
        lines += ["", words("answer.more", n=len(problems) - MAX_SHOWN)]
    if problems and patch.strip():
        lines += ["", words("answer.mends-itself"), "", *_folded(patch, words)]
    if preview:
        lines += ["", words("answer.preview", address=preview)]
    return "\n".join([*lines, "", words("answer.ends-red") if errors else words("answer.ends-green")]) + "\n"


def _problem(problem: Told, words: Words, rules_page: str) -> list[str]:
    """One problem as an item of a list: where, what is there, what to do."""
    where = words("answer.where", file=f"`{_file(problem.file)}`", line=problem.line)
    level = "" if problem.level == "error" else f" ({words('report.warning')})"
    reason = f" [{words('answer.why')}]({rules_page}#{problem.rule})" if rules_page else ""
    return [f"- **{where}**{level}", f"  {harmless(problem.message)}", f"  → {harmless(problem.fix)}{reason}"]


def _file(name: str) -> str:
    """The name of a file among the cases, as a line of code can hold it: of any sign that names have not, a "?"."""
    return _NO_NAME.sub("?", name)[:MAX_NAME] if name.startswith("cases/") and ".." not in name else "?"


def _folded(patch: str, words: Words) -> list[str]:
    """What `casebook fix` would change, folded away; in a fence that is longer than any in it."""
    lines = [line for line in patch.replace("\r", "").split("\n") if line.startswith(("+", "-", "@@"))][:MAX_FIX_LINES]
    longest = max((len(run) for run in re.findall("`+", "\n".join(lines))), default=0)
    fence = "`" * max(3, longest + 1)
    summary = words("answer.what-it-changes")
    return [f"<details><summary>{summary}</summary>", "", f"{fence}diff", *lines, fence, "", "</details>"]


def harmless(text: str) -> str:
    """A sentence as Markdown that shows it and does nothing else: no link, no picture, no mention, no HTML."""
    cut = " ".join(text.split())
    cut = cut if len(cut) <= MAX_LETTERS else f"{cut[:MAX_LETTERS]}…"
    parts = _FIELD.split(cut)
    return "".join(
        part if at % 2 else _ALIVE.sub(rf"\1{NO_WIDTH}", _SPECIAL.sub(r"\\\1", part)) for at, part in enumerate(parts)
    )
