"""What the site's search reads of a case in one language: its texts, its labels in every language, its names without accents.

Comes in: documents. Goes out: `SiteText`s, plain data. Next: `route.py`, which hands them to `publish/search_index.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.index.document import LABELS, WEIGHTS, Document, Passage
from build_tools.text.fold import fold

# Letters that the site's engine does not fold by itself; text/fold.py does. "Łódź" has to be found by "lodz".
_UNFOLDED = re.compile(r"[^\W_]*[łŁøØđĐðÐħĦıŧŦßẞæÆœŒþÞ][^\W_]*")
# Parts whose words are searched in every language; the rest only in the page's own, so that the index stays small.
EVERYWHERE = (LABELS - {"also", "meaning"}) | {"lead"}
FOLDED = "folded"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one part, and how much each counts."""

    part: str
    weight: float
    text: str


@dataclass(frozen=True, slots=True)
class SiteText:
    """A case as the site's search of one language sees it: what can be shown as an excerpt first, then what is only found."""

    slug: str
    language: str
    pieces: tuple[Piece, ...]


def site_texts(found: Iterable[Document], languages: tuple[str, ...]) -> Iterator[SiteText]:
    """Every case once for each language; one that has no translation is read in its own language there, as on its page."""
    for document in found:
        for language in languages:
            yield SiteText(document.slug, language, tuple(_pieces(document, language)))


def _pieces(document: Document, language: str) -> Iterator[Piece]:
    shown = language if language in document.titles else next(iter(document.titles))
    told, only_found = [], []
    for each in document.passages:
        if each.language == shown and each.part not in LABELS:
            told.append(each)
        elif each.part in EVERYWHERE or (each.part in LABELS and each.language == language):
            only_found.append(each)
    for passage in (*told, *only_found):
        yield Piece(passage.part, WEIGHTS[passage.part], passage.text)
    for passage in (*told, *only_found):
        if plain := _plainly(passage):
            yield Piece(FOLDED, WEIGHTS[passage.part], plain)


def _plainly(passage: Passage) -> str:
    """The words of a passage that the engine cannot find without their accents, written without them."""
    return " ".join(dict.fromkeys(fold(word) for word in _UNFOLDED.findall(passage.text)))
