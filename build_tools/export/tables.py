"""The library as tables for a spreadsheet: one row a case, one row a claim, one row a source, in the words of one language.

A library comes in, the bytes of CSV files go out: RFC 4180, UTF-8 with the mark by which spreadsheets know it. For programs there
is the JSON file, which has tags in the place of labels and every text as it was written.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from typing import Any

from build_tools.export.library import OpenLibrary
from build_tools.model.judgement import best_evidence, due
from build_tools.model.kinds import UNKNOWN
from build_tools.model.phrases import adoption_words
from build_tools.model.telling import Telling
from build_tools.text.plain import as_read

BETWEEN = " | "
# What makes a spreadsheet take a text for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cell = Callable[[Telling], Any]


def _labels(vocabulary: str, field: str) -> Cell:
    def cell(told: Telling) -> str:
        return BETWEEN.join(told.label(vocabulary, tag) for tag in getattr(told.case, field) or ())

    return cell


def _text(field: str) -> Cell:
    def cell(told: Telling) -> str:
        value = getattr(told.case, field)
        if value is UNKNOWN:
            return told.words("site.not-known")
        text = told.reading.told(field)
        return as_read(text.text) if text else ""

    return cell


def _point(axis: int) -> Cell:
    def cell(told: Telling) -> object:
        point = told.lists.point(told.case)
        return round(point[axis], 4) if point else ""

    return cell


def _best(field: str, vocabulary: str) -> Cell:
    def cell(told: Telling) -> str:
        best = best_evidence(told.case, told.lists)
        return told.label(vocabulary, getattr(best, field)) if best else told.words("site.not-known")

    return cell


def _of(part: str, field: str, vocabulary: str) -> Cell:
    """The label of a tag in a part of the case; "not known" where the part or the tag is, empty where there is no such part."""

    def cell(told: Telling) -> str:
        found = getattr(told.case, part)
        if found is None:
            return ""
        return told.label(vocabulary, UNKNOWN if found is UNKNOWN else getattr(found, field))

    return cell


def _said(value: object, told: Telling) -> object:
    return told.words("site.not-known") if value is UNKNOWN else "" if value is None else value


# The columns of the table of cases, in order.
CASES: dict[str, Cell] = {
    "slug": lambda told: told.slug,
    "title": lambda told: told.title.text,
    "summary": lambda told: told.summary.text,
    "city": lambda told: told.city_name,
    "area": lambda told: told.area_name,
    "country": lambda told: told.country,
    "country_code": lambda told: told.case.place.country,
    "latitude": _point(0),
    "longitude": _point(1),
    "city_size": lambda told: told.label("city_sizes", told.lists.size(told.case)),
    "themes": _labels("themes", "themes"),
    "topics": _labels("topics", "topics"),
    "state": lambda told: told.label("states", told.case.status.state),
    "started": lambda told: _said(told.case.status.started, told),
    "ended": lambda told: _said(told.case.status.ended, told),
    "as_of": lambda told: told.case.status.as_of,
    "lead": lambda told: _said(told.case.lead.name, told),
    "lead_type": _of("lead", "type", "lead_types"),
    "for_whom": _labels("for_whom", "for_whom"),
    "best_evidence": _best("evidence", "evidence"),
    "best_shows": _best("shows", "shows"),
    "cost_band": _of("cost", "band", "cost_bands"),
    "cost_covers": _of("cost", "covers", "cost_covers"),
    "participation": _of("participation", "level", "participation_levels"),
    "programme": _labels("programmes", "programme"),
    "problem": _text("problem"),
    "hardest_part": _text("hardest_part"),
    "needs": _text("needs"),
    "taken_up_by": lambda told: BETWEEN.join(adoption_words(told, each)[0] for each in told.case.adopted_by or ()),
    "sources": lambda told: len(told.case.sources),
    "checked_on": lambda told: told.case.checked_on,
    "check_due": lambda told: due(told.case),
}
RESULTS = ("slug", "city", "country", "claim", "shows", "evidence", "sources")
SOURCES = ("slug", "number", "title", "publisher", "year", "language", "by", "url")


def cases_csv(library: OpenLibrary, language: str) -> bytes:
    """One row a case, its page's address at the end."""
    rows = (
        [*(cell(told) for cell in CASES.values()), library.link(told.slug, language)]
        for told in library.tellings(language)
    )
    return _csv((*CASES, "page"), rows)


def results_csv(library: OpenLibrary, language: str) -> bytes:
    """One row a claim: what it says, what it shows, how it is known, the numbers of its sources."""
    rows = (
        [
            told.slug,
            told.city_name,
            told.country,
            as_read(claim.text) if (claim := told.reading.told("results", number, "claim")) else "",
            told.label("shows", result.shows),
            told.label("evidence", result.evidence),
            BETWEEN.join(map(str, result.sources)),
        ]
        for told in library.tellings(language)
        for number, result in enumerate(told.case.known_results)
    )
    return _csv(RESULTS, rows)


def sources_csv(library: OpenLibrary, language: str) -> bytes:
    """One row a source of a case."""
    rows = (
        [
            told.slug,
            source.id,
            source.title,
            source.publisher,
            _said(source.year, told),
            source.language,
            told.label("source_by", source.by),
            source.url,
        ]
        for told in library.tellings(language)
        for source in told.case.sources
    )
    return _csv(SOURCES, rows)


def _csv(head: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: object) -> object:
    """A text that a spreadsheet would run as a formula, with the sign before it that keeps it a text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
