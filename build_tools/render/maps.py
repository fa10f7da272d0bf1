"""Cases as dots: what the map of Europe (`draw/`) needs to know of them."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from build_tools.draw.europe_map import Dot, draw_locator, draw_map
from build_tools.draw.paint import Paint
from build_tools.render.desk import Desk
from build_tools.render.page import relative
from build_tools.render.views import CaseView


def map_of(desk: Desk, views: Iterable[CaseView], page: str, label: str, theme: str | None = None) -> Markup:
    """The map with one link per case, for the page at path `page`; `theme` draws all dots in that theme's shape."""
    dots = [dot for view in views if (dot := _dot(desk, view, theme, relative(view.path, page), page))]
    return Markup(draw_map(dots, label=label)) if dots else Markup()


def drawn_map(desk: Desk, views: Iterable[CaseView], label: str, theme: str | None, paint: Paint) -> str:
    """The map without links and names, as an SVG that stands alone."""
    dots = [dot for view in views if (dot := _dot(desk, view, theme, ""))]
    return draw_map(dots, label=label, paint=paint, named=False)


def locator(desk: Desk, view: CaseView) -> Markup:
    """The small map of one case; empty where nobody knows its point."""
    dot = _dot(desk, view, None, "")
    label = desk.words("site.map.locator", place=view.place)
    return Markup(draw_locator(dot, label=label)) if dot else Markup()


def _dot(desk: Desk, view: CaseView, theme: str | None, href: str, page: str = "") -> Dot | None:
    point = desk.point(view.case)
    term = next((each for each in view.themes if each.tag == theme), view.themes[0]) if view.themes else None
    if point is None or term is None:
        return None
    city = view.case.place.city
    place = ""
    if href:
        # Several cases of one city are one mark, which leads to the city on its country's page.
        country = desk.path(f"places/{view.case.place.country.lower()}/")
        place = f"{relative(country, page)}#{view.anchor}"
    return Dot(
        *point,
        name=city,
        shape=term.shape or "circle",
        css_class=term.tag,
        href=href,
        label=f"{view.place}: {view.title.text}",
        place_href=place,
        place_label=f"{city}, {view.country}" if place else "",
    )
