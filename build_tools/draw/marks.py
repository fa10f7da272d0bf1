"""Marks and their names as SVG: marks with their spots come in, links (or plain groups) go out; map and insets draw with it."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.draw import markup, shapes
from build_tools.draw.dots import Mark
from build_tools.draw.frame import Detail
from build_tools.draw.names import Named, Place
from build_tools.draw.paint import Paint
from build_tools.draw.spread import Disc, Point, spread

_NUMBER = markup.number
_AIR = 0.6


def radius(mark: Mark, scale: float) -> float:
    """How far the mark reaches from its middle, in units of the drawing."""
    if mark.stands_back:
        return 2.0 * scale
    return (shapes.LARGE_RADIUS if mark.is_several else shapes.RADIUS) * scale


def move_apart(marks: Sequence[Mark], points: Sequence[Point], detail: Detail) -> list[Point]:
    """Spots for the marks: their true `points`, moved a little where marks would cover one another. Mere points stay."""
    spots = list(points)
    movable = [i for i, mark in enumerate(marks) if not mark.stands_back]
    discs = [Disc(*points[i], radius(marks[i], detail.scale) + _AIR) for i in movable]
    for i, spot in zip(movable, spread(discs, detail.reach), strict=True):
        spots[i] = spot
    return spots


def wishes(marks: Sequence[Mark], spots: Sequence[Point], scale: float, *, named: bool = True) -> list[Named]:
    """The marks as `place_names` wants them; those that stand back ask for no name."""
    return [
        Named(*spot, radius(mark, scale), mark.name if named and not mark.stands_back else "")
        for mark, spot in zip(marks, spots, strict=True)
    ]


def draw_marks(
    marks: Sequence[Mark], spots: Sequence[Point], names: Sequence[Place | None], detail: Detail, paint: Paint
) -> str:
    """All marks with their names, in order.

    A link carries its accessible name as `<title>`, which also shows on hover where the name had no room.
    """
    drawn = zip(marks, spots, names, strict=True)
    return "".join(_draw_mark(mark, spot, name, detail, paint) for mark, spot, name in drawn)


def _draw_mark(mark: Mark, spot: Point, name: Place | None, detail: Detail, paint: Paint) -> str:
    sign = _sign(mark, spot, paint, detail.scale)
    if name:
        sign += _name(mark.name, name, paint, detail.letters)
    if mark.href:
        return f'<a href="{markup.text(mark.href)}"><title>{markup.text(mark.label)}</title>{sign}</a>'
    return sign


def _sign(mark: Mark, spot: Point, paint: Paint, scale: float) -> str:
    dot = mark.dots[0]
    resized = f" scale({scale:g})" if scale != 1 else ""
    attributes = paint.mark(dot.css_class, mixed=mark.is_mixed, several=mark.is_several)
    if mark.is_several and not mark.stands_back:
        shape = "circle" if mark.is_mixed else dot.shape
        drawing = shapes.large_shape(shape) + _count(mark, shape, paint)
    else:
        drawing = shapes.shape(dot.shape)
    return f'<g {attributes} transform="translate({_NUMBER(spot[0])} {_NUMBER(spot[1])}){resized}">{drawing}</g>'


def _count(mark: Mark, shape: str, paint: Paint) -> str:
    """The number of dots, set on the optical middle of the shape (a triangle's lies low)."""
    baseline = {"triangle": "6.6"}.get(shape, "4.2")
    return f'<text {paint.count()} y="{baseline}" text-anchor="middle">{len(mark.dots)}</text>'


def _name(name: str, place: Place, paint: Paint, size: float) -> str:
    anchor = "" if place.anchor == "start" else f' text-anchor="{place.anchor}"'
    return f'<text {paint.name(size)} x="{_NUMBER(place.x)}" y="{_NUMBER(place.y)}"{anchor}>{markup.text(name)}</text>'
