"""How a document lies in the Whoosh index: its fields, what is written into each, and the version of all that.

Comes in: a `Document`. Goes out: the values of one Whoosh document. Next: `store.py`, which writes them; `postings.py` reads them.
"""

from __future__ import annotations

import hashlib
import inspect
import json
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import whoosh
from whoosh.fields import ID, KEYWORD, STORED, TEXT, Schema
from whoosh.formats import Frequency
from whoosh.system import pack_uint

from build_tools.index import analysis, document
from build_tools.index.analysis import pieces, placed_terms, words_of
from build_tools.index.document import LABELS, WEIGHTS, Document

FACTS = ("theme", "topic", "country", "status", "evidence", "lang")
PARTS = {part: number for number, part in enumerate(WEIGHTS)}
# Between two passages of one part, so that no phrase reaches from one into the next.
GAP = 50
LAST_PLACE = 0xFFFF


class TermField(TEXT):
    """All terms of a document in one language, each with its parts and places, and one weight over all parts (hence BM25F)."""

    def __init__(self) -> None:
        super().__init__(analyzer=_no_analysis, phrase=True)

    def index(
        self, value: Iterable[tuple[str, int, int, float]], **_: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """In Whoosh's own shape: term, how often, how heavy, and where: one byte for the part, two for the place in it."""
        places: dict[str, list[bytes]] = defaultdict(list)
        weights: dict[str, float] = defaultdict(float)
        for term, part, at, weight in value:
            places[term].append(bytes((part, *divmod(min(at, LAST_PLACE), 256))))
            weights[term] += weight
        for term, found in places.items():
            yield term.encode(), len(found), weights[term], b"".join(found)


class WordField(TEXT):
    """The words of a document as they stand, counted: what spelling and beginnings of words are looked up in. Not scored."""

    def __init__(self) -> None:
        super().__init__(analyzer=_no_analysis, phrase=False)
        self.format, self.scorable = Frequency(), False

    def index(self, value: dict[str, int], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """In Whoosh's own shape: word, how often."""
        for word, count in value.items():
            yield word.encode(), count, float(count), pack_uint(count)


def _no_analysis(value: str, **_: object) -> Iterator[object]:
    raise TypeError("terms are made before they come here")


def schema(languages: tuple[str, ...]) -> Schema:
    """The fields of an index that speaks these languages."""
    fields = {name: KEYWORD(scorable=False) for name in FACTS}
    fields |= {terms_field(language): TermField() for language in languages}
    fields |= {words_field(language): WordField() for language in languages}
    return Schema(slug=ID(unique=True, sortable=True), digest=ID(sortable=True), kept=STORED(), **fields)


def terms_field(language: str) -> str:
    """The name of the field of a language's terms."""
    return f"terms_{language}"


def words_field(language: str) -> str:
    """The name of the field of a language's words as they stand."""
    return f"words_{language}"


def values(found: Document, digest: str, languages: tuple[str, ...]) -> dict[str, object]:
    """What is written of a document; a passage in a language that the index does not speak counts as the first language's."""
    terms: dict[str, list[tuple[str, int, int, float]]] = defaultdict(list)
    words: dict[str, Counter[str]] = defaultdict(Counter)
    ends: Counter[tuple[str, str]] = Counter()
    for passage in found.passages:
        language = passage.language if passage.language in languages else languages[0]
        weight, part = WEIGHTS[passage.part], PARTS[passage.part]
        begin = last = ends[language, passage.part]
        for term, at in placed_terms(passage.text, language):
            last = begin + at
            terms[terms_field(language)].append((term, part, last, weight))
        ends[language, passage.part] = last + GAP
        if passage.part != "sources":
            words[words_field(language)].update(spoken(passage.text))
    facts = {name: " ".join(found.facts.get(name, ())) for name in FACTS}
    return {"slug": found.slug, "digest": digest, "kept": _packed(found), **facts, **terms, **words}


def spoken(text: str) -> Iterator[str]:
    """The words of a text as a reader would type them, without numbers: of a joined word, its parts and the whole."""
    for word in words_of(text):
        for part in pieces(word.surface):
            if len(part) > 2 and part.isalpha():
                yield part


def _packed(found: Document) -> bytes:
    """What a hit shows: the titles, and the passages that an excerpt may come from."""
    passages = [(each.part, each.language, each.text) for each in found.passages if each.part not in LABELS]
    return zlib.compress(json.dumps([dict(found.titles), passages]).encode(), 1)


def unpacked(kept: bytes) -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    """Titles by language, and passages as part, language, text."""
    titles, passages = json.loads(zlib.decompress(kept))
    return titles, [(part, language, text) for part, language, text in passages]


def version(languages: tuple[str, ...]) -> str:
    """What an index is made by, as a short code: Whoosh's release, the languages, and the text of the modules that decide what
    is written, so that nobody has to remember to raise a number."""
    code = [inspect.getsource(module) for module in (analysis, document, sys.modules[__name__])]
    return hashlib.sha256(repr((whoosh.__version__, languages, code)).encode()).hexdigest()[:12]
