"""Dates, numbers and truths in the forms in which people write them; what could be two things is neither."""

from __future__ import annotations

import pytest

from build_tools.contribute.meant_values import date_meant, number_meant, truth_meant
from build_tools.model.kinds import Number

LANGUAGES = ("en", "fr")
SUM, LATITUDE, WHOLE = Number(0, 1e12, above=True), Number(-90, 90), Number(1, 99, whole=True)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024/3/1", "2024-03-01"),
        ("2024-3-1", "2024-03-01"),
        ("2024.03", "2024-03"),
        ("2024/3", "2024-03"),
        ("1 March 2024", "2024-03-01"),
        ("1st of March 2024", "2024-03-01"),
        ("March 1, 2024", "2024-03-01"),
        ("Mar 2024", "2024-03"),
        ("mars 2024", "2024-03"),
        ("1er mars 2024", "2024-03-01"),
        ("31 DÉCEMBRE 2024", "2024-12-31"),
        ("31 decembre 2024", "2024-12-31"),
        ("15 janv. 2024", "2024-01-15"),
        ("1.3.2024", "2024-03-01"),
        ("31/03/2024", "2024-03-31"),
        ("03/31/2024", "2024-03-31"),
        ("4/4/2016", "2016-04-04"),
        ("03/2024", "2024-03"),
    ],
)
def test_a_date_in_another_form_is_that_date(text, date):
    assert date_meant(text, LANGUAGES) == date


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2016",
        "spring 2024",
        "about 2019",
        "2024/13/1",
        "30 February 2024",
        "24/3/1",
        "2014-2015",
        "",
        "May",
        "1 xyz 2024",
    ],
)
def test_what_could_be_two_dates_or_is_none_stays(text):
    assert date_meant(text, LANGUAGES) is None


def test_a_month_is_no_full_date():
    assert date_meant("March 2024", LANGUAGES, full=True) is None
    assert date_meant("1 March 2024", LANGUAGES, full=True) == "2024-03-01"


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("3 500 000", SUM, "3500000"),
        ("3\u202f500\u00a0000", SUM, "3500000"),
        ("3'500'000", SUM, "3500000"),
        ("3,500,000.50", SUM, "3500000.50"),
        ("1_000", SUM, "1000"),
        ("52,156", LATITUDE, "52.156"),
        ("12", WHOLE, "12"),
    ],
)
def test_a_number_in_another_form_is_that_number(text, kind, number):
    assert number_meant(text, kind) == number


@pytest.mark.parametrize("text", ["4,997", "about 5000", "0x1f", "5 to 6", "1 00", "€ 500", "12,34,567"])
def test_what_could_be_two_numbers_or_is_none_stays(text):
    assert number_meant(text, SUM) is None


def test_a_currency_sign_goes_only_where_the_currency_says_the_same():
    assert number_meant("€ 4 997.50", SUM, "EUR") == "4997.50"
    assert number_meant("500 €", SUM, "EUR") == "500"
    assert number_meant("€ 500", SUM, "GBP") is None


def test_yes_and_no_are_true_and_false():
    assert [truth_meant(word) for word in ("yes", "Oui", "TRUE", "no", "Faux", "perhaps")] == [
        "true",
        "true",
        "true",
        "false",
        "false",
        None,
    ]
