"""Letters that the fonts for paper lack, found before anything is set: a job comes in, the same job with a box in their place goes
out, and what was missing, with case and field.

Typst itself stops at such a letter and says neither whose it is nor where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from fontTools.ttLib import TTFont

from build_tools.pack.compile import FONTS
from build_tools.pack.contract import Job

# Every text is set in faces of this family, or falls back to the second.
_FAMILY, _FALLBACK = "Brygada1918_*.ttf", "NotoSansSymbols2_*.ttf"
# Spaces and hyphens that the typesetter makes out of others, and signs that have no shape.
_MADE = frozenset("\n\t\u00ad\u200b\u2009\u202f\u2011\u2060")
_BOX = "\N{WHITE SQUARE}"


@dataclass(frozen=True, slots=True)
class Missing:
    """Letters of one field of one case (of the pack itself where `slug` is empty) that cannot be printed."""

    slug: str
    field: str
    letters: str


def legible(job: Job) -> tuple[Job, tuple[Missing, ...]]:
    """The job with nothing in it that the fonts cannot show."""
    found: list[Missing] = []
    cases = [_shown_record(record, record["slug"], found) for record in job.data["cases"]]
    rest = {name: value for name, value in job.data.items() if name not in {"cases", "words"}}
    # The other parts of a document repeat what its cases say; a letter is told once, with its case.
    around: list[Missing] = []
    rest = _shown_record(rest, "", around)
    told = {letter for each in found for letter in each.letters}
    found += [each for each in around if not set(each.letters) <= told]
    return replace(job, data={**job.data, **rest, "cases": cases}), tuple(found)


def _shown_record(record: Mapping[str, Any], slug: str, found: list[Missing]) -> dict[str, Any]:
    shown = {}
    for field, value in record.items():
        lacking: dict[str, None] = {}
        shown[field] = _shown(value, lacking)
        if lacking:
            found.append(Missing(slug, field, "".join(lacking)))
    return shown


def _shown(value: Any, lacking: dict[str, None]) -> Any:
    """The value with a box for each letter that cannot be shown; addresses of links stay as they are."""
    if isinstance(value, str):
        missing = set(value) - letters()
        if not missing:
            return value
        lacking.update(dict.fromkeys(sorted(missing)))
        return "".join(_BOX if letter in missing else letter for letter in value)
    if isinstance(value, Mapping):
        return {key: each if key in {"h", "url"} else _shown(each, lacking) for key, each in value.items()}
    return [_shown(each, lacking) for each in value] if isinstance(value, list) else value


@cache
def letters() -> frozenset[str]:
    """Every letter that can be set in any face of the texts."""
    faces = [_cmap(str(file)) for file in sorted(FONTS.glob(_FAMILY))]
    (fallback,) = (_cmap(str(file)) for file in FONTS.glob(_FALLBACK))
    return frozenset.intersection(*faces) | fallback | _MADE


def _cmap(file: str) -> frozenset[str]:
    with TTFont(file, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))
