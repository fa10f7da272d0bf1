"""The gazetteer: where a place lies and how large its city is."""

from __future__ import annotations

import pytest

from build_tools.model.case import Place
from build_tools.model.kinds import UNKNOWN
from build_tools.model.places import KnownPlace, Places, read_places
from tests.sound_case import real_lists

RIGA = KnownPlace("Riga", "LV", 56.946, 24.106, 605_802, 2026)
PLACES = Places(
    [
        RIGA,
        KnownPlace("Riga", "LV", 56.95, 24.2, area="Čiekurkalns"),
        KnownPlace("Bolderāja", "LV", 57.03, 24.05),
        *(KnownPlace(f"City {people}", "LV", 1, 2, people) for people in (49_999, 50_000, 250_000, 1_000_000)),
    ]
)


def place(**fields: str) -> Place:
    return Place.model_validate({"city": "Riga", "country": "LV", **fields})


def size(city: str) -> object:
    return PLACES.size(place(city=city), real_lists().vocabularies["city_sizes"])


def test_a_city_lies_where_the_gazetteer_says():
    assert PLACES.point(place()) == (56.946, 24.106)


def test_a_district_lies_elsewhere_but_is_as_large_as_its_city():
    assert PLACES.point(place(area="Čiekurkalns")) == (56.95, 24.2)
    assert PLACES.size(place(area="Čiekurkalns"), real_lists().vocabularies["city_sizes"]) == "large"


def test_an_unknown_district_lies_where_its_city_does():
    assert PLACES.point(place(area="Mežaparks")) == (56.946, 24.106)


def test_a_point_of_its_own_comes_first():
    assert PLACES.point(place(lat="57.0", lon="24.5")) == (57.0, 24.5)


def test_a_language_calls_a_city_or_a_district_by_its_own_name_and_else_as_it_was_given():
    known = Places(
        [
            KnownPlace("Vienna", "AT", 48.2, 16.4, names={"fr": "Vienne"}),
            KnownPlace("Rotterdam", "NL", 51.9, 4.5),
            KnownPlace("Rotterdam", "NL", 51.9, 4.5, area="Rotterdam South", names={"fr": "Rotterdam Sud"}),
        ]
    )
    assert [known.called("AT", "Vienna", language) for language in ("en", "fr")] == ["Vienna", "Vienne"]
    assert known.called("NL", "Rotterdam", "fr") == "Rotterdam"
    assert known.called("NL", "Rotterdam", "fr", "Rotterdam South") == "Rotterdam Sud"
    assert known.called("NL", "Rotterdam", "fr", "Feijenoord") == "Feijenoord"
    # Another Vienna is another city.
    assert known.called("US", "Vienna", "fr") == "Vienna"


def test_half_a_point_is_none():
    assert PLACES.point(place(lat="57.0")) == (56.946, 24.106)


def test_a_city_of_another_country_is_another_city():
    assert PLACES.city(place(country="US")) is None
    assert PLACES.point(place(country="US")) is None


@pytest.mark.parametrize(
    ("city", "expected"),
    [("City 49999", "small"), ("City 50000", "medium"), ("City 250000", "large"), ("City 1000000", "very-large")],
)
def test_the_sizes_begin_at_their_borders(city, expected):
    assert size(city) == expected


def test_a_city_without_a_population_or_that_nobody_knows_has_no_size():
    assert size("Bolderāja") is UNKNOWN
    assert size("Atlantis") is UNKNOWN


def test_cities_are_listed_without_their_districts():
    assert len(PLACES) == 7
    assert len(PLACES.cities()) == 6


def test_plain_data_is_read():
    data = [{"city": "Riga", "country": "LV", "lat": "56.946", "lon": "24.106", "population": "605802", "year": "2026"}]
    assert read_places(data).city(place()) == RIGA
    (bare,) = read_places([{"city": "A", "country": "LV", "lat": "1", "lon": "2", "also": ["B"]}]).cities()
    assert (bare.population, bare.also) == (None, ("B",))


@pytest.mark.parametrize("entry", [{"city": "A"}, {"city": "A", "country": "LV", "lat": "x", "lon": "2"}])
def test_damaged_data_are_an_error(entry):
    with pytest.raises((KeyError, ValueError)):
        read_places([entry])


def test_the_real_gazetteer_knows_the_cities_of_the_library_and_has_no_city_twice():
    cities = real_lists().places.cities()
    assert real_lists().places.city(Place.model_validate({"city": "Amersfoort", "country": "NL"})).population > 100_000
    assert len({(city.city, city.country) for city in cities}) == len(cities) > 1000
