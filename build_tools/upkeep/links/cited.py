"""Every address that the cases cite, with the places where it is cited.

Comes in: sound cases. Goes out: one `Cited` an address, in the order of the files. Next: `patrol.py` asks, `report.py` tells.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urldefrag

from build_tools.model.case import Case


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address is cited: the case, the number of the source, its title, and the year in which somebody last read it."""

    slug: str
    source: int
    title: str
    read_in: int


@dataclass(frozen=True, slots=True)
class Cited:
    """One address as it is to be asked for, without what stands behind `#`, and all the places that cite it."""

    url: str
    places: tuple[Place, ...]

    @property
    def copies(self) -> str:
        """Where the Internet Archive lists its copies of the year in which the address was last read. Nobody is asked for it."""
        return f"https://web.archive.org/web/{max(place.read_in for place in self.places)}*/{self.url}"


def cited(cases: Iterable[Case]) -> tuple[Cited, ...]:
    """The addresses of all sources, each once."""
    found: dict[str, list[Place]] = {}
    for case in cases:
        for source in case.sources:
            place = Place(case.slug, source.id, source.title, int(case.checked_on[:4]))
            found.setdefault(urldefrag(source.url).url, []).append(place)
    return tuple(Cited(url, tuple(places)) for url, places in found.items())
