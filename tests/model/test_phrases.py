"""What several outputs say of a case in the same words."""

from __future__ import annotations

from typing import Any

from build_tools.load.words import words
from build_tools.model.phrases import adoption_words
from build_tools.model.reading import Reading
from build_tools.model.telling import Telling
from build_tools.model.translation import Translation, units
from tests.sound_case import SLUG, a_read_case, real_lists

HEAD: dict[str, Any] = {"translator": {"name": "Claire Dubois", "method": "human"}, "translated_on": "2026-11-23"}
TAKEN_UP = [
    {"place": "Ten other EU cities", "year": "2018", "outcome": "studied", "sources": ["1"]},
    {"place": "Ostend", "country": "BE", "outcome": "studied", "sources": ["1"]},
]


def places(language: str, translation: Translation | None) -> list[str]:
    """Where the practice was taken up, as a language says it."""
    case = a_read_case(adopted_by=TAKEN_UP)
    told = Telling(Reading(case, language, translation), real_lists(), words(language))
    return [adoption_words(told, each)[0] for each in case.adopted_by or ()]


def test_where_a_practice_was_taken_up_is_translated_and_a_city_is_known_by_its_own_name_there():
    first = next(unit for unit in units(a_read_case(adopted_by=TAKEN_UP)) if unit.way == ("adopted_by", 0))
    item = {"of": first.code, "place": "Dix autres villes de l’UE"}
    translation = Translation.read(SLUG, "fr", {**HEAD, "adopted_by": [item]})
    assert places("fr", translation) == ["Dix autres villes de l’UE", "Ostende, Belgique"]
    assert places("en", None) == ["Ten other EU cities", "Ostend, Belgium"]
    assert places("fr", None)[0] == "Ten other EU cities"
