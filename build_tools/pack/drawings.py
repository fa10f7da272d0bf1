"""The drawings that paper places: a case's locator, a pack's map, the signs of the themes; each an SVG file that stands alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from build_tools.draw.europe_map import FULL, SMALL, Dot, draw_map
from build_tools.draw.paint import InkPaint
from build_tools.draw.palette import LIGHT
from build_tools.model.catalogue import Lists
from build_tools.model.telling import Telling

# The locator is some 30 mm wide on paper: its mark is drawn larger than on a screen, and its name is left to the sheet.
_LOCATOR = replace(SMALL, scale=2.6)
_LAND = "#dcd8ce"


class Inked(Protocol):
    """Whether colours are left out."""

    @property
    def mono(self) -> bool: ...


def locator(telling: Telling, lists: Lists, form: Inked) -> bytes:
    """The small map of one case; empty where nobody knows its point."""
    dot = _dot(telling, lists)
    if dot is None:
        return b""
    label = telling.words("site.map.locator", place=telling.place)
    return draw_map([dot], label=label, detail=_LOCATOR, paint=_paint(lists, form), named=False).encode()


def map_of(tellings: Iterable[Telling], lists: Lists, form: Inked, label: str) -> bytes:
    """The map of all places of a pack, with their names; empty where none is known."""
    dots = [dot for telling in tellings if (dot := _dot(telling, lists))]
    if not dots:
        return b""
    return draw_map(
        dots, label=label, detail=replace(FULL, letters=21.0, scale=1.25), paint=_paint(lists, form)
    ).encode()


def sign(drawing: str, color: str) -> bytes:
    """The sign of a theme."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" viewBox="-6.4 -6.4 12.8 12.8">'
        f'<g fill="{color}">{drawing}</g></svg>'
    ).encode()


def _paint(lists: Lists, form: Inked) -> InkPaint:
    fills = {} if form.mono else {tag: LIGHT[tag] for tag in lists.vocabularies["themes"]}
    return InkPaint(fills=fills, ink=LIGHT["ink"], land_fill=_LAND)


def _dot(telling: Telling, lists: Lists) -> Dot | None:
    point, term = lists.point(telling.case), telling.themes[0] if telling.themes else None
    if point is None or term is None:
        return None
    return Dot(*point, name=telling.city_name, shape=term.shape or "circle", css_class=term.tag)
