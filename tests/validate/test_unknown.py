"""Other ways of writing `unknown`, found wherever they stand; words that only look like them are left alone."""

from __future__ import annotations

import pytest

from build_tools.load.read import read_text
from build_tools.model.case import Case
from build_tools.validate.unknown import SPELLINGS, unknowns


def found(text: str) -> list[tuple[str, str]]:
    document, _ = read_text(text, "a.yml")
    assert document is not None
    return [(problem.rule, problem.about) for problem in unknowns(document, Case)]


@pytest.mark.parametrize("spelling", sorted(SPELLINGS - {"unknown"}))
def test_every_spelling_is_found_in_any_letters_and_among_signs(spelling):
    for written in (spelling, spelling.upper(), f" {spelling}. ", f"({spelling})"):
        assert found(f'needs: "{written}"\n') == [("unknown-is-written-so", "legal")]


def test_unknown_itself_is_left_alone_and_in_other_letters_is_not():
    assert found("needs: unknown\n") == []
    assert found("needs: UNKNOWN\n") == [("unknown-is-written-so", "legal")]


def test_where_unknown_is_no_answer_it_is_said():
    assert found("title: n/a\nlicence: ~\n") == [("unknown-is-written-so", "not-legal")] * 2


def test_what_is_empty_is_told_and_whether_unknown_would_be_an_answer():
    assert found("needs:\ntitle:\n") == [("field-is-filled", "empty-or-unknown"), ("field-is-filled", "empty")]


def test_parts_and_items_are_looked_at():
    assert found("lead:\n  name: '?'\nsources:\n  - year: n/a\n    title:\n") == [
        ("unknown-is-written-so", "legal"),
        ("unknown-is-written-so", "legal"),
        ("field-is-filled", "empty"),
    ]


@pytest.mark.parametrize(
    "value", ["X", "Nil by mouth", "None of the schools paid. [1]", "- a", "N/A, says the city", "unknown to us"]
)
def test_words_that_hold_such_a_spelling_are_words(value):
    assert found(f'title: "{value}"\n') == []


def test_codes_that_look_like_it_are_codes():
    """NA is Namibia and na is Nauruan, as NO is Norway."""
    assert found("place:\n  country: NA\nlanguage: na\n") == []
    assert found("place:\n  country: na\n  city: NA\n") == [("unknown-is-written-so", "not-legal")] * 2


def test_what_is_no_field_is_left_to_another_rule():
    assert found("colour:\nplace:\n  colour: n/a\n") == []
