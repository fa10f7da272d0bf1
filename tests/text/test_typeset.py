"""Spaces that must not break and marks as a printer sets them, in the manner of each language; no word changes."""

from __future__ import annotations

import re

import pytest

from build_tools.text.typeset import FIXED, NARROW, typeset


def shown(text: str) -> str:
    """The text with its special spaces made visible."""
    return text.replace(FIXED, "~").replace(NARROW, "_")


@pytest.mark.parametrize(
    ("text", "set_"),
    [
        ("age 9", "age~9"),
        ("page 12 of No. 3", "page~12 of No.~3"),
        ("6.2 million", "6.2~million"),
        ("95 %", "95~%"),
        ("20 euros and 3 km", "20~euros and 3~km"),
        ("12 m²", "12~m²"),
        ("in 2016 people came", "in 2016 people came"),
        ("a cottage 3", "a cottage 3"),
        ("Who: me; you!", "Who: me; you!"),
    ],
)
def test_english_keeps_a_number_with_what_it_counts(text, set_):
    assert shown(typeset(text, "en")) == set_


@pytest.mark.parametrize(
    ("text", "set_"),
    [
        ("Qui ? Moi !", "Qui_? Moi_!"),
        ("un ; deux", "un_; deux"),
        ("Lille : un essai", "Lille~: un essai"),
        ("« Élaboratoire »", "«~Élaboratoire~»"),
        ("1 200 000 euros", "1_200_000~euros"),
        ("l’âge 9", "l’âge~9"),
        ("12:30", "12:30"),
    ],
)
def test_french_sets_a_space_that_stays(text, set_):
    assert shown(typeset(text, "fr")) == set_


@pytest.mark.parametrize("language", ["en", "fr", "pl"])
def test_nothing_but_spaces_changes_and_a_second_time_nothing_at_all(language):
    text = "« Qui ? » : page 3, 1 200 000 euros, 95 % ; âge 9 !"
    once = typeset(text, language)
    assert re.sub(r"\s", " ", once) == text
    assert typeset(once, language) == once


@pytest.mark.parametrize(
    ("text", "set_"),
    [
        ('Amersfoort\'s "Year of Change"', "Amersfoort’s “Year of Change”"),
        ("pupils' choices", "pupils’ choices"),
        ("the '90s and 'quoted' words", "the ’90s and ‘quoted’ words"),
        ('("sociological vacuum": more)', "(“sociological vacuum”: more)"),
        ('"Gościnna Przystań" in Orunia', "“Gościnna Przystań” in Orunia"),
        ("already ‘turned’ and “turned”", "already ‘turned’ and “turned”"),
        ("EUR 6 and PLN 25", "EUR~6 and PLN~25"),
    ],
)
def test_english_marks_are_turned_by_where_they_stand(text, set_):
    assert shown(typeset(text, "en")) == set_


def test_other_languages_keep_their_own_marks_and_get_the_apostrophe():
    assert typeset("l'essai \"neuf\" d'hier", "fr") == 'l’essai "neuf" d’hier'
