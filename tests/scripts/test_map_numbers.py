"""The map as numbers: a window that stays inside its whole, marks that join, names that never cover anything."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

Run = Callable[..., Any]
WHOLE = {"x": -10, "y": 0, "width": 800, "height": 400}


def window(run: Run, act: str) -> dict[str, float]:
    return run("map-window", of=f"((whole, act = casebook.mapWindow) => {act})({json.dumps(WHOLE)})")


def test_the_point_under_the_hand_stays_where_it_is(run: Run) -> None:
    seen = window(run, "act.zoomed(whole, whole, 2, {x: 190, y: 300})")
    assert (seen["width"], seen["height"]) == (400, 200)
    assert (190 - seen["x"]) / seen["width"] == pytest.approx((190 + 10) / 800)
    assert (300 - seen["y"]) / seen["height"] == pytest.approx(300 / 400)


def test_nothing_leads_beyond_the_edges(run: Run) -> None:
    small = "act.zoomed(whole, whole, 4, {x: 0, y: 0})"
    assert window(run, f"act.moved({small}, whole, -999, -999)") == {"x": -10, "y": 0, "width": 200, "height": 100}
    far = window(run, f"act.moved({small}, whole, 9999, 9999)")
    assert (far["x"] + far["width"], far["y"] + far["height"]) == (790, 400)
    assert window(run, "act.zoomed(whole, whole, 0.1, {x: 0, y: 0})") == WHOLE


def test_there_is_a_largest_and_it_says_so(run: Run) -> None:
    largest = "act.zoomed(whole, whole, 999, {x: 100, y: 100})"
    assert window(run, largest)["width"] == 50
    assert window(
        run, f"[act.isLargest({largest}, whole), act.isLargest(whole, whole), act.isWhole(whole, whole)]"
    ) == [
        True,
        False,
        True,
    ]


def groups(run: Run, places: list[dict[str, Any]], near: float) -> list[list[int]]:
    return run(
        "map-groups",
        of=f"casebook.mapGroups({json.dumps(places)}, {near}).map(({{places}}) => places.map(({{number}}) => number))",
    )


def place(number: int, x: float, y: float, cases: int = 1, *, far: bool = False) -> dict[str, Any]:
    return {"number": number, "name": str(number), "x": x, "y": y, "isFar": far, "rows": [{}] * cases}


def test_places_too_near_to_be_told_apart_are_one_mark_at_the_place_with_most_cases(run: Run) -> None:
    assert groups(run, [place(0, 10, 10), place(1, 14, 10, 3), place(2, 80, 10)], 10) == [[1, 0], [2]]
    assert groups(run, [place(0, 10, 10), place(1, 14, 10, 3), place(2, 80, 10)], 2) == [[0], [1], [2]]


def test_a_far_place_never_joins_one_of_the_mainland(run: Run) -> None:
    assert len(groups(run, [place(0, 10, 10), place(1, 10, 10, far=True)], 10)) == 2


def test_neighbours_across_the_lines_of_the_grid_are_found(run: Run) -> None:
    assert groups(run, [place(0, 9.9, 9.9), place(1, 10.1, 10.1)], 10) == [[0, 1]]
    assert groups(run, [place(0, -0.1, 5), place(1, 0.1, 5)], 10) == [[0, 1]]


def test_no_case_is_lost_in_a_crowd(run: Run) -> None:
    crowd = [place(number, (number * 37) % 200, (number * 91) % 200) for number in range(500)]
    found = groups(run, crowd, 15)
    assert sorted(number for group in found for number in group) == list(range(500))
    assert len(found) < 200


def test_names_keep_off_marks_off_one_another_and_inside(run: Run) -> None:
    marks = [
        {"x": (n * 53) % 400, "y": (n * 29) % 300, "radius": 7, "width": 60, "weight": n % 3, "n": n} for n in range(60)
    ]
    spots = run("map-names", of=f"casebook.mapNames({json.dumps(marks)}, {{width: 400, height: 300}})")
    boxes = []
    for mark, spot in zip(marks, spots, strict=True):
        if spot:
            left = mark["x"] + spot["x"] - {"start": 0, "middle": 30, "end": 60}[spot["anchor"]]
            boxes.append((left, mark["y"] + spot["y"] - 11, left + 60, mark["y"] + spot["y"] + 2))
    assert 10 < len(boxes) < 60
    assert all(left >= 0 and right <= 400 for left, _, right, _ in boxes)
    assert not [1 for a, b in combinations(boxes, 2) if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]]


def test_a_mark_out_of_sight_has_no_name(run: Run) -> None:
    marks = [{"x": -3, "y": 50, "radius": 7, "width": 20, "weight": 1}]
    assert run("map-names", of=f"casebook.mapNames({json.dumps(marks)}, {{width: 400, height: 300}})") == [None]
