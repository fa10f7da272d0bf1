"""Labels, other spellings and single slips lead to the one tag, code or name that was meant, or to none."""

from __future__ import annotations

import pytest

from build_tools.contribute.meant_terms import Meant, currency_meant, is_one_slip, one_slip_away
from build_tools.load.lists import read_lists
from build_tools.paths import Library
from tests.sound_case import ROOT, SITE_LANGUAGES


@pytest.fixture(scope="module")
def meant() -> Meant:
    return Meant(read_lists(Library(ROOT), SITE_LANGUAGES), SITE_LANGUAGES)


@pytest.mark.parametrize(
    ("vocabulary", "text", "tag"),
    [
        ("for_whom", "Older people", "older-people"),
        ("for_whom", "older_people", "older-people"),
        ("for_whom", "older-poeple", "older-people"),
        ("states", "En cours", "running"),
        ("states", "Terminé", "finished"),
        ("states", "termine", "finished"),
        ("themes", "Social Innovation", "social-innovation"),
        ("themes", "regeneraton", "regeneration"),
        ("evidence", "Evaluated ", "evaluated"),
    ],
)
def test_a_label_another_spelling_and_one_slip_are_the_tag(meant, vocabulary, text, tag):
    assert meant.tag(vocabulary, text) == tag


@pytest.mark.parametrize("text", ["", "astronomy", "youth-jobs", "social", "regnration"])
def test_other_words_are_no_tag(meant, text):
    assert meant.tag("themes", text) is None


@pytest.mark.parametrize("vocabulary", ["themes", "topics", "for_whom", "evidence", "shows", "states", "lead_types"])
def test_every_tag_and_every_label_mean_their_term_and_no_other(meant, vocabulary):
    for tag, term in meant.lists.vocabularies[vocabulary].items():
        for name in (tag, *term.label.values()):
            assert meant.tag(vocabulary, name) == tag, name


def test_countries_go_by_names_and_codes(meant):
    names = ["Netherlands", "Pays-Bas", "nl", "UK", "EL", "Germany", "Allemagne", "Zedland"]
    assert [meant.country(name) for name in names] == ["NL", "NL", "NL", "GB", "GR", "DE", "DE", None]


def test_languages_go_by_names_and_codes(meant):
    names = ["English", "anglais", "EN", "Dutch", "néerlandais", "Klingon"]
    assert [meant.language(name) for name in names] == ["en", "en", "en", "nl", "nl", None]


def test_a_city_goes_by_its_other_names_but_never_by_a_slip(meant):
    assert meant.city("Gdansk", "PL") == "Gdańsk"
    assert meant.city("Den Haag", "NL") == "The Hague"
    assert meant.city("Amersfort", "NL") is None


def test_currencies_go_by_their_sign():
    assert [currency_meant(word) for word in ("€", "£", "eur", "$", "euros")] == ["EUR", "GBP", "EUR", None, None]


def test_one_slip_is_one_letter():
    assert [is_one_slip("sources", other) for other in ("sorces", "sourcess", "souces", "sourecs", "saurces")] == [
        True
    ] * 5
    assert [is_one_slip("sources", other) for other in ("sources", "sours", "suorces!", "results")] == [False] * 4
    assert one_slip_away("titel", {"title", "needs"}) == "title"
    assert one_slip_away("bare", {"base", "care"}) is None
    assert one_slip_away("two", {"too"}) is None
