"""A Python pattern as a script's: one definition of what a text breaks, for the command line and for the form in the browser.

Comes in: a compiled pattern and how Python asks by it. Goes out: source and flags for `new RegExp`, by which a browser finds the
same. The two languages differ in what `\\w`, `\\d`, `\\s`, `\\b`, `.` and `$` mean, so these are spelt out. What has no sure
counterpart in every browser is refused when the site is built: Safari has no flags inside a pattern, for example.

A group that took no part and is asked for again (`(a)?\\1`) fails in Python and matches nothing in a script: write none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Asked = Literal["search", "match", "fullmatch"]
# What a class of characters holds, in letters and in ASCII alone. Python's white space is that of `str.isspace`.
_HELD = {
    False: {
        "w": r"\p{L}\p{N}_",
        "d": r"\p{Nd}",
        "s": r"\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000",
    },
    True: {"w": "A-Za-z0-9_", "d": "0-9", "s": r"\t-\r\u0020"},
}
_KNOWN_FLAGS = re.UNICODE | re.ASCII | re.IGNORECASE
_SPECIAL = frozenset(r"\^$.*+?()[]{}|/")
_SPECIAL_IN_CLASS = frozenset(r"\^]-[")
# What may follow a bracket: nothing, no capture, ahead, behind. Named groups are spelt otherwise in a script.
_OPENING = re.compile(r"\((?:\?(?::|=|!|<=|<!)|\?P<(?P<name>[A-Za-z_]\w*)>|\?P=(?P<again>[A-Za-z_]\w*)\)|(?!\?))")
_TIMES = re.compile(r"(?:[*+?]|\{(?P<least>\d*)(?P<more>,(?P<most>\d*))?\})(?P<lazy>[?+]?)")
_LETTER = re.compile(r"\\(?:x(?P<two>[0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4})|(?P<name>[nrtfv]))")
_NAMED = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v"}


class ForeignPattern(ValueError):
    """A pattern holds something that a script cannot be told; says what and where."""

    def __init__(self, source: str, at: int, what: str) -> None:
        super().__init__(
            f"No script can be given {what} at character {at} of the pattern {source!r}; write it otherwise."
        )


def script_pattern(pattern: re.Pattern[str], asked: Asked = "search") -> tuple[str, str]:
    """Source and flags of the script's pattern, which a plain `exec` asks as Python's `search`, `match` or `fullmatch` does."""
    if strange := pattern.flags & ~_KNOWN_FLAGS:
        raise ForeignPattern(pattern.pattern, 0, f"the flag {re.RegexFlag(strange).name}")
    if pattern.flags & re.IGNORECASE and pattern.flags & re.ASCII:
        raise ForeignPattern(pattern.pattern, 0, "letters of either case in ASCII alone")
    source = "".join(_Translation(pattern.pattern, bool(pattern.flags & re.ASCII)).parts())
    if asked != "search":
        source = f"^(?:{source})" + ("$" if asked == "fullmatch" else "")
    return source, "iu" if pattern.flags & re.IGNORECASE else "u"


class _Translation:
    """Walks through a pattern once; `at` is where it stands."""

    def __init__(self, source: str, is_ascii: bool) -> None:
        self.source, self.at, self.held = source, 0, _HELD[is_ascii]

    def parts(self) -> Iterator[str]:
        """The pieces of the script's pattern, one after the other."""
        while self.at < len(self.source):
            sign = self.source[self.at]
            if sign == "\\":
                yield self._escape()
            elif sign == "[":
                yield self._class()
            elif sign == "(":
                yield self._opening()
            elif found := _TIMES.match(self.source, self.at):
                yield self._times(found)
            else:
                self.at += 1
                yield {".": r"[^\n]", "$": r"(?=\n?$)", "^": "^", "|": "|", ")": ")"}.get(sign) or _letter(
                    sign, _SPECIAL
                )

    def _refuse(self, what: str) -> ForeignPattern:
        return ForeignPattern(self.source, self.at, what)

    def _escape(self) -> str:
        letter = self.source[self.at + 1]
        if letter.lower() in self.held:
            self.at += 2
            return f"[{'^' if letter.isupper() else ''}{self.held[letter.lower()]}]"
        if letter in "bB":
            self.at += 2
            word = f"[{self.held['w']}]"
            same, other = ("!", "=") if letter == "b" else ("=", "!")
            return f"(?:(?<={word})(?{same}{word})|(?<!{word})(?{other}{word}))"
        if letter in "123456789":
            self.at += 2
            # What follows is no further digit of the group's number.
            return f"(?:\\{letter})"
        return _letter(self._literal(), _SPECIAL)

    def _literal(self) -> str:
        """The one letter that an escape stands for."""
        if found := _LETTER.match(self.source, self.at):
            self.at = found.end()
            return _NAMED.get(found["name"] or "") or chr(int(found["two"] or found["four"], 16))
        letter = self.source[self.at + 1]
        if letter.isalnum():
            raise self._refuse(f"\\{letter}")
        self.at += 2
        return letter

    def _class(self) -> str:
        """A class; a script's cannot hold the contrary of letters, so that `[^\\W_]` becomes a letter that is no `_`."""
        self.at += 1
        is_not = self.source[self.at] == "^"
        self.at += is_not
        first, inside, contrary = self.at, "", list[str]()
        while self.source[self.at] != "]" or self.at == first:
            letter = self.source[self.at + 1] if self.source[self.at] == "\\" else ""
            if letter.lower() in self.held and letter:
                self.at += 2
                if letter.isupper():
                    contrary.append(self.held[letter.lower()])
                else:
                    inside += self.held[letter]
                continue
            inside += _letter(self._one(), _SPECIAL_IN_CLASS)
            if self.source[self.at] == "-" and self.source[self.at + 1] != "]":
                self.at += 1
                inside += "-" + _letter(self._one(), _SPECIAL_IN_CLASS)
        self.at += 1
        if not contrary:
            return f"[{'^' if is_not else ''}{inside}]"
        if is_not and len(contrary) == 1:
            return f"(?:(?![{inside}])[{contrary[0]}])"
        if not is_not:
            return "(?:" + "|".join([f"[{inside}]", *(f"[^{each}]" for each in contrary)]) + ")"
        raise self._refuse("a class that leaves out more than one contrary")

    def _one(self) -> str:
        if self.source[self.at] == "\\":
            if self.source[self.at + 1] == "b":
                raise self._refuse(r"\b in a class")
            return self._literal()
        self.at += 1
        return self.source[self.at - 1]

    def _opening(self) -> str:
        found = _OPENING.match(self.source, self.at)
        if not found:
            raise self._refuse(self.source[self.at : self.at + 4])
        self.at = found.end()
        if found["name"]:
            return f"(?<{found['name']}>"
        return f"\\k<{found['again']}>" if found["again"] else found.group()

    def _times(self, found: re.Match[str]) -> str:
        if found["lazy"] == "+":
            raise self._refuse("a repetition that gives nothing back")
        self.at = found.end()
        if found["more"] and not found["least"]:
            return f"{{0{found['more']}}}{found['lazy']}"
        # "{}" and "{a}" are letters to Python.
        return found.group() if found["least"] != "" else r"\{\}" + found["lazy"]


def _letter(letter: str, special: frozenset[str]) -> str:
    """A letter as itself; escaped where a script would take it for a sign, by its number where nobody could see it."""
    if letter in special:
        return "\\" + letter
    return letter if letter.isprintable() else f"\\u{{{ord(letter):x}}}"
