"""What a search may find of a case, part by part and language by language, as plain data: for this index and for the site's.

Comes in: a case, its translations, the controlled lists. Goes out: a `Document`. Next: `store.py`, `lexicon.py`, the site's search.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from build_tools.model.case import Case
from build_tools.model.catalogue import Catalogue, Lists
from build_tools.model.judgement import best_evidence
from build_tools.model.reading import Reading
from build_tools.model.vocabulary import Term
from build_tools.text.plain import as_read
from build_tools.words.names import country_name

# How much a word counts in each part; whatever is not here is not searched. Parts are named as in a case file, but for
# `size` (the class of the city's size), `also` (other names of the case's topics) and `meaning` (what its topics mean, in other
# words than the case's own).
WEIGHTS: Mapping[str, float] = {
    "title": 4.0,
    "summary": 2.5,
    "city": 3.0,
    "country": 2.0,
    "topics": 3.0,
    "themes": 1.5,
    "for_whom": 2.0,
    "also": 2.0,
    "meaning": 1.0,
    "size": 1.5,
    "problem": 1.2,
    "what_was_done": 1.0,
    "results": 1.0,
    "hardest_part": 1.0,
    "needs": 1.0,
    "goals": 1.0,
    "building_blocks": 1.0,
    "lead": 0.6,
    "partners": 0.6,
    "programme": 1.0,
    "funding": 0.6,
    "participation": 0.8,
    "equity": 0.8,
    "context": 0.6,
    "governance": 0.6,
    "staff": 0.6,
    "steps": 0.6,
    "costs": 0.6,
    "legacy": 0.6,
    "adopted_by": 0.4,
    "recognition": 0.4,
    "not_known": 0.4,
    "discussion": 0.4,
    "sources": 0.2,
}
# The labels of these fields' terms are searched in every language, from either.
LABELLED = {
    "topics": "topics",
    "themes": "themes",
    "for_whom": "for_whom",
    "programme": "programmes",
    "funding": "funding_kinds",
}
# Parts that are labels or names: found, but never shown as an excerpt.
LABELS = frozenset({"title", "city", "country", "size", "also", "meaning", "sources", *LABELLED})


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one part of a case in one language, as they are read: no marks, no addresses."""

    part: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One case as a search sees it. `titles` by language; `facts` are the tags that a search can be narrowed to, by filter."""

    slug: str
    titles: Mapping[str, str]
    facts: Mapping[str, tuple[str, ...]]
    passages: tuple[Passage, ...] = field(default_factory=tuple)


def documents(catalogue: Catalogue, languages: tuple[str, ...]) -> Iterator[Document]:
    """Every sound case as a document, in the order of the catalogue."""
    for slug, case in catalogue.cases.items():
        readings = [Reading(case, case.language)]
        for language in languages:
            translation = catalogue.translation(slug, language)
            if translation is not None and language != case.language:
                readings.append(Reading(case, language, translation))
        yield document(readings, catalogue.lists, languages)


def document(readings: list[Reading], lists: Lists, languages: tuple[str, ...]) -> Document:
    """One case as a document; `readings` are the case as written, then its translations."""
    case = readings[0].case
    passages = dict.fromkeys(
        passage
        for passage in (
            *_told(readings),
            *_named(case),
            *_places(case, lists, languages),
            *_labels(case, lists, languages),
        )
        if passage.part in WEIGHTS and passage.text
    )
    titles = {reading.language: told.text for reading in readings if (told := reading.told("title"))}
    return Document(case.slug, titles, _facts(readings, lists), tuple(passages))


def _told(readings: list[Reading]) -> Iterator[Passage]:
    """The texts of the case, each in the language it is in."""
    for reading in readings:
        for way, told in reading.texts():
            # Where it lies is said by `_places`, once per language.
            if way[0] not in ("place", "sources", "lead"):
                yield Passage(str(way[0]), told.language, as_read(told.text))


def _named(case: Case) -> Iterator[Passage]:
    """Who leads it, and what its sources are called."""
    yield Passage("lead", case.language, str(case.lead.name) if case.lead.name else "")
    for source in case.sources:
        yield Passage("sources", case.language, f"{source.title}, {source.publisher}")


def _places(case: Case, lists: Lists, languages: tuple[str, ...]) -> Iterator[Passage]:
    """The city by all its names, and its country as each language calls it."""
    place = case.place
    names = (place.city, *(place.with_ or ()), place.area or "", *lists.places.also(place))
    for language in dict.fromkeys((case.language, *languages)):
        yield Passage("city", language, ", ".join(name for name in names if name))
        yield Passage("country", language, country_name(place.country, language))


def _labels(case: Case, lists: Lists, languages: tuple[str, ...]) -> Iterator[Passage]:
    """The labels of the case's terms in every language, and what else they are called; for topics also what they mean."""
    for part, vocabulary in LABELLED.items():
        for tag in getattr(case, part) or ():
            term = lists.term(vocabulary, tag)
            for language in languages if term else ():
                yield Passage(part, language, _called(term, language))
                yield Passage("also", language, "; ".join(term.also_called(language)))
                if part in ("topics", "for_whom"):
                    yield Passage("meaning", language, term.described(language))
    size = lists.term("city_sizes", _size(case, lists))
    for language in languages if size else ():
        yield Passage("size", language, _called(size, language))


def _called(term: Term, language: str) -> str:
    names = dict.fromkeys((term.named(language), term.called(language)))
    return "; ".join(names)


def _size(case: Case, lists: Lists) -> object:
    return case.city_size or lists.places.size(case.place, lists.vocabularies["city_sizes"])


def _facts(readings: list[Reading], lists: Lists) -> dict[str, tuple[str, ...]]:
    case = readings[0].case
    best = best_evidence(case, lists)
    return {
        "theme": case.themes,
        "topic": case.topics,
        "country": (case.place.country,),
        "status": (str(case.status.state),),
        "evidence": (best.evidence if best else "none",),
        "lang": tuple(reading.language for reading in readings),
    }
