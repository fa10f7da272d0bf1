"""Marks that would cover one another are moved apart: round marks with their true points come in, shifted points go out.

`europe_map` draws there; nobody is moved farther than `reach` from where the place is.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, hypot, sin
from typing import NamedTuple

Point = tuple[float, float]

_ROUNDS = 80
_GOLDEN_ANGLE = 2.399963229728653


class Disc(NamedTuple):
    """A mark as the space that it needs: middle and radius in one unit."""

    x: float
    y: float
    radius: float


def spread(discs: list[Disc], reach: float) -> list[Point]:
    """The middles of the discs, moved so that they overlap as little as `reach` allows; deterministic, in the same order.

    A plain relaxation: in each round every overlapping pair steps apart by half its overlap, then each disc is drawn back
    into the circle of `reach` around its true point. A crowd too dense for its reach stays partly covered.
    """
    # Points that coincide have no direction to part in; each gets its own by the golden angle.
    places = [
        (x + 0.01 * cos(i * _GOLDEN_ANGLE), y + 0.01 * sin(i * _GOLDEN_ANGLE)) for i, (x, y, _) in enumerate(discs)
    ]
    moved: set[int] = set()
    for _ in range(_ROUNDS):
        steps: dict[int, Point] = {}
        for i, j in _near_pairs(places, discs):
            (ax, ay), (bx, by) = places[i], places[j]
            distance = hypot(bx - ax, by - ay)
            overlap = discs[i].radius + discs[j].radius - distance
            if overlap > 0.01 and distance:
                x, y = (bx - ax) / distance * overlap / 2, (by - ay) / distance * overlap / 2
                steps[i] = (steps.get(i, (0.0, 0.0))[0] - x, steps.get(i, (0.0, 0.0))[1] - y)
                steps[j] = (steps.get(j, (0.0, 0.0))[0] + x, steps.get(j, (0.0, 0.0))[1] + y)
        if not steps:
            break
        for i, (x, y) in steps.items():
            moved.add(i)
            places[i] = _within(reach, discs[i], (places[i][0] + x, places[i][1] + y))
    return [places[i] if i in moved else (disc.x, disc.y) for i, disc in enumerate(discs)]


def _within(reach: float, home: Disc, place: Point) -> Point:
    x, y = place[0] - home.x, place[1] - home.y
    distance = hypot(x, y)
    return place if distance <= reach else (home.x + x / distance * reach, home.y + y / distance * reach)


def _near_pairs(places: list[Point], discs: list[Disc]) -> Iterator[tuple[int, int]]:
    """Pairs (i < j) that may touch, found by a grid, so that many marks cost little more than few."""
    cell = 2 * max((disc.radius for disc in discs), default=1.0)
    grid: dict[tuple[int, int], list[int]] = {}
    for i, (x, y) in enumerate(places):
        column, row = int(x // cell), int(y // cell)
        for other_column in (column - 1, column, column + 1):
            for other_row in (row - 1, row, row + 1):
                for j in grid.get((other_column, other_row), ()):
                    yield j, i
        grid.setdefault((column, row), []).append(i)
