"""Places too far for the map's frame, each region in a small framed picture: marks outside come in, framed SVG groups with
their edges go out.

`europe_map` puts them into a stretch of empty sea or below the map.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_tools.draw import land, letters, markup
from build_tools.draw.dots import Mark
from build_tools.draw.frame import Detail
from build_tools.draw.land import Region
from build_tools.draw.marks import draw_marks, move_apart, wishes
from build_tools.draw.names import Box, Place, place_names
from build_tools.draw.paint import Paint
from build_tools.draw.spread import Point

ELSEWHERE = "elsewhere"
CAPTIONS: Mapping[str, str] = {
    "azores": "Açores", "canary-islands": "Canarias", "cyprus": "Kýpros", "guadeloupe": "Guadeloupe", "guyane": "Guyane",
    "iceland": "Ísland", "madeira": "Madeira", "martinique": "Martinique", "mayotte": "Mayotte", "reunion": "La Réunion",
    ELSEWHERE: "…",
}  # fmt: skip
"""Region -> its own name for itself; a caller gives the names in the reader's language."""
GAP = 10.0
_WIDTH, _WIDEST, _PICTURE, _CAPTION, _PAD = 112.0, 230.0, 60.0, 18.0, 6.0
_LINE = 19.0


@dataclass(frozen=True, slots=True)
class Inset:
    """One region and how large its picture is, drawn from its upper left corner: the `ground` (frame, caption, land), the
    `marks`, and the `spots` where they stand, in the order in which they came."""

    width: float
    height: float
    ground: str
    marks: str
    spots: tuple[Point, ...]

    @property
    def body(self) -> str:
        return self.ground + self.marks


def region_of(mark: Mark) -> str:
    """The key of the far region that a mark lies in, "" when it is in none."""
    return next((region.key for region in land.regions() if region.locate(mark.lat, mark.lon)), "")


def draw_insets(
    far: Mapping[str, Sequence[Mark]], detail: Detail, captions: Mapping[str, str], paint: Paint
) -> list[Inset]:
    """One inset for each key of `far` (a region's, or ELSEWHERE), in that order."""
    regions = {region.key: region for region in land.regions()}
    return [
        _draw_region(regions[key], marks, captions.get(key, CAPTIONS[key]), detail, paint)
        if key in regions
        else _draw_list(marks, captions.get(key, CAPTIONS[ELSEWHERE]), detail, paint)
        for key, marks in far.items()
    ]


def _draw_region(region: Region, marks: Sequence[Mark], caption: str, detail: Detail, paint: Paint) -> Inset:
    width = _box_width(marks, detail, caption)
    height = _CAPTION + _PICTURE + _PAD
    scale = min((width - 2 * _PAD) / region.width, _PICTURE / region.height)
    left, top = (width - region.width * scale) / 2, _CAPTION + (_PICTURE - region.height * scale) / 2
    places = (region.locate(mark.lat, mark.lon) or (0.0, 0.0) for mark in marks)
    spots = move_apart(marks, [(left + x * scale, top + y * scale) for x, y in places], detail)
    names = place_names(wishes(marks, spots, detail.scale), detail.letters, Box(2, _CAPTION, width - 2, height - 2))
    moved = f"translate({markup.number(left)} {markup.number(top)}) scale({scale * region.grid:.3g})"
    picture = f'<g {paint.land(0)} transform="{moved}">{region.paths}</g>'
    ground = _frame(width, height, caption, detail, paint) + picture
    return Inset(width, height, ground, draw_marks(marks, spots, names, detail, paint), tuple(spots))


def _draw_list(marks: Sequence[Mark], caption: str, detail: Detail, paint: Paint) -> Inset:
    """Places with no picture of their own: one under the other, each with its name."""
    width = _box_width(marks, detail, caption)
    height = _CAPTION + _LINE * len(marks) + _PAD
    spots: list[Point] = [(18.0, _CAPTION + _LINE * (i + 0.5)) for i in range(len(marks))]
    names: list[Place | None] = [Place(x + 14, y + 0.28 * detail.letters, "start") for x, y in spots]
    ground = _frame(width, height, caption, detail, paint)
    return Inset(width, height, ground, draw_marks(marks, spots, names, detail, paint), tuple(spots))


def _frame(width: float, height: float, caption: str, detail: Detail, paint: Paint) -> str:
    edge = (
        f'<rect {paint.inset()} x=".5" y=".5" width="{markup.number(width - 1)}" height="{markup.number(height - 1)}"/>'
    )
    title = f'<text {paint.inset_name(0.8 * detail.letters)} x="{_PAD:g}" y="14">{markup.text(caption)}</text>'
    return edge + title


def _box_width(marks: Sequence[Mark], detail: Detail, caption: str) -> float:
    """Wide enough for the longest name beside its mark and for the caption, within reason."""
    longest = max(letters.width(mark.name) for mark in marks) * detail.letters + 44
    return round(min(_WIDEST, max(_WIDTH, longest, 7.0 * len(caption) + 2 * _PAD)))
