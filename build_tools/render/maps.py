"""Cases as dots: what the map of Europe (`draw/`) needs to know of them."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from build_tools.draw.europe_map import Dot, draw_locator, draw_map, shared_land, spot_on_map
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


def locator(desk: Desk, view: CaseView, land_id: str = "") -> Markup:
    """The small map of one case; empty where nobody knows its point. `land_id`: the page holds the land under that id."""
    dot = _dot(desk, view, None, "")
    label = desk.words("site.map.locator", place=view.place)
    return Markup(draw_locator(dot, label=label, land_id=land_id)) if dot else Markup()


def spot(desk: Desk, view: CaseView) -> tuple[float, float] | None:
    """Where a case lies in the units of the large map; None where nobody knows, or only an inset could show it."""
    point = desk.point(view.case)
    return spot_on_map(*point) if point else None


def empty_map(label: str, land_id: str) -> tuple[Markup, Markup]:
    """The large map without a mark, for a page whose script sets them, and the small one's land for locators to share."""
    return Markup(draw_map([], label=label)), Markup(shared_land(land_id))


def _dot(desk: Desk, view: CaseView, theme: str | None, href: str, page: str = "") -> Dot | None:
    point = desk.point(view.case)
    term = next((each for each in view.themes if each.tag == theme), view.themes[0]) if view.themes else None
    if point is None or term is None:
        return None
    city = view.city_name
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
        label=f"{view.place}{desk.words('site.evidence.colon')}{view.title.text}",
        place_href=place,
        place_label=f"{city}, {view.country}" if place else "",
    )
