"""Which cases are past their best-before, and the words to send to who wrote them."""

from __future__ import annotations

import json
from datetime import date

import pytest

from build_tools.load.words import languages, words
from build_tools.model.case import Case
from build_tools.upkeep.due import FORMATS, by_contributor, due_cases, reminder
from tests.sound_case import a_case, a_read_case

RUNNING = {"state": "running", "started": "2016", "as_of": "2019"}


def a_case_of(name: str, slug: str, checked_on: str, **changes: object) -> Case:
    """A case that runs on, by somebody, checked on a day: due 18 months later."""
    who = {**a_case()["contributor"], "name": name}
    return a_read_case(slug, contributor=who, checked_on=checked_on, status=RUNNING, **changes)


CASES = [
    a_case_of("City of Utrecht", "utrecht-street-gardens", "2025-03-01"),
    a_case_of("withheld", "graz-repair-vouchers", "2025-01-20"),
    a_case_of("City of Utrecht", "utrecht-bike-kitchen", "2025-02-11"),
    a_case_of("City of Ghent", "ghent-fallow-land", "2025-08-31"),
]


def test_what_is_past_its_month_is_due_and_what_is_not_is_not() -> None:
    # 18 months after 2025-03 is 2026-09, which is over on the first of October.
    slugs = [row.slug for row in due_cases(CASES, date(2026, 10, 1))]
    assert slugs == ["utrecht-bike-kitchen", "utrecht-street-gardens", "graz-repair-vouchers"]
    assert [row.slug for row in due_cases(CASES, date(2026, 7, 1))] == []


def test_what_is_over_is_due_after_three_years() -> None:
    over = a_case()["status"]
    finished = a_read_case("ghent-fallow-land", status=over, checked_on="2025-01-31")
    assert due_cases([finished], date(2027, 12, 1)) == ()
    assert [row.month for row in due_cases([finished], date(2028, 2, 1))] == ["2028-01"]


def test_looking_ahead_adds_what_will_be_due() -> None:
    assert "ghent-fallow-land" not in {row.slug for row in due_cases(CASES, date(2026, 10, 1))}
    # 2025-08 and 18 months: February 2027, whose last day is 150 days after the first of October.
    ahead = {row.slug: row.days for row in due_cases(CASES, date(2026, 10, 1), within=150)}
    assert ahead["ghent-fallow-land"] == 150
    assert "ghent-fallow-land" not in {row.slug for row in due_cases(CASES, date(2026, 10, 1), within=149)}


def test_who_gave_no_name_comes_last_and_gets_no_letter() -> None:
    rows = due_cases(CASES, date(2026, 11, 23))
    assert list(by_contributor(rows)) == ["City of Utrecht", "withheld"]
    told = json.loads(FORMATS["json"](rows, words("en"), ""))
    assert list(told["reminders"]) == ["City of Utrecht"]


def test_a_reminder_can_be_sent_as_it_is() -> None:
    rows = [row for row in due_cases(CASES, date(2026, 11, 23)) if row.contributor == "City of Utrecht"]
    letter = reminder("City of Utrecht", rows, words("en"), "https://casebook.example.org/")
    assert letter.startswith("Dear City of Utrecht,\n\nyou wrote 2 cases for our library")
    assert "https://casebook.example.org/cases/utrecht-street-gardens/" in letter
    assert "checked on 1 March 2025, was to be checked again in September 2026" in letter
    # Without an address of the site none is invented.
    assert "http" not in reminder("City of Utrecht", rows, words("en"))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("form", list(FORMATS))
def test_every_format_speaks_every_language(language: str, form: str) -> None:
    told = FORMATS[form](due_cases(CASES, date(2026, 11, 23)), words(language), "https://casebook.example.org/")
    assert "utrecht-street-gardens" in told
    assert words(language)("due.reminder.ends") in told


def test_a_library_with_nothing_due_says_so() -> None:
    assert FORMATS["text"]((), words("en"), "") == "0 cases to compare with their sources again.\n"
