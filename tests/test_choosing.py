"""Which cases a pack holds, and how that is said."""

from __future__ import annotations

import pytest

from build_tools import route
from build_tools.choosing import Choice, Wanted, choose
from build_tools.load.words import words
from build_tools.model.catalogue import Catalogue
from build_tools.paths import Library
from build_tools.problem import CommandError
from tests.sound_case import ROOT, TODAY

LIBRARY = Library(ROOT)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return route.check_library(LIBRARY, TODAY).catalogue


def chosen(catalogue: Catalogue, language: str = "en", **wanted: object) -> Choice:
    return choose(LIBRARY, catalogue, Wanted(**wanted), words(language))


def test_a_curated_pack_comes_in_its_editors_order(catalogue: Catalogue) -> None:
    found = chosen(catalogue, name="letting-go")
    assert found.slugs == catalogue.packs["letting-go"].cases
    assert found.name == "letting-go"


def test_values_of_one_filter_widen_and_filters_narrow_one_another(catalogue: Catalogue) -> None:
    one = chosen(catalogue, themes=("regeneration",))
    both = chosen(catalogue, themes=("regeneration",), countries=("PL", "Germany"))
    assert set(both.slugs) < set(one.slugs)
    assert {catalogue.cases[slug].place.country for slug in both.slugs} == {"PL", "DE"}
    assert str(len(both.slugs)) in both.reasons[0]
    assert "Poland or Germany" in both.reasons[0]


def test_what_is_asked_for_adds_up_and_nothing_comes_twice(catalogue: Catalogue) -> None:
    found = chosen(catalogue, name="letting-go", countries=("PL",), cases=("riga-free-riga", "turin-co-city"))
    assert found.slugs[:9] == catalogue.packs["letting-go"].cases
    assert found.slugs[-1] == "riga-free-riga"
    assert len(set(found.slugs)) == len(found.slugs)
    assert len(found.reasons) == 3


def test_words_are_searched_and_the_best_comes_first(catalogue: Catalogue) -> None:
    found = chosen(catalogue, query="empty buildings temporary use", limit=3)
    assert len(found.slugs) == 3
    assert "riga-free-riga" in found.slugs
    assert "left out" in found.reasons[1]


def test_it_is_said_in_french_too(catalogue: Catalogue) -> None:
    found = chosen(catalogue, "fr", countries=("PL",))
    assert "Pologne" in found.reasons[0]
    assert found.title == "Pologne"


@pytest.mark.parametrize(
    ("wanted", "about", "near"),
    [
        ({}, "pack-nothing-asked", None),
        ({"name": "leting-go"}, "no-pack-near", "letting-go"),
        ({"name": "qqqq"}, "no-pack", ""),
        ({"name": "turin-co-city"}, "pack-is-case", None),
        ({"cases": ("turin-cocity",)}, "pack-no-case-near", "turin-co-city"),
        ({"cases": ("zzzzzzzz",)}, "pack-no-case", ""),
        ({"themes": ("regeneratoin",)}, "no-such-term-near", "regeneration"),
        ({"countries": ("MT",), "themes": ("regeneration",)}, "pack-empty", None),
    ],
)
def test_what_cannot_be_is_said_with_a_suggestion(
    catalogue: Catalogue, wanted: dict[str, object], about: str, near: str | None
) -> None:
    with pytest.raises(CommandError) as wrong:
        chosen(catalogue, **wanted)
    assert wrong.value.about == about
    if near is not None:
        assert wrong.value.values["near"] == near
    for language in ("en", "fr"):
        assert "{" not in words(language)(f"commands.errors.{about}", **wrong.value.values)
