"""The land that a map stands on: a level of detail comes in, one ready string of SVG paths goes out.

Reads `europe.json`, which `upkeep/outline.py` makes from Natural Earth; read once for each run.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from build_tools.draw.projection import ETRS89_LAEA, EqualArea

Point = tuple[float, float]

_DATA = Path(__file__).with_name("europe.json")


@dataclass(frozen=True, slots=True)
class Region:
    """A far place with its own picture: `width` and `height` in km, `paths` in steps of `grid` km from its upper left corner."""

    key: str
    projection: EqualArea
    width: float
    height: float
    grid: float
    paths: str

    def locate(self, lat: float, lon: float) -> Point | None:
        """Kilometres right of and below the picture's upper left corner; None when the point is not in the picture."""
        if abs(lat - self.projection.latitude) > 10 or abs(lon - self.projection.longitude) > 30:
            return None
        east, north = self.projection.metres(lat, lon)
        x, y = self.width / 2 + east / 1000, self.height / 2 - north / 1000
        return (x, y) if 0 <= x <= self.width and 0 <= y <= self.height else None


@cache
def paths(level: str) -> str:
    """All countries of a level ("fine", "coarse") as `<path>` elements, one a country, in steps of `grid(level)`."""
    land: dict[str, str] = _data()["levels"][level]["land"]
    return "".join(f'<path d="{path}"/>' for path in land.values())


def grid(level: str) -> float:
    """The step of a level's whole numbers, in km."""
    return float(_data()["levels"][level]["grid"])


def origin(level: str) -> Point:
    """Where a level's numbers count from: easting and northing of EPSG:3035 in km."""
    east, north = _data()["levels"][level]["origin"]
    return float(east), float(north)


def locate(lat: float, lon: float, level: str) -> Point:
    """Kilometres right of and below the level's origin."""
    east, north = ETRS89_LAEA.metres(lat, lon)
    west, top = origin(level)
    return east / 1000 - west, top - north / 1000


@cache
def regions() -> tuple[Region, ...]:
    """The far places, in alphabetical order of their keys."""
    return tuple(
        Region(
            key, EqualArea(*data["centre"]), data["width"], data["height"], data["grid"], f'<path d="{data["land"]}"/>'
        )
        for key, data in _data()["regions"].items()
    )


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_DATA.read_text(encoding="utf-8"))
    return data
