"""Side by side: what counts as the same, what as a difference, and which costs may stand against one another."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]
HEADS = [
    {"key": "size", "head": "Size", "kind": "fact", "opens": False},
    {"key": "topics", "head": "Topics", "kind": "several", "opens": False},
    {"key": "problem", "head": "Problem", "kind": "text", "opens": True},
]


def judged(run: Run, *cases: list[Any]) -> list[dict[str, Any]]:
    """Each row with what is shared in it, for cases with these cells."""
    data = [{"cells": cells, "covers": ""} for cells in cases]
    return run(
        "compare-rows",
        of=f"casebook.compareRows({json.dumps(HEADS)}, {json.dumps(data)}).map((row) => "
        "({...row, shared: [...new Set(row.cells.flatMap((cell) => (cell ?? []).filter(row.isShared)))]}))",
    )


def test_a_row_in_which_all_agree_is_the_same_and_does_not_differ(run: Run) -> None:
    size, *_ = judged(run, [["Large"], ["a"], ["x"]], [["Large"], ["b"], ["y"]])
    assert (size["isSame"], size["differs"]) == (True, False)


def test_the_order_of_several_values_says_nothing(run: Run) -> None:
    _, topics, _ = judged(run, [["L"], ["a", "b"], ["x"]], [["L"], ["b", "a"], ["y"]])
    assert topics["isSame"]


def test_what_several_share_comes_first_and_is_marked(run: Run) -> None:
    _, topics, _ = judged(run, [["L"], ["a", "b"], ["x"]], [["L"], ["c", "b"], ["y"]])
    assert topics["differs"]
    assert topics["shared"] == ["b"]
    assert [cell[0] for cell in topics["cells"]] == ["b", "b"]


def test_the_odd_one_out_of_three_is_seen(run: Run) -> None:
    size, *_ = judged(run, [["L"], [], []], [["L"], [], []], [["S"], [], []])
    assert (size["differs"], size["shared"]) == (True, ["L"])


def test_that_nobody_knows_is_no_agreement_and_no_difference(run: Run) -> None:
    size, topics, _ = judged(run, [None, [], ["x"]], [None, [], ["x"]])
    assert (size["isSame"], size["differs"]) == (False, False)
    assert (topics["isSame"], topics["differs"]) == (False, False)
    size, *_ = judged(run, [None, [], []], [["L"], [], []])
    assert size["differs"]


def test_texts_are_read_and_not_compared(run: Run) -> None:
    *_, problem = judged(run, [["L"], [], ["same words"]], [["L"], [], ["same words"]])
    assert (problem["isSame"], problem["differs"], problem["shared"]) == (False, False, [])


def test_only_costs_that_cover_the_same_are_comparable(run: Run) -> None:
    covers = ["whole", "", "year", "whole"]
    cases = [{"slug": str(at), "covers": each, "cells": []} for at, each in enumerate(covers)]
    found = run("compare-rows", of=f"casebook.comparableCosts({json.dumps(cases)})")
    assert [case["slug"] for case in found] == ["0", "3"]
    assert run("compare-rows", of=f"casebook.comparableCosts({json.dumps(cases[:3])})") == []
