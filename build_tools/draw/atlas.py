"""The map of Europe in parts, for a script that moves it and draws the marks itself: dots come in, land, insets and the true
place of every mark go out.

The land, the insets and the order of marks are those of `europe_map`, so that a page's map and the moving one are one map.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from build_tools.draw.dots import Dot, gather
from build_tools.draw.europe_map import draw_land, lay_out, sort_out
from build_tools.draw.frame import FULL, frame_for
from build_tools.draw.insets import draw_insets
from build_tools.draw.names import Box
from build_tools.draw.paint import PagePaint
from build_tools.draw.spread import Point

_NO_CAPTIONS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Spot:
    """One place: its name, where it lies in units of the drawing, its dots; `is_far` if it stands in an inset."""

    name: str
    x: float
    y: float
    dots: tuple[Dot, ...]
    is_far: bool = False


@dataclass(frozen=True, slots=True)
class Atlas:
    """`window` is the part that moves, `frame` all of the drawing: below the window stand the insets, each with its corner."""

    window: Box
    frame: Box
    land: str
    insets: tuple[tuple[Point, str], ...]
    spots: tuple[Spot, ...]


def draw_atlas(dots: Iterable[Dot], captions: Mapping[str, str] = _NO_CAPTIONS) -> Atlas:
    """The parts of the full map; `captions` as in `draw_map`. Raises ValueError for a dot that is not on Earth."""
    # A stretch of empty sea is no place for an inset here: the reader moves the sea.
    detail, paint = replace(FULL, nook=None), PagePaint()
    near, far = sort_out(gather(dots), detail)
    window = frame_for(near.values(), detail)
    insets = draw_insets(far, detail, captions, paint)
    frame, corners = lay_out(insets, window, detail)
    spots = [Spot(mark.name, x / detail.km, y / detail.km, mark.dots) for mark, (x, y) in near.items()]
    for marks, inset, (left, top) in zip(far.values(), insets, corners, strict=True):
        spots += [
            Spot(mark.name, left + x, top + y, mark.dots, True) for mark, (x, y) in zip(marks, inset.spots, strict=True)
        ]
    drawn = tuple((corner, inset.ground) for inset, corner in zip(insets, corners, strict=True))
    return Atlas(window, frame, draw_land(detail, paint), drawn, tuple(spots))
