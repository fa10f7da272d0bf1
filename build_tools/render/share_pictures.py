"""What the pictures that stand for pages show (Open Graph), as plain data for `pack/pictures.py`: home's and each theme's."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.draw.paint import InkPaint
from build_tools.draw.palette import LIGHT
from build_tools.draw.shapes import shape
from build_tools.model.vocabulary import Term
from build_tools.render.desk import Desk
from build_tools.render.maps import drawn_map
from build_tools.render.pages import counts_of
from build_tools.render.views import CaseView, all_views


def share_pictures(desk: Desk) -> Iterator[dict[str, str]]:
    """One record per picture: path, language, library, title, line, sign and map (both SVG)."""
    views = all_views(desk)
    yield _picture(desk, "home", desk.words("site.home.title"), views, None)
    for term in desk.catalogue.lists.vocabularies["themes"].values():
        mine = [view for view in views if term.tag in view.case.themes]
        yield _picture(desk, term.tag, term.named(desk.language), mine, term)


def _picture(desk: Desk, name: str, title: str, views: list[CaseView], term: Term | None) -> dict[str, str]:
    paint = InkPaint(
        fills={tag: LIGHT[tag] for tag in desk.catalogue.lists.vocabularies["themes"]},
        paper=LIGHT["paper"],
        ink=LIGHT["ink"],
    )
    return {
        "path": f"assets/pictures/{name}.{desk.language}.png",
        "language": desk.language,
        "library": desk.settings.name,
        "title": title,
        "line": counts_of(desk, views),
        "sign": _sign(term) if term else "",
        "map": drawn_map(desk, views, title, term.tag if term else None, paint),
    }


def _sign(term: Term) -> str:
    drawn = shape(term.shape or "circle")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 12 12"><g fill="{LIGHT[term.tag]}">{drawn}</g></svg>'
    )
