"""What a person did when the YAML parser gave up: the usual slip, seen from where it stopped and what it read last.

The parser's own words ("mapping values are not allowed in this context") help nobody, but they tell where to look: at the place
where it stopped, or at the place where that which it could not finish began.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from build_tools.problem import Problem, Span

NO_BREAK_SPACES = "\u00a0\u2007\u202f"
# The quotation marks for print by which a text begins, each with what closes it: “…”, „…“, «…».
CURLY_QUOTES = {"“": "”", "„": "“”", "«": "»", "‘": "’", "‚": "‘’", "»": "«", "”": "”"}
# What stands before a value: its key, the dash of a list item, or both.
_BEFORE = r"\s*(?:(?:- +)*[\w-]+:\s+|(?:- +)+)"
# "\tcity: Riga"
_TAB = re.compile(r"(?P<at> *\t+)")
# "\u00a0 city: Riga", "city:\u00a0Riga"
_NO_BREAK_SPACE = re.compile(rf"(?:\s*(?:- +)*[\w-]+:)?(?P<at> *[{NO_BREAK_SPACES}]+)")
# "problem: [3] says"
_MARK_FIRST = re.compile(_BEFORE + r"(?P<at>\[[\d, ]*\]\s*[^\s,\]].*)")
# 'claim: "Open-air" officials go', up to the place where the parser stopped
_QUOTE_FIRST = re.compile(_BEFORE + r"(?P<at>\"[^\"]*\"|'[^']*')\s*")
# "-riga"
_NO_SPACE_AFTER_DASH = re.compile(r"\s*(?P<at>-)[^\s-]")
# "city:Riga"
_NO_SPACE_AFTER_COLON = re.compile(r"\s*(?:- +)*[\w-]+(?P<at>:)\S")


class Place(NamedTuple):
    """A place in the file; line and column count from 0, as the parser's marks do."""

    line: int
    column: int


class Slip(NamedTuple):
    """What went wrong (`about` names the sentence) and where; `end` None stands for the end of the line."""

    about: str
    at: Place
    end: int | None = None


def diagnose(file: str, lines: tuple[str, ...], error: Any, last: Any = None) -> Problem:
    """The one problem of a file that the parser refused: `error` is PyYAML's, `last` the last scalar that it could read."""
    here = _place(error.problem_mark or error.context_mark, lines)
    began = _place(error.context_mark or error.problem_mark, lines)
    about, (line, column), end = _slip(lines, f"{error.context} {error.problem}", here, began, last)
    text = lines[line]
    key, is_item = _key(lines, Place(line, column))
    return Problem(
        file,
        Span(line + 1, column + 1, (len(text) if end is None else end) + 1),
        "file-can-be-read",
        about,
        {"key": key, "lead": "-" if is_item else f"{key}:", "sign": text[column : column + 1], "line": line + 1},
        excerpt=text,
    )


def _place(mark: Any, lines: tuple[str, ...]) -> Place:
    if mark is None or mark.line >= len(lines):
        return Place(len(lines) - 1, 0)
    return Place(mark.line, mark.column)


def _slip(lines: tuple[str, ...], said: str, here: Place, began: Place, last: Any) -> Slip:
    """The usual slip; the order matters, since one slip can look like another further down the file."""
    for number in dict.fromkeys((here.line, began.line)):
        for about, pattern in (("tab", _TAB), ("no-break-space", _NO_BREAK_SPACE)):
            if found := pattern.match(lines[number]):
                return Slip(about, Place(number, found.start("at")), found.end("at"))
    if "quoted scalar" in said:
        return _unfinished_quote(lines, said, here, began)
    if "block scalar" in said:
        return Slip("text-after-bar", began)
    if "simple key" in said:
        return _line_without_colon(lines, began, last)
    if last is not None and last.style in ('"', "'") and _follows(lines, last, here):
        start = Place(last.start_mark.line, last.start_mark.column)
        return _text_after_quote(lines, start, last.style, is_one_line=start.line == here.line)
    if (found := _QUOTE_FIRST.match(lines[here.line])) and found.end() == here.column:
        return _text_after_quote(lines, Place(here.line, found.start("at")), found["at"][0])
    if "flow" in said and began.line < here.line:
        return Slip("open-bracket", began)
    if (found := _MARK_FIRST.match(lines[here.line])) and found.start("at") <= here.column:
        return Slip("starts-with-mark", Place(here.line, found.start("at")))
    if "mapping values" in said and not _is_uneven(lines, here, last):
        at = _value(lines, here)
        return Slip("curly-quotes" if lines[at.line][at.column] in CURLY_QUOTES else "colon", at)
    if any(word in said for word in ("cannot start", "alias", "anchor", "tag", "entries are not", "keys are not")):
        return Slip("starts-with-sign", began)
    if last is not None and last.style in ("|", ">") and last.end_mark.line == here.line:
        return Slip("less-indented", Place(here.line, 0))
    return Slip("not-understood", here, here.column + 1)


