"""A case as a record for programs: what its file says, in one language, and what the build knows of it besides.

A library comes in; a list of plain objects and the bytes of a JSON file go out. Tags stay tags and `unknown` stays "unknown";
texts keep their small Markdown and their source marks, since a claim without its mark has lost its evidence.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from build_tools.export.library import LICENCE_ADDRESS, OpenLibrary
from build_tools.model.case import Part
from build_tools.model.fields import fields
from build_tools.model.judgement import best_evidence, due, filled
from build_tools.model.kinds import UNKNOWN
from build_tools.model.telling import Telling

# Raised when a key changes its name or meaning; new keys do not raise it.
VERSION = 1


def records(library: OpenLibrary, language: str) -> list[dict[str, Any]]:
    """Every case as a plain object, in the order of the files."""
    return [_record(library, told) for told in library.tellings(language)]


def _record(library: OpenLibrary, told: Telling) -> dict[str, Any]:
    case, lists, reading = told.case, told.lists, told.reading
    data = _plain(case)
    original = data.pop("language")
    for way, text in reading.texts():
        _put(data, way, text.text)
    best, point = best_evidence(case, lists), lists.point(case)
    given, optional = filled(case)
    return {
        "slug": case.slug,
        "page": library.link(case.slug, reading.language),
        "language": reading.language if reading.is_translated else original,
        "original_language": original,
        **data,
        "computed": {
            "place": told.place,
            "latitude": round(point[0], 4) if point else None,
            "longitude": round(point[1], 4) if point else None,
            "city_size": str(lists.size(case)),
            "best_evidence": best.evidence if best else None,
            "best_shows": best.shows if best else None,
            "only_outputs": best.only_outputs if best else None,
            "optional_fields_given": given,
            "optional_fields": optional,
            "check_due": due(case),
        },
    }


def _plain(value: Any) -> Any:
    """Parts as mappings under the names of the file, decimals as numbers, tuples as lists, `unknown` as its word."""
    if isinstance(value, Part):
        given = ((each.name, getattr(value, each.attribute)) for each in fields(type(value)))
        return {name: _plain(inner) for name, inner in given if inner is not None}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value) if value is UNKNOWN else value


def _put(data: dict[str, Any], way: tuple[str | int, ...], text: str) -> None:
    """Put a text in the place to which a way leads."""
    inner: Any = data
    for step in way[:-1]:
        inner = inner[step]
    inner[way[-1]] = text


def json_file(library: OpenLibrary, language: str) -> bytes:
    """All records with what they are, UTF-8."""
    whole = {
        "version": VERSION,
        "library": library.name,
        "language": language,
        "renewed_on": library.renewed_on,
        "licence": LICENCE_ADDRESS,
        "cases": records(library, language),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
