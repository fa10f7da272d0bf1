"""Which cases a pack holds: what somebody asked for comes in, cases in order go out, with sentences that say why these.

A curated pack, filters and single cases add up: first the pack in its editor's order, then what the filters find, then the
cases that were named. Values of one filter widen it, filters narrow one another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from build_tools.asking import search
from build_tools.index.narrow import tag_of
from build_tools.load.words import languages
from build_tools.model.case import Case
from build_tools.model.catalogue import Catalogue
from build_tools.paths import Library
from build_tools.problem import CommandError
from build_tools.text.fold import fold
from build_tools.words.names import country_name
from build_tools.words.strings import Words

# More than anybody carries into a room; also what the search is asked for at most.
LIMIT = 60
# Stands in a reason for the library's name, which whoever prints it puts in.
LIBRARY = "\0"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: the name of a curated pack, values of filters, words to search, slugs of cases, how many at most."""

    name: str = ""
    themes: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    query: str = ""
    cases: tuple[str, ...] = ()
    limit: int = LIMIT

    @property
    def has_filters(self) -> bool:
        return bool(self.themes or self.topics or self.countries or self.query)


@dataclass(frozen=True, slots=True)
class Choice:
    """The slugs in order, why in whole sentences, and a title in words for a pack that has none of its own."""

    slugs: tuple[str, ...]
    reasons: tuple[str, ...]
    title: str
    name: str = ""


def choose(library: Library, catalogue: Catalogue, wanted: Wanted, say: Words) -> Choice:
    """The cases that were asked for; raises CommandError where a name is not known or nothing is found."""
    slugs: list[str] = []
    reasons: list[str] = []
    total = len(catalogue.cases)
    if wanted.name:
        pack = curated(catalogue, wanted.name, say)
        slugs += pack.slugs
        reasons += pack.reasons
    if wanted.has_filters:
        found, by = _found(library, catalogue, wanted, say)
        new = [slug for slug in found if slug not in slugs]
        room = max(0, wanted.limit - len(slugs))
        reasons.append(say("paper.why.matched", n=len(found), total=total, by=by))
        if left_out := len(new) - len(new[:room]):
            reasons.append(say("paper.why.left-out", n=left_out, limit=wanted.limit))
        slugs += new[:room]
    named = [_known(catalogue, slug) for slug in wanted.cases]
    if new := [slug for slug in dict.fromkeys(named) if slug not in slugs]:
        reasons.append(say("paper.why.by-hand", n=len(new)))
        slugs += new
    if not slugs:
        if wanted.has_filters:
            raise CommandError("pack-empty")
        raise CommandError("pack-nothing-asked", packs=", ".join(catalogue.packs))
    return Choice(tuple(slugs), tuple(reasons), _title(catalogue, wanted, say), wanted.name)


def curated(catalogue: Catalogue, name: str, say: Words) -> Choice:
    """A curated pack by its name, as its editor put it."""
    slugs = tuple(slug for slug in _curated(catalogue, name) if slug in catalogue.cases)
    reason = say("paper.why.curated", library=LIBRARY, n=len(slugs), total=len(catalogue.cases))
    return Choice(slugs, (reason,), catalogue.packs[name].title[say.language], name)


def _curated(catalogue: Catalogue, name: str) -> tuple[str, ...]:
    if name in catalogue.packs:
        return catalogue.packs[name].cases
    if name in catalogue.cases:
        raise CommandError("pack-is-case", name=name)
    near = get_close_matches(name, catalogue.packs, 1, 0.5)
    raise CommandError(
        "no-pack-near" if near else "no-pack", name=name, near=near[0] if near else "", packs=", ".join(catalogue.packs)
    )


def _known(catalogue: Catalogue, slug: str) -> str:
    if slug in catalogue.cases:
        return slug
    near = get_close_matches(slug, catalogue.cases, 1, 0.5)
    raise CommandError("pack-no-case-near" if near else "pack-no-case", slug=slug, near=near[0] if near else "")


def _found(library: Library, catalogue: Catalogue, wanted: Wanted, say: Words) -> tuple[list[str], str]:
    """The cases that all filters let through, best first where words were searched, else by place; and the filters in words."""
    lists = catalogue.lists
    tags = {
        option: [tag_of(option, value, lists, languages()) for value in values]
        for option, values in (("theme", wanted.themes), ("topic", wanted.topics), ("country", wanted.countries))
        if values
    }
    if wanted.query:
        answer = search(library, wanted.query, {}, len(catalogue.cases) or 1, say.language)
        order = [hit.slug for hit in answer.hits if hit.slug in catalogue.cases]
    else:
        order = sorted(catalogue.cases, key=lambda slug: _by_place(catalogue.cases[slug], say.language))
    found = [slug for slug in order if _passes(catalogue.cases[slug], tags)]
    said = [_said(option, _names(catalogue, option, values, say), say) for option, values in tags.items()]
    said += [say("paper.why.by.query", value=wanted.query)] if wanted.query else []
    return found, say("site.evidence.semicolon").join(said)


def _passes(case: Case, tags: dict[str, list[str]]) -> bool:
    held = {"theme": case.themes, "topic": case.topics, "country": (case.place.country,)}
    return all(any(value in held[option] for value in values) for option, values in tags.items())


def _by_place(case: Case, language: str) -> tuple[str, str, str]:
    return fold(country_name(case.place.country, language)), fold(case.place.city), case.slug


def _said(option: str, names: Iterable[str], say: Words) -> str:
    return say(f"paper.why.by.{option}", value=say("paper.why.or").join(names))


def _names(catalogue: Catalogue, option: str, values: Iterable[str], say: Words) -> list[str]:
    if option == "country":
        return [country_name(value, say.language) for value in values]
    terms = catalogue.lists.vocabularies[f"{option}s"]
    return [terms[value].called(say.language) for value in values]


def _title(catalogue: Catalogue, wanted: Wanted, say: Words) -> str:
    """A pack that has no title is called by what was asked for, if that was one thing."""
    asked = [
        *(("theme", value) for value in wanted.themes),
        *(("topic", value) for value in wanted.topics),
        *(("country", value) for value in wanted.countries),
    ]
    if len(asked) == 1 and not (wanted.query or wanted.cases):
        option, value = asked[0]
        (name,) = _names(catalogue, option, [tag_of(option, value, catalogue.lists, languages())], say)
        return name
    if wanted.query and not (asked or wanted.cases):
        return say("paper.own.query", query=wanted.query)
    return say("paper.own.title")
