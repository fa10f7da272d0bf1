"""How a document lies in the Whoosh index: its fields, what is written into each, and the version of all that.

Comes in: a `Document`. Goes out: the values of one Whoosh document. Next: `store.py`, which writes them; `ask.py`, which asks.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import whoosh
from whoosh.fields import ID, KEYWORD, STORED, TEXT, Schema
from whoosh.formats import Frequency, Positions

from build_tools.index import analysis, document
from build_tools.index.analysis import STEMMERS, folded, pieces, placed_terms, words_of
from build_tools.index.document import WEIGHTS, Document

# Raise it with every change of what is written; an index of another version is made anew.
VERSION = 1
FACTS = ("theme", "topic", "country", "status", "evidence", "lang")
# One word further on there is another passage; no phrase reaches over this.
GAP = 100


class TermField(TEXT):
    """A field that takes terms made by `analysis.py`, each with its place and weight: all of a document's words in a language.

    Weights are summed before the score is made from them, which is what BM25F asks for.
    """

    def __init__(self) -> None:
        super().__init__(analyzer=_no_analysis, phrase=True)

    def index(self, value: Iterable[tuple[str, int, float]], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Whoosh's own shape of what it writes: term, how often, how heavy, where."""
        places: dict[str, list[int]] = defaultdict(list)
        weights: dict[str, float] = defaultdict(float)
        for term, at, weight in value:
            places[term].append(at)
            weights[term] += weight
        for term, found in places.items():
            yield term.encode(), len(found), weights[term], self.format.encode(found)


class WordField(TEXT):
    """A field that takes words as they stand, counted: what spelling and prefixes are looked up in. It is not scored."""

    def __init__(self) -> None:
        super().__init__(analyzer=_no_analysis, phrase=False)
        self.format, self.scorable = Frequency(), False

    def index(self, value: dict[str, int], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Whoosh's own shape of what it writes: word, how often."""
        for word, count in value.items():
            yield word.encode(), count, float(count), self.format.encode(count)


def _no_analysis(value: str, **_: object) -> Iterator[object]:
    raise TypeError("terms are made before they come here")


def schema(languages: tuple[str, ...]) -> Schema:
    """The fields of an index that speaks these languages. Each part by itself, for `results:jobs`, and all together, for words."""
    fields = {name: KEYWORD(scorable=False) for name in FACTS}
    fields |= {all_words(language): TermField() for language in languages}
    fields |= {spoken(language): WordField() for language in languages}
    fields |= {part_words(part, language): TermField() for part in WEIGHTS for language in languages}
    return Schema(slug=ID(unique=True, sortable=True), digest=ID(sortable=True), kept=STORED(), **fields)


def all_words(language: str) -> str:
    """The field of all words of a language, weighted by part."""
    return f"all_{language}"


def part_words(part: str, language: str) -> str:
    """The field of one part in a language."""
    return f"{part}_{language}"


def spoken(language: str) -> str:
    """The field of a language's words as they stand."""
    return f"spoken_{language}"


def values(found: Document, digest: str, languages: tuple[str, ...]) -> dict[str, object]:
    """What is written of a document; a passage in a language that the index does not speak counts as the first language's."""
    terms: dict[str, list[tuple[str, int, float]]] = defaultdict(list)
    words: dict[str, Counter[str]] = defaultdict(Counter)
    ends: Counter[str] = Counter()
    for passage in found.passages:
        language = passage.language if passage.language in languages else languages[0]
        weight = WEIGHTS[passage.part]
        one, every = part_words(passage.part, language), all_words(language)
        last = 0
        for term, at in placed_terms(passage.text, language):
            terms[one].append((term, ends[one] + at, weight))
            terms[every].append((term, ends[every] + at, weight))
            last = at
        for name in (one, every):
            ends[name] += last + GAP
        if passage.part != "sources":
            words[spoken(language)].update(spoken_words(passage.text))
    kept = {"titles": dict(found.titles), "passages": [(each.part, each.language, each.text) for each in found.passages]}
    facts = {name: " ".join(found.facts.get(name, ())) for name in FACTS}
    return {"slug": found.slug, "digest": digest, "kept": kept, **facts, **terms, **words}


def spoken_words(text: str) -> Iterator[str]:
    """The words of a text as a reader would type them, without numbers: of a joined word, its parts and the whole."""
    for word in words_of(text):
        for part in pieces(word.surface):
            if len(part) > 2 and part.isalpha():
                yield part


def version(languages: tuple[str, ...]) -> str:
    """What an index is made by, as a short code: our version, Whoosh's, the languages and how their words are cut, the weights."""
    rules = (VERSION, whoosh.__version__, languages, sorted(STEMMERS), GAP, sorted(WEIGHTS.items()), _code())
    return hashlib.sha256(repr(rules).encode()).hexdigest()[:12]


def _code() -> str:
    """The text of the modules that decide what is written, so that nobody has to remember to raise `VERSION`."""
    import inspect

    return "".join(inspect.getsource(module) for module in (analysis, document))


__all__ = ["FACTS", "all_words", "folded", "part_words", "schema", "spoken", "spoken_words", "values", "version"]
