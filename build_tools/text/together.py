"""What a line must not tear: ranges of figures ("16-17", "2015–2020"), short French words behind a hyphen ("a-t-on", "celle-ci").

A text comes in, its pieces go out, each with whether it stays whole. Nothing is put into the text for it: what a reader copies or
looks for is what was written, so each medium says in its own way that a piece stays on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.text.runs import runs

_FIGURE = r"[0-9]+(?:[.,][0-9]+)*"
# A pronoun behind its verb ("a-t-on", "est-ce", "savez-vous") and what points or stresses ("celle-ci", "là-bas", "lui-même").
_SHORT = r"(?:t-)?(?:ils?|elles?|on|ce|je|tu|nous|vous)|ci|là|[Bb]as|mêmes?"
_TURNED = rf"[\w’]+-(?:{_SHORT})\b"
# As in publish/scripts/whole.js. "16-17", "0–10", "30-35%", "2026-11-23"; "a-t-on", "celle-ci".
_WHOLE = re.compile(rf"(?<![\w-]){_FIGURE}(?:[-–]{_FIGURE})+%?|(?<!\w){_TURNED}")
# The same for Typst, whose patterns cannot look back: of "COVID-19-20" it keeps a little more together.
IN_TYPST = rf"\b{_FIGURE}(?:[-–]{_FIGURE})+%?|\b{_TURNED}"
# The same in HTML between two tags, where the next sign of a tag is one that opens; code and drawings come first and stay.
_IN_HTML = re.compile(rf"<(?P<left>code|pre|svg)\b.*?</(?P=left)>|(?P<whole>{_WHOLE.pattern})(?=[^<>]*<)", re.DOTALL)
CLASS = "whole"


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, in order; True for those that must not be torn."""
    # Without a dash there is nothing to keep together, and most texts have none.
    return runs(text, _WHOLE.finditer(text) if "-" in text or "–" in text else ())


def together(html: str) -> str:
    """A piece of HTML in which each of them stands in a `span` of its own, except in code and drawings."""
    return _IN_HTML.sub(lambda found: f'<span class="{CLASS}">{found[0]}</span>' if found["whole"] else found[0], html)
