"""Which part of Europe a map shows, at which size: the marks' positions come in, the map's edges in its own units go out.

The usual frame runs from Lisbon to Istanbul and from Crete to Oulu; it grows for a city beyond it, in steps, up to the edge
of the land.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from build_tools.draw.names import Box

Point = tuple[float, float]

WIDEST = Box(-200.0, -620.0, 4700.0, 3600.0)
"""Edges in km right of and below the land's origin (EPSG:3035, 2580 km east and 4840 km north): beyond them, a place is far."""
_STEP = 100.0


@dataclass(frozen=True, slots=True)
class Detail:
    """A drawing's size: the land's `level`, `km` for one unit of the drawing, the `usual` edges in km, the `letters` of names
    in units, the `scale` of marks, and how far, in units, a mark may stand from its place. `nook` is empty sea in the
    usual frame, for far places."""

    level: str
    km: float
    usual: Box
    letters: float
    scale: float
    reach: float
    nook: Box | None = None

    @property
    def margin(self) -> float:
        """The least distance of a place from the edge, in km: no mark is cut."""
        return (10.0 * self.scale + 2.0) * self.km


FULL = Detail(
    "fine",
    4.0,
    Box(-20.0, 0.0, 3400.0, 3460.0),
    letters=15.0,
    scale=1.0,
    reach=9.0,
    nook=Box(214.0, 776.0, 486.0, 862.0),
)
"""A map to choose from, 855 units wide, for some 600 to 1100 px."""
SMALL = Detail("coarse", 12.0, Box(-100.0, 0.0, 3500.0, 3570.0), letters=16.3, scale=1.15, reach=9.0)
"""A map that says where something is, 300 units wide, for about as many px."""


def is_on_map(x: float, y: float) -> bool:
    """Whether a point, in km from the land's origin, can be shown where it lies."""
    return WIDEST.west <= x <= WIDEST.east and WIDEST.north <= y <= WIDEST.south


def frame_for(points: Iterable[Point], detail: Detail) -> Box:
    """The edges of the map in its units: the usual ones, moved out by whole steps until every point (km) keeps the margin."""
    west, north, east, south = detail.usual
    for x, y in points:
        west -= _steps(west - x + detail.margin)
        north -= _steps(north - y + detail.margin)
        east += _steps(x + detail.margin - east)
        south += _steps(y + detail.margin - south)
    return Box(*(round(edge / detail.km) for edge in (west, north, east, south)))


def _steps(lack: float) -> float:
    return ceil(max(0.0, lack) / _STEP) * _STEP
