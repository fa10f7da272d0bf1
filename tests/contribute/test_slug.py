"""The name of a new case's file: its place first, then what its title says."""

from __future__ import annotations

import re

import pytest

from build_tools.contribute.slug import slug_for
from build_tools.model.case import SLUG
from build_tools.validate.rules.slug_is_sound import MAX_CHARACTERS


@pytest.mark.parametrize(
    ("city", "title", "slug"),
    [
        (
            "Gdańsk",
            "Gdańsk shares the responsibility with neighbourhood houses",
            "gdansk-shares-responsibility-neighbourhood-houses",
        ),
        ("Łódź", "Des logements pour les étudiants de la ville", "lodz-logements-etudiants-ville"),
        ("'s-Hertogenbosch", "A market", "s-hertogenbosch-market"),
        ("", "Only a title", "only-title"),
        ("Riga", "", "riga"),
    ],
)
def test_a_name_says_place_and_practice(city, title, slug):
    assert slug_for({"place": {"city": city}, "title": title}) == slug


def test_a_name_is_never_too_long_and_always_sound():
    for title in ("word " * 30, "Donaudampfschifffahrt" * 5, "Ünïcödé — 100 % ?!"):
        slug = slug_for({"place": {"city": "Newcastle upon Tyne"}, "title": title})
        assert len(slug) <= MAX_CHARACTERS
        assert re.fullmatch(SLUG, slug)


def test_nothing_gives_no_name():
    assert slug_for({}) == slug_for({"place": "Riga", "title": None}) == ""
