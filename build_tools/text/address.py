"""Where a printed web address may end a line: an address comes in, its pieces go out, to be joined by places to break.

A line ends after a slash, a question mark, an equals sign, an ampersand or a colon, as one expects more after them. A full stop, a
hyphen or an underscore begins the next line: at the end of one it would be taken for the end of a sentence or for a hyphen that the
printer put there. Each medium draws the pieces in its own way and puts no sign into the address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from build_tools.text.runs import runs

_AFTER, _BEFORE = "/?&=:", r".\-_~,#"
_PLACE = re.compile(
    rf"(?<=[{_AFTER}])(?![{_AFTER}])"
    rf"|(?<![{_AFTER}{_BEFORE}])(?=[{_BEFORE}])"
    # Letters of other scripts are rows of %C5%AF, which stay together.
    r"|(?<!%[0-9A-Fa-f]{2})(?=%[0-9A-Fa-f]{2})"
)
# Fewer letters are no piece of their own: one or two would stand on a line alone, and each piece makes a link on paper heavier.
LEAST = 6
# What is longer than this may be longer than a column: it is torn at any letter where no line can hold it.
LONGEST = 24
_IN_WORDS = re.compile(r"(?:https?://|www\.)[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?)\]’']")


def address_pieces(address: str) -> tuple[str, ...]:
    """The pieces of an address, in order; together they are the address."""
    edges = [0]
    for found in _PLACE.finditer(address):
        if edges[-1] + LEAST <= found.start() <= len(address) - LEAST:
            edges.append(found.start())
    return tuple(address[begin:end] for begin, end in pairwise([*edges, len(address)]))


def addresses_apart(words: str) -> Iterator[tuple[str, bool]]:
    """Words in runs, in order; True for those that are a web address."""
    return runs(words, _IN_WORDS.finditer(words))
