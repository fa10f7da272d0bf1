"""The map of Europe, as a picture of links: dots come in, one SVG string goes out.

Home, theme, place and explorer pages, the locator beside a case and the printed packs all take it from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from build_tools.draw import land, markup
from build_tools.draw.dots import Dot, Mark, gather
from build_tools.draw.frame import FULL, SMALL, Detail, frame_for, is_on_map
from build_tools.draw.insets import ELSEWHERE, GAP, Inset, draw_insets, region_of
from build_tools.draw.marks import draw_marks, move_apart, wishes
from build_tools.draw.names import Box, place_names
from build_tools.draw.paint import PagePaint, Paint
from build_tools.draw.spread import Point

__all__ = ["FULL", "SMALL", "Dot", "draw_locator", "draw_map", "shared_land", "spot_on_map"]

_NO_CAPTIONS: Mapping[str, str] = MappingProxyType({})


def draw_map(
    dots: Iterable[Dot],
    *,
    label: str,
    detail: Detail = FULL,
    captions: Mapping[str, str] = _NO_CAPTIONS,
    paint: Paint | None = None,
    named: bool = True,
    land_id: str = "",
) -> str:
    """An `<svg>` of Europe in EPSG:3035 with one mark for each place; the same dots give the same bytes.

    `label` is the map's accessible name. `captions` names far regions (keys of `insets.CAPTIONS`) in the reader's language.
    `paint` defaults to class names for a page; an `InkPaint` makes a drawing that stands alone. `named=False` leaves all names to
    the links' accessible names. `land_id` names a group of the page that `shared_land` made: the land is then drawn from there.
    A role of `group` lets the links be reached; without links the map is one `img`.
    Raises ValueError for a dot that is not on Earth, or an empty label, KeyError for an unknown shape.
    """
    if not label:
        raise ValueError("a map needs an accessible name")
    paint = paint or PagePaint()
    near, far = sort_out(gather(dots), detail)
    frame = frame_for(near.values(), detail)
    insets = draw_insets(far, detail, captions, paint)
    frame, corners = lay_out(insets, frame, detail)
    taken = [Box(x, y, x + inset.width, y + inset.height) for inset, (x, y) in zip(insets, corners, strict=True)]

    marks = list(near)
    points = [(x / detail.km, y / detail.km) for x, y in near.values()]
    spots = move_apart(marks, points, detail)
    names = place_names(wishes(marks, spots, detail.scale, named=named), detail.letters, frame, taken)
    body = draw_marks(marks, spots, names, detail, paint)
    body += "".join(
        f'<g transform="translate({markup.number(x)} {markup.number(y)})">{inset.body}</g>'
        for inset, (x, y) in zip(insets, corners, strict=True)
    )
    return _open(frame, label, body, paint) + draw_land(detail, paint, land_id) + body + "</svg>"


def draw_locator(
    dot: Dot, *, label: str, captions: Mapping[str, str] = _NO_CAPTIONS, paint: Paint | None = None, land_id: str = ""
) -> str:
    """The small map that says where one case is; the dot is drawn with its name and, unless it has an `href`, is no link."""
    return draw_map([dot], label=label, detail=SMALL, captions=captions, paint=paint, land_id=land_id)


def shared_land(land_id: str, detail: Detail = SMALL) -> str:
    """The land by itself, for one hidden `<svg>` of a page that shows it many times: dozens of locators then weigh like one."""
    return f'<g id="{markup.text(land_id)}" class="land">{land.paths(detail.level)}</g>'


def spot_on_map(lat: float, lon: float, detail: Detail = FULL) -> Point | None:
    """Where a place lies in the units of a map, unmoved by its neighbours; None for one that only an inset could show."""
    if any(region.locate(lat, lon) for region in land.regions()):
        return None
    x, y = land.locate(lat, lon, detail.level)
    return (x / detail.km, y / detail.km) if is_on_map(x, y) else None


def sort_out(marks: Sequence[Mark], detail: Detail) -> tuple[dict[Mark, Point], dict[str, list[Mark]]]:
    """Marks on the map with their km from its origin, and the others by far region."""
    near: dict[Mark, Point] = {}
    far: dict[str, list[Mark]] = {}
    for mark in marks:
        key = region_of(mark)
        if not key:
            point = land.locate(mark.lat, mark.lon, detail.level)
            if is_on_map(*point):
                near[mark] = point
                continue
        far.setdefault(key or ELSEWHERE, []).append(mark)
    return near, far


def lay_out(insets: Sequence[Inset], frame: Box, detail: Detail) -> tuple[Box, list[Point]]:
    """The insets' upper left corners: in the nook if all fit in one row, else in rows below the map, which grows to hold them."""
    if not insets:
        return frame, []
    nook, row = detail.nook, sum(inset.width + GAP for inset in insets) - GAP
    if nook and row <= nook.east - nook.west and max(inset.height for inset in insets) <= nook.south - nook.north:
        lefts = [nook.west + sum(inset.width + GAP for inset in insets[:i]) for i in range(len(insets))]
        return frame, [(left, nook.north) for left in lefts]
    corners: list[Point] = []
    x, y, tallest = frame.west + 1, frame.south + GAP, 0.0
    for inset in insets:
        if corners and x + inset.width > frame.east:
            x, y, tallest = frame.west + 1, y + tallest + GAP, 0.0
        corners.append((x, y))
        x, tallest = x + inset.width + GAP, max(tallest, inset.height)
    return frame._replace(south=y + tallest + 1), corners


def _open(frame: Box, label: str, body: str, paint: Paint) -> str:
    width, height = frame.east - frame.west, frame.south - frame.north
    box = " ".join(map(markup.number, (frame.west, frame.north, width, height)))
    role = "group" if "<a " in body else "img"
    own = paint.root(width, height)
    return f'<svg {own}{" " if own else ""}viewBox="{box}" role="{role}" aria-label="{markup.text(label)}">'


def draw_land(detail: Detail, paint: Paint, land_id: str = "") -> str:
    """The land of a level, in the drawing's units; from a group of the page where `land_id` names one."""
    step = land.grid(detail.level) / detail.km
    drawn = f'<use href="#{markup.text(land_id)}"/>' if land_id else land.paths(detail.level)
    return f'<g {paint.land(1 / step)} transform="scale({step:g})">{drawn}</g>'
