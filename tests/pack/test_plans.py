"""Session plans: read from their Markdown, counted for the people who come, and held to their minutes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from build_tools.model.session import Written
from build_tools.pack.plans import PARTS, Room, plan_record
from build_tools.problem import CommandError
from tests.pack.room import SESSIONS

LANGUAGES = ["en", "fr"]
PLAN = """
# A plan

| Print | Copies | How |
|---|---|---|
| [The sheets](print:sheet) | [one each](copies:seat) | both sides |

| Minutes | What | In hand |
|---|---|---|
| 0–5 | **Welcome.** Look at [the tree](print:tree). | |
| 5–20 | Read. | sheets |
"""
WRITTEN = Written("20-minutes", "A plan", 20, PLAN, "docs/en/sessions/20-minutes.md")


def tables(record: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [block for block in record["blocks"] if block["t"] == kind]


def test_a_plan_has_its_steps_and_what_to_print() -> None:
    record = plan_record(WRITTEN, "en", Room())
    (plan,), (order,) = tables(record, "plan"), tables(record, "order")
    assert [(row["first"], row["last"]) for row in plan["rows"]] == [(0, 5), (5, 20)]
    assert order["rows"][0]["part"] == "sheet"


@pytest.mark.parametrize(("people", "tables_", "copies"), [(12, 4, 3), (13, 4, 4), (6, 2, 3), (30, 10, 3)])
def test_copies_are_counted_for_those_who_come(people: int, tables_: int, copies: int) -> None:
    (order,) = tables(plan_record(WRITTEN, "en", Room(people, tables_)), "order")
    assert order["rows"][0]["copies"] == copies


@pytest.mark.parametrize(
    ("old", "new", "about"),
    [
        ("| 5–20 |", "| 6–20 |", "session-gap"),
        ("| 5–20 |", "| 5–19 |", "session-length"),
        ("print:tree", "print:trees", "session-print"),
        ("copies:seat", "copies:chair", "session-copies"),
    ],
)
def test_what_does_not_add_up_is_said_with_the_file(old: str, new: str, about: str) -> None:
    with pytest.raises(CommandError) as raised:
        plan_record(replace(WRITTEN, text=PLAN.replace(old, new)), "en", Room())
    assert raised.value.about == about
    assert raised.value.values["file"] == WRITTEN.file


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_plans_for_60_90_and_180_minutes_and_each_keeps_its_minutes(language: str) -> None:
    plans = {each.minutes: plan_record(each, language, Room()) for each in SESSIONS[language].values() if each.minutes}
    assert list(plans) == [60, 90, 180]
    for minutes, record in plans.items():
        (plan,) = tables(record, "plan")
        assert plan["rows"][-1]["last"] == minutes
        (order,) = tables(record, "order")
        assert all(row["part"] in PARTS and row["copies"] for row in order["rows"])


def test_both_languages_have_the_same_pages_with_the_same_minutes_parts_and_copies() -> None:
    def shape(language: str) -> dict[str, list[Any]]:
        records = {name: plan_record(each, language, Room()) for name, each in SESSIONS[language].items()}
        return {
            name: [
                (block["t"], [(row.get("first"), row.get("part"), row.get("copies")) for row in block["rows"]])
                if block["t"] in ("plan", "order")
                else block["t"]
                for block in record["blocks"]
            ]
            for name, record in records.items()
        }

    assert shape("en") == shape("fr")
    assert len(shape("en")) == 6
