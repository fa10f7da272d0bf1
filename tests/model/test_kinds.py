"""Every kind of value: what is sound, and by which rule and sentence it refuses the rest."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from build_tools.model.kinds import (
    MAX_RAW_CHARACTERS,
    UNKNOWN,
    Address,
    Country,
    Day,
    Fixed,
    Kind,
    Line,
    Note,
    Number,
    Pattern,
    Prose,
    Tag,
    Truth,
    Unknown,
    Year,
)


def read(kind: Kind, value: object, annotation: type = str) -> object:
    return TypeAdapter(Annotated[annotation, kind]).validate_python(value)


def refusal(kind: Kind, value: object, annotation: type = str) -> tuple[str, str, dict[str, object]]:
    """The rule, the sentence and the values with which a kind refuses a value."""
    with pytest.raises(ValidationError) as refused:
        read(kind, value, annotation)
    (error,) = refused.value.errors()
    assert error["type"] == "refused"
    return error["ctx"]["rule"], error["ctx"]["about"], error["ctx"]["values"]


KINDS = [
    Line(9),
    Note(9),
    Prose(9),
    Tag("themes"),
    Country(),
    Day(),
    Day(full=True),
    Year(),
    Number(0, 9),
    Number(0, 9, whole=True),
    Pattern("[a-z]{2}", "language"),
    Fixed("x"),
    Truth(),
    Address(),
]


@pytest.mark.parametrize("kind", KINDS, ids=repr)
def test_no_kind_takes_nothing_a_list_a_mapping_or_unknown(kind):
    for nothing in (None, "", "  ", "\u00a0\n"):
        assert refusal(kind, nothing)[:2] == ("field-is-filled", "empty")
    assert refusal(kind, ["a"])[:2] == ("field-has-its-shape", "text-is-list")
    assert refusal(kind, {"a": "b"})[:2] == ("field-has-its-shape", "text-is-mapping")
    assert refusal(kind, "unknown")[:2] == ("field-is-filled", "unknown-not-legal")


@pytest.mark.parametrize("kind", KINDS, ids=repr)
def test_every_kind_takes_unknown_where_the_field_allows_it(kind):
    annotation = str | Unknown
    assert read(kind, "unknown", annotation) is UNKNOWN
    assert refusal(kind, "", annotation)[:2] == ("field-is-filled", "empty-or-unknown")


@pytest.mark.parametrize("kind", KINDS, ids=repr)
def test_every_kind_tells_editors_what_is_sound(kind):
    schema = kind.editor_schema()
    assert "type" in schema or "const" in schema
    assert TypeAdapter(Annotated[str | Unknown, kind]).json_schema()["anyOf"][0] == {"const": "unknown"}


def test_unknown_counts_as_nothing_and_is_written_as_it_is():
    assert not UNKNOWN
    assert str(UNKNOWN) == "unknown"


@pytest.mark.parametrize("kind", [Line(10), Note(10), Prose(10)], ids=repr)
def test_a_text_is_counted_as_it_is_read(kind):
    assert read(kind, "0123456789")
    assert read(kind, "  01234\n\n  6789  [1, 4] ")
    assert read(kind, "*0123456789* [3]")
    assert read(kind, "[0123456789](https://www.example.org/a-very-long-address)")
    assert refusal(kind, "0123456789a [3]") == ("text-fits", "too-long", {"length": 11, "limit": 10, "over": 1})


@pytest.mark.parametrize("text", ["[1]", "[1, 4] [2]", "[](https://www.example.org)"])
def test_marks_without_a_word_are_no_text(text):
    assert refusal(Prose(900), text)[:2] == ("field-is-filled", "empty")


def test_a_line_loses_its_line_ends_and_prose_keeps_them():
    assert read(Line(99), " one\n  two ") == "one two"
    assert read(Prose(99), "one\n\ntwo\n") == "one\n\ntwo"


def test_of_an_enormous_text_only_the_length_is_looked_at():
    assert refusal(Prose(900), "*a " * MAX_RAW_CHARACTERS)[2]["length"] == 3 * MAX_RAW_CHARACTERS


@pytest.mark.parametrize(("limit", "room"), [(90, 117), (280, 364), (100, 130), (1, 2), (2400, 3120)])
def test_a_translation_has_a_third_more_room_rounded_up(limit, room):
    for kind in (Line, Note, Prose):
        assert kind(limit, translated=True).in_translation() == kind(room, translated=True)


def test_what_is_no_text_is_the_same_in_a_translation():
    assert Tag("themes").in_translation() == Tag("themes")


@pytest.mark.parametrize("text", ["NL", "NO", "XK"])
def test_a_country_is_two_capitals(text):
    assert read(Country(), text) == text


@pytest.mark.parametrize("text", ["nl", "NLD", "Netherlands", "N", "ΝΛ"])
def test_a_country_is_nothing_else(text):
    assert refusal(Country(), text)[:2] == ("term-is-known", "country-form")


@pytest.mark.parametrize("text", ["2016", "2016-02", "2016-02-29", "1000", "2999-12-31"])
def test_a_date_is_a_year_a_month_or_a_day(text):
    assert read(Day(), text) == text


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("16", "form"),
        ("0916", "form"),
        ("2016-2", "form"),
        ("2016/02/29", "form"),
        ("29.02.2016", "form"),
        ("spring 2016", "form"),
        ("2016-02-29T12:00", "form"),
        ("2016-02-29\n", "form"),
        ("٢٠١٦", "form"),
        ("2016-00", "no-such-month"),
        ("2016-13", "no-such-month"),
        ("2015-02-29", "no-such-day"),
        ("2016-04-31", "no-such-day"),
        ("2016-04-00", "no-such-day"),
    ],
)
def test_a_date_is_nothing_else(text, about):
    assert refusal(Day(), text)[:2] == ("date-is-written-so", about)


def test_a_full_date_has_its_day():
    assert read(Day(full=True), "2026-11-23") == "2026-11-23"
    for text in ("2026", "2026-11", "today"):
        assert refusal(Day(full=True), text)[:2] == ("date-is-written-so", "full")


def test_a_year_is_a_number_of_four_digits():
    assert read(Year(), "2016") == 2016
    for text in ("16", "0123", "3000", "20160", "2016-02", "c. 2016", "２０１６"):
        assert refusal(Year(), text)[:2] == ("date-is-written-so", "year")


@pytest.mark.parametrize(
    ("text", "number"), [("52.156", "52.156"), ("-1", "-1"), ("0", "0"), ("90", "90"), ("1.10", "1.10")]
)
def test_a_number_loses_no_digit(text, number):
    assert read(Number(-90, 90), text) == Decimal(number)


def test_a_whole_number_is_whole():
    assert read(Number(1, 99, whole=True), "7") == 7
    assert refusal(Number(1, 99, whole=True), "7.0")[:2] == ("number-is-plain", "form")


@pytest.mark.parametrize(
    ("text", "about", "mended"),
    [
        ("52,156", "decimal-comma", "52.156"),
        ("5,3", "decimal-comma", "5.3"),
        ("5 3", "digits", "53"),
        ("'53'", "digits", "53"),
        ("€ 53", "digits", "53"),
        ("53 %", "form", ""),
        ("about 53", "form", ""),
        ("1e1", "form", ""),
        ("+53", "form", ""),
        (".5", "form", ""),
        ("5.", "form", ""),
        ("٥", "form", ""),
        ("--5", "form", ""),
        ("1,2,3", "form", ""),
    ],
)
def test_a_number_in_another_form_is_mended_where_that_can_be_told(text, about, mended):
    assert refusal(Number(-90, 90), text) == ("number-is-plain", about, {"mended": mended})


@pytest.mark.parametrize(
    ("text", "mended"),
    [("4,997", "4997"), ("4,997,624.24", "4997624.24"), ("4 997", "4997"), ("4'997", "4997"), ("£4,997", "4997")],
)
def test_a_comma_between_thousands_is_no_decimal_comma(text, mended):
    assert refusal(Number(0, 1e12), text) == ("number-is-plain", "digits", {"mended": mended})


@pytest.mark.parametrize("text", ["-91", "90.01", "9" * 5000, "0." + "9" * 20 + "e9"])
def test_a_number_lies_within_its_bounds(text):
    assert refusal(Number(-90, 90), text)[0] == "number-is-plain"


def test_a_number_that_has_to_be_above_is_not_at_its_border():
    assert read(Number(0, 9, above=True), "0.01") == Decimal("0.01")
    assert refusal(Number(0, 9, above=True), "0") == ("number-is-plain", "bounds", {"least": "0", "most": "9"})


def test_a_number_of_thousands_of_digits_is_refused_and_no_crash():
    assert refusal(Number(1, 99, whole=True), "9" * 10_000)[0] == "number-is-plain"


def test_a_code_has_its_form():
    assert read(Pattern("[a-z]{2}", "language"), "en") == "en"
    for text in ("EN", "eng", "English", "en\n"):
        assert refusal(Pattern("[a-z]{2}", "language"), text)[:2] == ("value-has-its-form", "language")


def test_a_fixed_value_is_that_value():
    assert read(Fixed("CC-BY-4.0"), "CC-BY-4.0") == "CC-BY-4.0"
    assert refusal(Fixed("CC-BY-4.0"), "CC BY 4.0") == ("value-has-its-form", "fixed", {"wanted": "CC-BY-4.0"})


def test_yes_and_no_are_true_and_false():
    assert read(Truth(), "true") is True
    assert read(Truth(), "false") is False
    for text in ("yes", "True", "1", "on"):
        assert refusal(Truth(), text)[:2] == ("value-has-its-form", "truth")


@pytest.mark.parametrize(
    "text",
    [
        "https://www.example.org",
        "http://example.org:8080/a_b?q=1#x",
        "https://user@example.org/",
        "https://example.org/é/(a)",
        "https://example.org?x",
    ],
)
def test_an_address_can_be_opened_as_it_stands(text):
    assert read(Address(), text) == text


@pytest.mark.parametrize(
    "text",
    [
        "www.example.org",
        "https://",
        "https://localhost",
        "ftp://example.org/",
        "https://a b.org/",
        "https://example.org/a b",
        "javascript:alert(1)",
        '"https://example.org"',
        'https://example.org/"onclick=',
    ],
)
def test_an_address_is_nothing_else(text):
    assert refusal(Address(), text)[:2] == ("address-is-whole", "form")


def test_an_address_has_a_limit():
    start = "https://example.org/"
    assert read(Address(), start + "a" * (400 - len(start)))
    assert refusal(Address(), start + "a" * (401 - len(start))) == (
        "address-is-whole",
        "too-long",
        {"length": 401, "limit": 400},
    )


def test_a_kind_that_does_not_say_what_is_sound_is_a_mistake_of_ours():
    with pytest.raises(TypeError, match="does not say what is sound"):
        read(Kind(), "x")
