"""Where countries lie, roughly, with their islands."""

from __future__ import annotations

import pytest

from build_tools.validate.country_boxes import holds, is_european
from build_tools.words.names import country_codes


@pytest.mark.parametrize(
    ("country", "lat", "lon"),
    [
        ("NL", 52.156, 5.388),
        ("ES", 28.1, -15.4),
        ("PT", 38.7, -27.2),
        ("FR", -20.9, 55.5),
        ("MT", 35.9, 14.5),
        ("NO", 69.6, 18.9),
        ("XK", 42.7, 21.2),
    ],
)
def test_a_place_lies_in_its_country(country, lat, lon):
    assert holds(country, lat, lon)


@pytest.mark.parametrize(("country", "lat", "lon"), [("NL", 5.388, 52.156), ("NL", 48.857, 2.352), ("MT", 52.0, 5.0)])
def test_a_place_elsewhere_does_not(country, lat, lon):
    assert not holds(country, lat, lon)


def test_a_country_without_an_outline_holds_everything():
    assert holds("ZZ", 0, 0)


def test_the_members_of_the_council_of_europe_are_european_and_others_are_not():
    for country in ("NL", "UA", "TR", "GE", "XK", "VA", "BY", "NO", "CH", "GB"):
        assert is_european(country), country
    for country in ("US", "NA", "MA", "ZZ"):
        assert not is_european(country), country
    assert sum(map(is_european, country_codes())) > 45
