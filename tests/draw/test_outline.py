"""The outline of Europe: how it is made, and that the committed one is within its limits."""

from __future__ import annotations

import json
import re
from itertools import pairwise

from build_tools.draw import land
from build_tools.paths import PACKAGE
from build_tools.upkeep.outline import make_outline
from build_tools.upkeep.simplify import ring_area, simplify
from build_tools.upkeep.topojson import dissolve, read_arcs, trace

OUTLINE = json.loads((PACKAGE / "draw" / "europe.json").read_text(encoding="utf-8"))

# Two square countries of one degree each side of a shared, wavy border.
_LEFT = [[9, 50], [9, 51], [10, 51]]
_BORDER = [[10, 51], [10.001, 50.5], [10, 50]]
_RIGHT = [[10, 51], [11, 51], [11, 50], [10, 50]]
_BOTTOM = [[10, 50], [9, 50]]


def topology() -> dict:
    def deltas(points):
        scaled = [[round((x - 9) * 1000), round((y - 50) * 1000)] for x, y in points]
        return [scaled[0], *([b[0] - a[0], b[1] - a[1]] for a, b in pairwise(scaled))]

    return {
        "transform": {"scale": [0.001, 0.001], "translate": [9, 50]},
        "arcs": [deltas(arc) for arc in (_LEFT, _BORDER, _RIGHT, _BOTTOM)],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "id": "056", "properties": {"name": "Left"}, "arcs": [[0, 1, 3]]},
                    {"type": "Polygon", "id": "276", "properties": {"name": "Right"}, "arcs": [[2, ~1]]},
                    {"type": "Polygon", "id": "724", "properties": {"name": "Far"}, "arcs": [[2, ~1]]},
                ]
            }
        },
    }


def corners(path: str) -> set[tuple[int, int]]:
    """Every corner of a path, in whole steps from the outline's origin."""
    found = set()
    start = (0, 0)
    for ring in path.split("z")[:-1]:
        numbers = [int(number) for number in re.findall(r"-?\d+", ring)]
        x, y = start[0] + numbers[0], start[1] + numbers[1]
        start = (x, y)
        found.add(start)
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            found.add((x, y))
    return found


def test_arcs_are_decoded_and_walked_both_ways():
    arcs = read_arcs(topology())
    assert [(round(x, 3), round(y, 3)) for x, y in arcs[1]] == [(10, 51), (10.001, 50.5), (10, 50)]
    ring = trace((2, ~1), arcs)
    assert ring[0] == ring[-1]
    assert len(ring) == 6


def test_dissolving_two_neighbours_leaves_one_ring_without_their_border():
    arcs = read_arcs(topology())
    (ring,) = dissolve([(0, 1, 3), (2, ~1)], arcs)
    assert 1 not in ring
    assert ~1 not in ring
    both = abs(ring_area(trace(ring, arcs)))
    assert round(both, 3) == 2.0


def test_neighbours_keep_meeting_when_they_are_simplified():
    drawn = json.loads(make_outline(json.dumps(topology()).encode()))
    for level in ("fine", "coarse"):
        lands = drawn["levels"][level]["land"]
        assert len(corners(lands["BE"]) & corners(lands["DE"])) >= 2


def test_the_same_source_gives_the_same_outline():
    assert make_outline(json.dumps(topology()).encode()) == make_outline(json.dumps(topology()).encode())


def test_a_simplified_line_keeps_its_ends_and_its_great_corners():
    line = [(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)]
    assert simplify(line, 0.5) == [(0.0, 0.0), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)]
    assert simplify(line, 0.0) == line


def test_an_island_is_never_simplified_to_nothing():
    island = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
    assert len(simplify(island, 1e9)) == 4


def test_the_committed_outline_keeps_its_budgets():
    assert len(land.paths("fine")) <= 28_000
    assert len(land.paths("coarse")) <= 11_000
    # The control: the limits are not far away, so that they would be noticed.
    assert len(land.paths("fine")) > 11_000


def test_the_committed_outline_has_every_member_state_and_its_neighbours_meet():
    union = set(re.findall("..", "ATBEBGHRCZDKEEFIFRDEGRHUIEITLVLTLUMTNLPLPTROSKSIESSE"))
    for level in ("fine", "coarse"):
        lands = OUTLINE["levels"][level]["land"]
        assert union | {"GB", "NO", "CH", "UA", "TR", "RS"} <= set(lands)
        for a, b in (("ES", "PT"), ("FR", "DE"), ("PL", "UA"), ("SE", "NO")):
            shared = corners(lands[a]) & corners(lands[b])
            assert len(shared) >= (8 if level == "fine" else 3), (level, a, b)
    # The control: lands that do not touch share no corner.
    assert not corners(OUTLINE["levels"]["fine"]["land"]["PT"]) & corners(OUTLINE["levels"]["fine"]["land"]["FI"])


def test_every_far_region_has_land_inside_its_picture():
    for region in OUTLINE["regions"].values():
        points = corners(region["land"])
        assert len(points) >= 4
        assert all(
            0 <= x * region["grid"] <= region["width"] and 0 <= y * region["grid"] <= region["height"]
            for x, y in points
        )
