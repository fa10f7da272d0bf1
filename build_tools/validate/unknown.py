"""The ways people write that they do not know, found before anything else looks at a value.

`n/a`, `-`, `tbd`, `?`, `null` and an empty field would each pass for an answer somewhere; only `unknown` is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from build_tools.load.document import Document
from build_tools.load.positions import Way
from build_tools.model.fields import Field, field
from build_tools.model.kinds import Country
from build_tools.problem import Problem

# Compared in small letters, without white space and these signs around them.
AROUND = ".()[]"
SPELLINGS = frozenset(
    {
        "unknown",
        "n/a",
        "na",
        "n.a",
        "none",
        "null",
        "~",
        "nil",
        "-",
        "--",
        "---",
        "?",
        "??",
        "???",
        "tbd",
        "tba",
        "tbc",
        "not known",
        "not available",
        "no data",
        "not applicable",
        "inconnu",
        "inconnue",
        "non connu",
        "s/o",
        "néant",
        "à définir",
        "to be defined",
        "to be confirmed",
        "xx",
        "xxx",
    }
)


def unknowns(document: Document, model: type[BaseModel]) -> Iterator[Problem]:
    """A problem for every value of a known field that is empty or says "unknown" in another spelling."""
    for way, value in document.scalars():
        if value is not None and not _is_spelling(value):
            continue
        found = _field(model, way)
        if found is None:
            continue
        if value is None:
            about = "empty-or-unknown" if found.unknown else "empty"
            yield document.problem(document.key_span(way), "field-is-filled", about, field=found.name, item="")
        elif value != "unknown" and is_unknown(found, value):
            legal = found.unknown
            yield document.problem(
                document.value_span(way),
                "unknown-is-written-so",
                "legal" if legal else "not-legal",
                field=found.name,
                value=value.strip(),
            )


def is_unknown(found: Field, value: str) -> bool:
    """Whether a value says, in whatever spelling, that nobody knows."""
    return _is_spelling(value) and not _is_code(found, value)


def _is_spelling(value: str) -> bool:
    return value.strip().strip(AROUND).lower() in SPELLINGS


def _is_code(found: Field, value: str) -> bool:
    """Whether a value is a code that only looks like a placeholder: NA is Namibia, na is Nauruan."""
    return (isinstance(found.kind, Country) and value == "NA") or (found.name == "language" and value == "na")


def _field(model: type[BaseModel], way: Way) -> Field | None:
    """The field that a way leads to, or None where the model has none there."""
    part: Any = model
    found: Field | None = None
    for step in way:
        if isinstance(step, int):
            continue
        if part is None:
            return None
        found = field(part, step)
        part = found.part if found else None
        if found is None:
            return None
    return found
