"""Fewer points for the same coast: a line comes in, the line without the corners that matter least goes out, its ends untouched.

`outline` runs it once for each border, so that neighbours keep meeting.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from itertools import pairwise

Point = tuple[float, float]


def simplify(line: list[Point], least_area: float) -> list[Point]:
    """`line` less every point whose triangle with its neighbours is smaller than `least_area` (in the square of the line's unit).

    Visvalingam and Whyatt, Line generalisation by repeated elimination of points, The Cartographic Journal 30 (1993): the
    smallest triangle goes first, and a point never counts for less than one that went before it. A closed line keeps four points.
    """
    last = len(line) - 1
    fewest = 4 if line[0] == line[-1] else 2
    before = list(range(-1, last))
    after = list(range(1, last + 2))
    areas = [0.0] * len(line)
    heap = []
    for i in range(1, last):
        areas[i] = _area(line[i - 1], line[i], line[i + 1])
        heap.append((areas[i], i))
    heapify(heap)
    gone = [False] * len(line)
    left = len(line)
    while heap and left > fewest:
        area, i = heappop(heap)
        if area >= least_area:
            break
        if gone[i] or area != areas[i]:
            continue
        gone[i] = True
        left -= 1
        west, east = before[i], after[i]
        after[west], before[east] = east, west
        for j in (west, east):
            if 0 < j < last:
                areas[j] = max(area, _area(line[before[j]], line[j], line[after[j]]))
                heappush(heap, (areas[j], j))
    return [point for i, point in enumerate(line) if not gone[i]]


def ring_area(ring: list[Point]) -> float:
    """The area inside a closed line, in the square of its unit; its sign tells the direction."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def _area(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
