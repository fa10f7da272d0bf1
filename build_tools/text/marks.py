"""Source marks: `[3]` or `[1, 4]` in a text, the sources that the words before it rest on."""

from __future__ import annotations

import re
from functools import lru_cache

# "[3]", "[1, 4]", "[ 2 ]"; not "[a]", not "[3](address)".
MARK = re.compile(r"\[\s*(\d{1,2}(?:\s*,\s*\d{1,2})*)\s*\](?!\()")


# A library holds a hundred thousand marks and few different ones.
@lru_cache(maxsize=10_000)
def ids(mark: str) -> tuple[int, ...]:
    """The source ids inside a mark's brackets: "1, 4" gives (1, 4)."""
    return tuple(int(number) for number in mark.split(","))


def marks_in(text: str) -> list[tuple[int, ...]]:
    """The marks of a text in order, each as its source ids."""
    return [ids(found[1]) for found in MARK.finditer(text)]


def split_marks(text: str) -> list[str | tuple[int, ...]]:
    """A text cut at its marks: words as str, marks as tuples of ids; the space before a mark goes with it."""
    parts: list[str | tuple[int, ...]] = []
    start = 0
    for found in MARK.finditer(text):
        if before := text[start : found.start()]:
            parts.append(before)
        parts.append(ids(found[1]))
        start = found.end()
    if rest := text[start:]:
        parts.append(rest)
    return parts
