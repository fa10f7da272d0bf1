"""The gazetteer: where a city or district lies and how many people live there, so that no contributor has to look it up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from build_tools.model.case import Place
from build_tools.model.kinds import UNKNOWN, Unknown
from build_tools.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A city (or, with `area`, a district of it): degrees north and east, people, the year they were counted; `names` are those
    of languages that call it otherwise."""

    city: str
    country: str
    lat: float
    lon: float
    population: int | None = None
    year: int | None = None
    area: str | None = None
    also: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


class Places:
    """All known places, found by city, country and, where given, area."""

    def __init__(self, known: Iterable[KnownPlace]) -> None:
        self._known = {(place.country, place.city, place.area): place for place in known}

    def __len__(self) -> int:
        return len(self._known)

    def cities(self) -> list[KnownPlace]:
        """The cities, without districts, in the order of the file."""
        return [place for place in self._known.values() if place.area is None]

    def city(self, place: Place) -> KnownPlace | None:
        """The city of a case's place, or None where the gazetteer lacks it."""
        return self._known.get((place.country, place.city, None))

    def called(self, country: str, city: str, language: str, area: str | None = None) -> str:
        """What a language calls a city, or a district of it; the name as it was given where it has none of its own."""
        known = self._known.get((country, city, area))
        return known.names.get(language, area or city) if known else area or city

    def point(self, place: Place) -> tuple[float, float] | None:
        """Degrees north and east of a case's place: its own, else its area's, else its city's; None where nobody knows."""
        if place.lat is not None and place.lon is not None:
            return float(place.lat), float(place.lon)
        found = self._known.get((place.country, place.city, place.area)) or self.city(place)
        return (found.lat, found.lon) if found else None

    def also(self, place: Place) -> tuple[str, ...]:
        """Other spellings and names of a case's place: of its area, then of its city and of the cities with it."""
        keys = [(place.country, place.city, place.area)] if place.area else []
        keys += [(place.country, city, None) for city in (place.city, *(place.with_ or ()))]
        return tuple(name for key in keys if (known := self._known.get(key)) for name in known.also)

    def size(self, place: Place, sizes: Vocabulary) -> str | Unknown:
        """The size class of the city: the first of the list that its population is below; unknown without a population."""
        found = self.city(place)
        if found is None or found.population is None:
            return UNKNOWN
        for term in sorted(sizes.values(), key=lambda term: term.below or float("inf")):
            if found.population < (term.below or float("inf")):
                return term.tag
        return UNKNOWN


def read_places(data: Iterable[dict[str, Any]]) -> Places:
    """The gazetteer from plain data, every scalar still text; raises KeyError or ValueError where the file is damaged."""
    return Places(
        KnownPlace(
            entry["city"],
            entry["country"],
            float(entry["lat"]),
            float(entry["lon"]),
            int(entry["population"]) if entry.get("population") else None,
            int(entry["year"]) if entry.get("year") else None,
            entry.get("area"),
            tuple(entry.get("also") or ()),
            entry.get("names") or {},
        )
        for entry in data
    )
