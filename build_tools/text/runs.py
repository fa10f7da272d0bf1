"""A text cut where something was found in it: what a pattern found in a text comes in, the text in runs goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def runs(text: str, found: Iterable[re.Match[str]]) -> Iterator[tuple[str, bool]]:
    """The text in runs, in order, none empty; True for those that were found. `found` are matches in this text, first to last."""
    at = 0
    for each in found:
        if each.start() > at:
            yield text[at : each.start()], False
        yield each[0], True
        at = each.end()
    if at < len(text):
        yield text[at:], False
