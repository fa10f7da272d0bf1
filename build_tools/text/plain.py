"""A text as its reader meets it: no marks, no addresses, no stars; for counting, searching, feeds and descriptions."""

from __future__ import annotations

import re

from build_tools.text.marks import MARK

# "[words](address)" keeps the words.
LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
# "**words**"; no star inside, so that a text full of lone stars is not searched to its end from each of them.
STARS = re.compile(r"\*{1,3}(?=\S)([^*]+)(?<=\S)\*{1,3}")


def as_read(text: str) -> str:
    """The text with white space collapsed, without source marks, link addresses and stars: what limits are counted on."""
    # A sign is found sooner than a pattern, and most texts hold neither.
    if "[" in text:
        text = LINK.sub(r"\1", MARK.sub("", text))
    if "*" in text:
        for _nested in range(2):
            text = STARS.sub(r"\1", text)
    return " ".join(text.split()).replace(" .", ".").strip()
