"""What stands on a map: dots come in as the caller knows them, marks go out, one for each place; `europe_map` gives them
their spot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, hypot, radians

_SAME_PLACE_KM = 40.0


@dataclass(frozen=True, slots=True)
class Dot:
    """One thing to show.

    `lat`, `lon` in degrees, north and east positive; `name` is set beside the mark; `shape` is one of `shapes.SHAPES` or "dot";
    `css_class` gives the colour. `href` makes it a link, whose accessible name is `label` (it should contain `name`).
    Where several dots share a place, their one mark leads to `place_href` under the name `place_label`.
    Addresses are escaped, not judged: they must be the caller's own.
    """

    lat: float
    lon: float
    name: str
    shape: str
    css_class: str
    href: str = ""
    label: str = ""
    place_href: str = ""
    place_label: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """All dots of one place, drawn as one sign."""

    dots: tuple[Dot, ...]

    @property
    def name(self) -> str:
        return self.dots[0].name

    @property
    def lat(self) -> float:
        return self.dots[0].lat

    @property
    def lon(self) -> float:
        return self.dots[0].lon

    @property
    def is_several(self) -> bool:
        return len(self.dots) > 1

    @property
    def stands_back(self) -> bool:
        """Whether it is a mere point: never moved, never named."""
        return all(dot.shape == "dot" for dot in self.dots)

    @property
    def is_mixed(self) -> bool:
        """Whether no one shape and colour stands for all of it."""
        return len({(dot.shape, dot.css_class) for dot in self.dots}) > 1

    @property
    def href(self) -> str:
        return self.dots[0].place_href or self.dots[0].href if self.is_several else self.dots[0].href

    @property
    def label(self) -> str:
        """The accessible name of the mark: of its one dot, of the place, or else all labels in a row."""
        first = self.dots[0]
        if not self.is_several:
            return first.label or first.name
        return first.place_label or "; ".join(dot.label or dot.name for dot in self.dots)


def gather(dots: Iterable[Dot]) -> list[Mark]:
    """One mark for each place, in the order of each place's first dot.

    A place is a name with a position: dots of the same name within 40 km (districts of one city) are one, a Frankfurt far from
    the other is another. Dots that lead to different pages and have no `place_href` in common stay apart, or one would be lost.
    """
    places: dict[tuple[str, str], list[list[Dot]]] = {}
    order: list[list[Dot]] = []
    for dot in dots:
        near = places.setdefault((dot.name, dot.place_href or dot.href), [])
        group = next((known for known in near if _kilometres(known[0], dot) <= _SAME_PLACE_KM), None)
        if group is None:
            group = []
            near.append(group)
            order.append(group)
        group.append(dot)
    return [Mark(tuple(group)) for group in order]


def _kilometres(a: Dot, b: Dot) -> float:
    """Rough distance: degrees on a flat sheet, enough to tell a district from another city."""
    return hypot(a.lat - b.lat, (a.lon - b.lon) * cos(radians(a.lat))) * 111.2
