"""On which pages the parts of a made file stand, as the file itself says: a job comes in, page numbers go out.

Templates mark what another file may point at with `spot` (`lib.typ`); the facilitator's part and the cards print these numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from build_tools.pack.compile import ask
from build_tools.pack.contract import Job

Pages = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """How many pages there are; the first and the last page of each part; and of each part that every case has, by slug."""

    pages: int = 0
    parts: Mapping[str, Pages] = field(default_factory=dict)
    cases: Mapping[str, Mapping[str, Pages]] = field(default_factory=dict)


def whereabouts(job: Job) -> Whereabouts:
    """Where everything is in what the job makes; Typst lays it out for that, or remembers that it just did."""
    parts: dict[str, Pages] = {}
    cases: dict[str, dict[str, Pages]] = {}
    pages = 0
    for spot in ask(job.template, job.data, job.files, "spot"):
        part, slug, pages = spot["part"], spot["slug"], spot["pages"]
        parts[part] = _with(parts.get(part), spot["page"])
        if slug:
            of_part = cases.setdefault(part, {})
            of_part[slug] = _with(of_part.get(slug), spot["page"])
    return Whereabouts(pages, parts, cases)


def whereabouts_from(data: Mapping[str, Any]) -> Whereabouts:
    """The same from plain data, as it comes out of a note that was kept."""
    pages_of = {part: tuple(pages) for part, pages in data["parts"].items()}
    cases = {part: {slug: tuple(pages) for slug, pages in by_slug.items()} for part, by_slug in data["cases"].items()}
    return Whereabouts(data["pages"], pages_of, cases)


def _with(found: Pages | None, page: int) -> Pages:
    return (min(found[0], page), max(found[1], page)) if found else (page, page)