def _unfinished_quote(lines: tuple[str, ...], said: str, here: Place, began: Place) -> Slip:
    if "escape" in said or "hexdec" in said:
        column = lines[here.line].rfind("\\", 0, here.column + 1)
        return Slip("backslash", Place(here.line, max(0, column)), max(0, column) + 2)
    return Slip("quote-inside" if lines[began.line][began.column :].startswith('"') else "starts-with-quote", began)


def _text_after_quote(lines: tuple[str, ...], at: Place, quote: str, is_one_line: bool = True) -> Slip:
    """`"Open-air" officials go`, `"the "open-air" officials"`, or a quotation mark that was never closed."""
    ends_quoted = lines[at.line].rstrip().endswith('"')
    return Slip("quote-inside" if quote == '"' and (ends_quoted or not is_one_line) else "starts-with-quote", at)


def _line_without_colon(lines: tuple[str, ...], began: Place, last: Any) -> Slip:
    for about, pattern in (
        ("no-space-after-dash", _NO_SPACE_AFTER_DASH),
        ("no-space-after-colon", _NO_SPACE_AFTER_COLON),
    ):
        if found := pattern.match(lines[began.line]):
            return Slip(about, Place(began.line, found.start("at")), found.end("at"))
    # A text of several words that ended on the line above goes on here.
    if last is not None and " " in last.value and last.style not in ('"', "'") and began.line - last.end_mark.line <= 1:
        return Slip("less-indented", Place(began.line, 0))
    return Slip("not-understood", began)


def _follows(lines: tuple[str, ...], last: Any, here: Place) -> bool:
    """Whether nothing but spaces stands between the end of the last scalar and the place."""
    end = Place(last.end_mark.line, last.end_mark.column)
    return end.line == here.line and not lines[here.line][end.column : here.column].strip()


def _is_uneven(lines: tuple[str, ...], here: Place, last: Any) -> bool:
    """Whether the colon belongs to a key that is indented too far, so that YAML took it for more of the text above."""
    is_below = last is not None and last.start_mark.line < here.line
    return is_below and re.fullmatch(r"\s*[\w-]+\s*", lines[here.line][: here.column]) is not None


def _value(lines: tuple[str, ...], here: Place) -> Place:
    """Where the value begins that the place lies in; the line's first word where the value began further up."""
    found = re.match(_BEFORE, lines[here.line])
    if found and found.end() <= here.column:
        return Place(here.line, found.end())
    return Place(here.line, len(lines[here.line]) - len(lines[here.line].lstrip()))


def _key(lines: tuple[str, ...], at: Place) -> tuple[str, bool]:
    """The key of the value at a place, and whether the value is an item of the key's list.

    The key stands on the value's line, else on the nearest line above that begins no further right.
    """
    indent = len(lines[at.line]) - len(lines[at.line].lstrip(" "))
    for number in range(at.line, -1, -1):
        found = re.match(r"( *)(?:- +)*([\w-]+):", lines[number])
        if found and len(found[1]) <= indent and (number < at.line or found.end(2) <= at.column):
            return found[2], number < at.line and lines[at.line].lstrip().startswith("- ")
    return "", False
