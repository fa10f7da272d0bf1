"""Does this fit us? What fits, what does not, and what nobody knows is never counted as either."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
BANDS = ["", "under-10k", "10k-100k", "100k-1m"]
NONE = {"size": "", "topic": "", "cost": "", "for": "", "lead": ""}
ROW = {
    "size": "large",
    "topic": ["food"],
    "cost": "10k-100k",
    "covers": "whole",
    "for": ["families"],
    "lead": "city",
}


def fit(run: Run, row: dict[str, Any], **answers: str) -> dict[str, list[str]]:
    """The reasons by what they say."""
    found = run(
        "fit",
        of=f"casebook.fit({json.dumps({**ROW, **row})}, {json.dumps({**NONE, **answers})}, "
        f"{{label: (name, tag) => tag, rank: (name, tag) => {json.dumps(BANDS)}.indexOf(tag)}})",
    )
    return {name: [each["reason"] for each in reasons] for name, reasons in found.items() if reasons}


def test_without_an_answer_nothing_is_said(run: Run) -> None:
    assert fit(run, {}) == {}


@pytest.mark.parametrize(
    ("row", "answers", "said"),
    [
        ({}, {"size": "large"}, {"yes": ["size-yes"]}),
        ({}, {"size": "small"}, {"no": ["size-no"]}),
        ({"size": "unknown"}, {"size": "small"}, {"open": ["size-unknown"]}),
        ({}, {"topic": "food"}, {"yes": ["topic-yes"]}),
        ({}, {"topic": "housing"}, {"no": ["topic-no"]}),
        ({}, {"for": "families"}, {"yes": ["for-yes"]}),
        ({}, {"lead": "company"}, {"no": ["lead-no"]}),
        ({"lead": "unknown"}, {"lead": "city"}, {"open": ["lead-unknown"]}),
        ({}, {"cost": "100k-1m"}, {"yes": ["cost-yes"]}),
        ({}, {"cost": "under-10k"}, {"no": ["cost-no"]}),
        ({"cost": "unknown"}, {"cost": "under-10k"}, {"open": ["cost-unknown"]}),
    ],
)
def test_each_answer_is_held_against_the_case(
    run: Run, row: dict[str, Any], answers: dict[str, str], said: dict[str, list[str]]
) -> None:
    assert fit(run, row, **answers) == said


def test_a_grant_within_our_means_does_not_say_what_the_whole_costs(run: Run) -> None:
    assert fit(run, {"covers": "grant"}, cost="100k-1m") == {"open": ["cost-part"]}
    assert fit(run, {"covers": "grant"}, cost="under-10k") == {"no": ["cost-no"]}


def test_what_may_still_fit_stands_before_what_does_not(run: Run) -> None:
    fits = [
        {"yes": [1], "no": [1, 2], "open": []},
        {"yes": [1, 2], "no": [1], "open": []},
        {"yes": [1], "no": [], "open": [1, 2]},
    ]
    assert run("fit", of=f"{json.dumps(fits)}.sort(casebook.fitOrder)") == [fits[1], fits[2], fits[0]]
