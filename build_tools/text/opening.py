"""The beginning of a long text: whole sentences as far as there is room, for a place where only a line or two can stand.

A text as it is read comes in (`plain.as_read`), its first sentences go out.
"""

from __future__ import annotations

import re

# A sentence ends with its sign and what closes after it ("… work.” Then"), before a space and a capital, a digit or an opening
# sign. An initial or a short word with a point ("St. Pauli", "No. 3", "J. Smith") ends none.
_END = re.compile(r"(?:(?<!\b\w)(?<!\b\w\w)\.|[!?…])[”»’\")\]]*(?:[\u00a0\u202f]»)?(?=\s+[\w“«‘\"(\[])")
MORE = "…"


def opening(text: str, limit: int) -> str:
    """The first sentences of `text` that together have at most `limit` characters.

    Where the first one alone is longer, it is cut after a word and says so with an ellipsis.
    """
    if len(text) <= limit:
        return text
    ends = [found.end() for found in _END.finditer(text) if found.end() <= limit and _begins_anew(text, found.end())]
    if ends:
        return text[: ends[-1]]
    # Room for the ellipsis is kept; a word is never cut, unless it is all there is.
    cut = text[:limit].rsplit(" ", 1)[0] if " " in text[:limit] else text[: limit - 1]
    return cut.rstrip(" ,;:–-(") + MORE


def _begins_anew(text: str, end: int) -> bool:
    """Whether what follows looks like a sentence: a small letter goes on with the one before."""
    rest = text[end:].lstrip(' “«‘"([\u00a0\u202f')
    return bool(rest) and not rest[0].islower()
