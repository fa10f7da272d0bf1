"""The moving map of the explorer as data: one script for all languages, `assets/map.js`, which `scripts/map-view.js` loads.

Comes in: the cases. Goes out: land, insets and shapes as SVG of our own making, and for each place its spot and its cases.
"""

from __future__ import annotations

import json

from build_tools.draw import markup
from build_tools.draw.atlas import draw_atlas
from build_tools.draw.dots import Dot
from build_tools.draw.names import Box
from build_tools.draw.shapes import SHAPES, large_shape, shape
from build_tools.render.desk import Desk
from build_tools.render.views import CaseView

PATH = "assets/map.js"


def atlas_file(desk: Desk, views: list[CaseView]) -> bytes:
    """The script, the same for every language."""
    drawn = draw_atlas(dot for view in views if (dot := _dot(desk, view)))
    themes = desk.catalogue.lists.vocabularies["themes"].values()
    data = {
        "window": _edges(drawn.window),
        "frame": _edges(drawn.frame),
        "land": drawn.land,
        "insets": [
            f'<g transform="translate({markup.number(x)} {markup.number(y)})">{ground}</g>'
            for (x, y), ground in drawn.insets
        ],
        "shapes": {name: [shape(name), large_shape(name)] for name in SHAPES},
        "themes": {theme.tag: theme.shape or SHAPES[0] for theme in themes},
        "places": [
            [spot.name, round(spot.x, 1), round(spot.y, 1), int(spot.is_far), [dot.label for dot in spot.dots]]
            for spot in drawn.spots
        ],
    }
    return f"casebook.atlas={json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def _dot(desk: Desk, view: CaseView) -> Dot | None:
    """A case as a dot whose label is its slug; the cases of one city in one country are to be one mark."""
    point = desk.point(view.case)
    place = view.case.place
    return Dot(*point, place.city, SHAPES[0], "", label=view.slug, place_href=place.country) if point else None


def _edges(box: Box) -> list[float]:
    """A box as a viewBox wants it: left, top, width, height."""
    return [box.west, box.north, box.east - box.west, box.south - box.north]
