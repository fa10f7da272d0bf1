"""What is said around a case in whole phrases: what its results are worth, who leads it, who took it up, who speaks in a source.

A case as it is told (`telling.py`) comes in, plain words go out; a page wraps them in HTML, a sheet of paper sets them.
"""

from __future__ import annotations

from build_tools.model.case import Adoption, Source
from build_tools.model.judgement import OUTPUT, due
from build_tools.model.telling import Telling
from build_tools.words.names import country_name, date_words, language_name


def closing_words(telling: Telling) -> str:
    """What the results are worth taken together."""
    best, words = telling.best, telling.words
    if best is None:
        return words("site.case.sum-unknown")
    if best.only_outputs:
        return words("site.case.sum-outputs")
    shows = telling.evidence.shows
    text = words("site.case.sum-change", grade=telling.evidence.word.lower(), shows=shows[:1].lower() + shows[1:])
    outputs = sum(result.shows == OUTPUT for result in telling.case.known_results)
    return f"{text} {words('site.case.sum-rest', n=outputs)}" if outputs else text


def lead_words(telling: Telling) -> str:
    """Who leads it, with the kind of body where both are known; empty where nobody knows."""
    lead = telling.case.lead
    if not lead.name or not lead.type:
        return lead.name or ""
    return telling.words("site.case.lead-type", name=lead.name, type=telling.label("lead_types", lead.type).lower())


def adoption_words(telling: Telling, adoption: Adoption) -> tuple[str, str]:
    """Where it was taken up, with the country unless the name says it; and what became of it, with the year.

    A place without a translation is called as the gazetteer knows it in the reader's language.
    """
    country = adoption.country and country_name(adoption.country, telling.language)
    told = telling.reading.told("adopted_by", (telling.case.adopted_by or ()).index(adoption), "place")
    place = told.text if told else adoption.place
    if place == adoption.place:
        place = telling.lists.places.called(adoption.country or "", place, telling.language)
    outcome = telling.label("outcomes", adoption.outcome)
    return (
        f"{place}, {country}" if country and country not in place else place,
        f"{outcome}, {adoption.year}" if adoption.year else outcome,
    )


def source_words(telling: Telling, source: Source) -> str:
    """Publisher, year and, where it is not the reader's, language of a source; one sentence."""
    words = telling.words
    parts = [source.publisher, str(source.year) if source.year else words("site.case.year-unknown")]
    if source.language != telling.language:
        parts.append(words("site.case.in-language", language=language_name(source.language, telling.language)))
    return f"{', '.join(parts)}."


def written_words(telling: Telling) -> str:
    """Who wrote the case, and what they have to do with it."""
    contributor = telling.case.contributor
    relation = telling.label("relations", contributor.relation)
    return telling.words(
        "site.case.written-by", contributor=contributor.name, relation=relation[:1].lower() + relation[1:]
    )


def checked_words(telling: Telling) -> str:
    """When the case was compared with its sources, and when it is due again."""
    date = date_words(telling.case.checked_on, telling.language)
    return telling.words("site.case.checked-on", date=date, due=date_words(due(telling.case), telling.language))


def notice_words(telling: Telling) -> str:
    """One line for a reader of another language: what is not translated, and what it is in; empty where everything is."""
    reading = telling.reading
    if reading.is_whole:
        return ""
    word = "partly-translated" if reading.is_translated else "not-translated"
    return telling.words(f"site.case.{word}", language=language_name(telling.case.language, telling.language))


def printed(address: str) -> str:
    """An address as paper shows it: without what every address begins with."""
    return address.split("://", 1)[-1].removeprefix("www.").rstrip("/")
