"""What a person did when the YAML parser gave up: looks at the line it stopped on and names the usual slip.

The parser's own words ("mapping values are not allowed in this context") help nobody; the line nearly always does.
"""

from __future__ import annotations

import re
from typing import Any

from build_tools.problem import Problem, Span

# Each pattern matches a whole source line; the first that fits names the sentence. Group 1, where there is one, is the
# key and the named group `at` the place to point at.
_SLIPS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "\tcity: Riga"
    ("tab", re.compile(r"(?P<at>[ ]*\t+)")),
    # "\u00a0 city: Riga"
    ("no-break-space", re.compile(r"(?P<at>[ ]*[\u00a0\u2007\u202f]+)")),
    # "problem: | The city"
    ("text-after-bar", re.compile(r"\s*(?:- )?([\w-]+):\s+(?P<at>[|>][-+]?\s+[^#\s].*)")),
    # "problem: [3] says"
    ("starts-with-mark", re.compile(r"\s*(?:- )?([\w-]+):\s+(?P<at>\[[\d, ]*\]\s*[^\s,\]].*)")),
    # 'path: "C:\Users"'
    ("backslash", re.compile(r"\s*(?:- )?([\w-]+):\s+\"[^\"]*?(?P<at>\\[^\"\\/0abtnvfrexNLPuU_ \t])")),
    # 'claim: "Open-air" officials go' and "claim: 't Heerlens Heitje"
    ("starts-with-quote", re.compile(r"\s*(?:- )?([\w-]+):\s+(?P<at>(?:\"[^\"]*\"|'[^']*'?)\s*[^\s#,}\]].*)")),
    # 'claim: "the "open-air" officials"'
    ("quote-inside", re.compile(r"\s*(?:- )?([\w-]+):\s+(?P<at>\".*)")),
    # "title: Gdańsk: sharing"
    ("colon", re.compile(r"\s*(?:- )?([\w-]+):\s+(?P<at>[^\"'|>{\[].*?:(?:\s.*|$))")),
    # "title: @home", "title: `x`", "title: %"
    ("starts-with-sign", re.compile(r"\s*(?:- )?([\w-]+):\s+(?P<at>[@`%*&!?|>-]+[^\s|>-].*)")),
    # "city:Riga"
    ("no-space-after-colon", re.compile(r"\s*(?:- )?([a-z_]+)(?P<at>:)\S")),
    # "-riga"
    ("no-space-after-dash", re.compile(r"\s*(?P<at>-[^\s-])")),
)


def diagnose(file: str, lines: tuple[str, ...], error: Any) -> Problem:
    """The one problem of a file that the YAML parser refused: `error` is PyYAML's, its marks count from 0."""
    mark = error.problem_mark or error.context_mark
    stopped = min(mark.line, len(lines) - 1) if mark else 0
    started = min(error.context_mark.line, stopped) if error.context_mark else stopped
    less = _less_indented(lines, stopped)
    for number in dict.fromkeys((stopped, started, stopped - 1)):
        if number < 0 or not lines[number].strip() or less is not None:
            continue
        for about, pattern in _SLIPS:
            found = pattern.match(lines[number])
            if found and about == "quote-inside" and "escape" in (error.problem or ""):
                about = "backslash"
            if found and (number == stopped or about != "colon"):
                span = Span(number + 1, found.start("at") + 1, found.end("at") + 1)
                key = found.group(1) if found.re.groups > 1 else ""
                return Problem(
                    file, span, "file-can-be-read", about, {"key": key, "line": number + 1}, excerpt=lines[number]
                )
    if less is not None:
        text = lines[less]
        return Problem(
            file,
            Span(less + 1, 1, len(text) + 1),
            "file-can-be-read",
            "less-indented",
            {"line": less + 1},
            excerpt=text,
        )
    column = (mark.column if mark else 0) + 1
    return Problem(
        file,
        Span(stopped + 1, column, column + 1),
        "file-can-be-read",
        "not-understood",
        {"line": stopped + 1},
        excerpt=lines[stopped] if lines else "",
    )


def _less_indented(lines: tuple[str, ...], stopped: int) -> int | None:
    """The line of a text under `|` that starts further left than the text's first line; None where that is not the slip."""
    for number in (stopped, stopped - 1):
        if number < 0 or ":" in lines[number].split(" ")[0] or not lines[number].strip():
            continue
        above = number - 1
        while above >= 0 and not re.match(r"\s*(?:- )?[\w-]+:\s*[|>]", lines[above]):
            if re.match(r"\s*(?:- )?[\w-]+:(\s|$)", lines[above]):
                return None
            above -= 1
        if above >= 0:
            return number
    return None
