"""A translation: codes that tell whether a text is still the one that was translated."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from build_tools.model.case import Case
from build_tools.model.fields import field
from build_tools.model.translation import BARE, CODE, Translation, code, translation_model, units
from tests.sound_case import SLUG, a_read_case

HEAD: dict[str, Any] = {"translator": {"name": "Claire Dubois", "method": "human"}, "translated_on": "2026-11-23"}


def test_a_code_is_known():
    assert code("Amersfoort opens school kitchens") == "h05571056"


def test_a_code_can_never_be_read_as_a_number():
    assert all(re.fullmatch(CODE, code(str(number))) for number in range(500))


@pytest.mark.parametrize("again", ["One  two", "One\ntwo", " One\n\n  two ", "One\u2003two"])
def test_wrapping_a_text_anew_leaves_its_code_alone(again):
    assert code(again) == code("One two")


@pytest.mark.parametrize("other", ["One two.", "one two", "One, two", "Onetwo", "One two [1]"])
def test_anything_else_changes_it(other):
    assert code(other) != code("One two")


def test_composed_and_taken_apart_letters_have_one_code():
    assert code("Malmö") == code("Malmo\u0308")


def test_the_units_of_a_case_are_its_texts_and_the_items_of_its_lists():
    case = a_read_case(participation={"level": "informed", "how": "By post. [1]"}, needs="unknown")
    found = {unit.way: unit for unit in units(case)}
    assert found["title",].name == "title"
    assert found["participation", "how"].name == "participation.how"
    assert found["results", 0].words == {"claim": "340 people a week ate together in the second year."}
    assert found["not_known", 0].words == {BARE: "Whether fewer people feel alone."}
    assert found["results", 0].is_item
    assert not found["title",].is_item
    # What is unknown needs no translation, and what is data is never repeated.
    assert not {("needs",), ("sources", 0), ("themes", 0)} & set(found)


def test_the_code_of_an_item_is_that_of_all_its_texts():
    block = {"name": "The caretaker", "what": "Opens. [1]"}
    longer = {**block, "lesson": "Pay. [1]"}
    one, two = (
        next(
            unit
            for unit in units(a_read_case(building_blocks=[each]))
            if unit.is_item and unit.way[0] == "building_blocks"
        )
        for each in (block, longer)
    )
    assert one.code != two.code


def test_moving_an_item_changes_no_code():
    first, second = "Who pays?", "Who cleans?"
    codes = [
        {unit.code for unit in units(a_read_case(not_known=each)) if unit.way[0] == "not_known"}
        for each in ([first, second], [second, first])
    ]
    assert codes[0] == codes[1]


def test_every_translated_field_has_room_to_be_a_third_longer():
    model = translation_model()
    assert field(model, "title").kind.limit == 117
    assert field(field(model, "results").part, "claim").kind.limit == 390
    assert field(field(model, "not_known").part, BARE).kind.limit == 260
    assert Translation.read(SLUG, "fr", {**HEAD, "title": "a" * 117})
    with pytest.raises(ValidationError, match="text-fits"):
        Translation.read(SLUG, "fr", {**HEAD, "title": "a" * 118})


def test_a_translation_holds_the_translated_fields_and_no_others():
    translated = {each for each in Case.model_fields if field(Case, each) and field(Case, each).translated}
    head = {"translator", "translated_on", "translated_from"}
    assert set(translation_model().model_fields) == head | translated
    assert "sources" not in translated


def test_no_text_of_a_translation_has_to_be_there():
    assert Translation.read(SLUG, "fr", HEAD).fields == {}


def test_unknown_is_no_translation():
    with pytest.raises(ValidationError, match="unknown-not-legal"):
        Translation.read(SLUG, "fr", {**HEAD, "needs": "unknown"})


def test_texts_are_found_by_name_with_their_codes_and_items_by_code():
    found = Translation.read(
        SLUG,
        "fr",
        {
            **HEAD,
            "translated_from": {"title": "h01234567", "participation.how": "h76543210"},
            "title": "Des cuisines",
            "summary": "Sans code",
            "participation": {"how": "Par la poste. [1]"},
            "results": [{"of": "h11111111", "claim": "340 personnes"}],
            "not_known": [{"of": "h22222222", "text": "Qui paie ?"}],
        },
    )
    assert found.fields == {
        "title": ("h01234567", "Des cuisines"),
        "summary": ("", "Sans code"),
        "participation.how": ("h76543210", "Par la poste. [1]"),
    }
    assert found.items == {
        ("results", "h11111111"): {"claim": "340 personnes"},
        ("not_known", "h22222222"): {"text": "Qui paie ?"},
    }


def test_two_translations_of_one_text_are_refused_since_one_would_be_lost():
    item = {"of": "h11111111", "claim": "340 personnes"}
    with pytest.raises(ValidationError, match="list-fits twice"):
        Translation.read(SLUG, "fr", {**HEAD, "results": [item, item]})
    assert Translation.read(SLUG, "fr", {**HEAD, "results": [item, {**item, "of": "h22222222"}]})


@pytest.mark.parametrize("wrong", ["12345678", "h1234567", "h123456789", "H12345678", "hxyzxyzxy", ""])
def test_a_code_that_somebody_typed_is_refused(wrong):
    with pytest.raises(ValidationError):
        Translation.read(SLUG, "fr", {**HEAD, "translated_from": {"title": wrong}})
