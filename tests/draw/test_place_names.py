"""Marks that would cover one another, and names that look for room."""

from __future__ import annotations

from itertools import combinations
from math import hypot

from build_tools.draw import letters
from build_tools.draw.names import Box, Named, place_names
from build_tools.draw.spread import Disc, spread

FRAME = Box(0, 0, 400, 400)
SIZE = 15.0


def overlap(discs: list[Disc], places: list[tuple[float, float]]) -> float:
    """The deepest overlap of any two discs."""
    pairs = combinations(zip(discs, places, strict=True), 2)
    return max(a.radius + b.radius - hypot(p[0] - q[0], p[1] - q[1]) for (a, p), (b, q) in pairs)


BENELUX = [Disc(100 + x, 100 + y, 6) for x, y in ((0, 0), (3, 1), (9, -2), (-4, 5), (2, 9))]


def test_neighbours_are_moved_apart_until_none_covers_another():
    assert overlap(BENELUX, [disc[:2] for disc in BENELUX]) > 5
    assert overlap(BENELUX, spread(BENELUX, reach=12)) < 0.5


def test_no_mark_leaves_its_place_by_more_than_its_reach():
    crowd = [Disc(100 + i % 3, 100 + i // 3, 6) for i in range(30)]
    moved = spread(crowd, reach=8)
    assert all(hypot(x - disc.x, y - disc.y) <= 8 + 1e-9 for disc, (x, y) in zip(crowd, moved, strict=True))
    # The control: with no bound they would go farther.
    assert max(hypot(x - disc.x, y - disc.y) for disc, (x, y) in zip(crowd, spread(crowd, reach=500), strict=True)) > 8


def test_marks_with_room_stay_exactly_where_they_are():
    apart = [Disc(0, 0, 6), Disc(20, 0, 6), Disc(0.3, 40, 6)]
    assert spread(apart, reach=8) == [(0, 0), (20, 0), (0.3, 40)]


def test_marks_on_one_spot_part_the_same_way_each_time():
    same = [Disc(5, 5, 6)] * 3
    assert spread(same, reach=8) == spread(same, reach=8)
    assert overlap(same, spread(same, reach=8)) < 0.5


def test_no_marks_are_no_trouble():
    assert spread([], reach=8) == []
    assert place_names([], SIZE, FRAME) == []


def boxes(marks: list[Named]) -> list[Box]:
    """The written names as rectangles of their letters."""
    found = []
    for mark, place in zip(marks, place_names(marks, SIZE, FRAME), strict=True):
        if place:
            length = letters.width(mark.name) * SIZE
            west = place.x - {"start": 0, "middle": length / 2, "end": length}[place.anchor]
            found.append(Box(west, place.y - 0.7 * SIZE, west + length, place.y + 0.25 * SIZE))
    return found


def touch(a: Box, b: Box) -> bool:
    return a.west < b.east and b.west < a.east and a.north < b.south and b.north < a.south


def test_a_lonely_mark_has_its_name_on_its_right():
    (place,) = place_names([Named(100, 100, 6, "Turin")], SIZE, FRAME)
    assert (place.anchor, place.x > 106) == ("start", True)


def test_at_the_right_edge_the_name_goes_to_the_left():
    (place,) = place_names([Named(390, 100, 6, "Istanbul")], SIZE, FRAME)
    assert (place.anchor, place.x < 384) == ("end", True)


def test_names_touch_neither_names_nor_marks_and_stay_inside():
    marks = [Named(40 + 37 * (i % 8), 40 + 23 * (i // 8), 6, f"Place {i}") for i in range(64)]
    written = boxes(marks)
    assert len(written) >= 12
    assert not any(touch(a, b) for a, b in combinations(written, 2))
    discs = [Box(x - 5, y - 5, x + 5, y + 5) for x, y, _, _ in marks]
    assert not any(touch(name, disc) for name in written for disc in discs)
    assert all(FRAME.west <= box.west and box.east <= FRAME.east for box in written)
    # The control: names all written on the right would touch.
    naive = [Box(x + 9, y - 7, x + 9 + letters.width(name) * SIZE, y + 4) for x, y, _, name in marks]
    assert any(touch(a, b) for a, b in combinations(naive, 2))


def test_where_there_is_no_room_there_is_no_name():
    marks = [Named(200 + 2 * i, 200, 6, f"Crowded place number {i}") for i in range(40)]
    places = place_names(marks, SIZE, FRAME)
    assert None in places
    assert any(places)


def test_a_taken_rectangle_is_kept_free():
    mark = Named(100, 100, 6, "Turin")
    (place,) = place_names([mark], SIZE, FRAME, taken=[Box(106, 80, 200, 120)])
    assert place.anchor == "end"


def test_the_same_name_is_written_once_in_a_crowd():
    for x in range(100, 160):
        twins = [Named(x, 100, 6, "Riga"), Named(x + 12, 100, 6, "Riga")]
        assert [bool(place) for place in place_names(twins, SIZE, FRAME)].count(True) == 1
    # The control: two cities of one name, far apart, both have it.
    assert all(place_names([Named(100, 100, 6, "Frankfurt"), Named(300, 100, 6, "Frankfurt")], SIZE, FRAME))


def test_accents_cost_no_width_and_other_scripts_are_counted_generously():
    assert letters.width("Łódź") == letters.width("Łodz")
    assert letters.width("Αθήνα") >= letters.width("Athna")
    assert letters.width("Gdańsk") > letters.width("Lille")
