"""The outline of Europe that every map draws: world-atlas's countries-50m.json (Natural Earth) comes in, `draw/europe.json`
goes out.

Run by `vendor`; the result is committed, and `draw/land.py` is its only reader.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from build_tools.draw.projection import ETRS89_LAEA, EqualArea
from build_tools.upkeep.regions import COUNTRIES, DISSOLVED, LEVELS, REGIONS, Level, Region
from build_tools.upkeep.simplify import ring_area, simplify
from build_tools.upkeep.topojson import Country, Point, Ring, dissolve, read_arcs, read_countries, trace

Land = dict[str, list[Ring]]

_REGION_STEPS = 240
"""How many steps wide a far region's picture is; it is drawn about 100 px wide."""


@dataclass(frozen=True, slots=True)
class _World:
    arcs: list[list[Point]]
    countries: list[Country]

    def rings(self, country: Country, keep: Callable[[Point], bool]) -> list[Ring]:
        """The rings of those polygons whose first corner `keep` accepts."""
        chosen = (polygon for polygon in country.polygons if keep(trace(polygon[0], self.arcs)[0]))
        return [ring for polygon in chosen for ring in polygon]


def make_outline(source: bytes) -> bytes:
    """The content of `draw/europe.json` from that of a TopoJSON file; the same source gives the same bytes."""
    topology = json.loads(source)
    world = _World(read_arcs(topology), read_countries(topology))
    land = _european_land(world)
    outline = {
        "levels": {level.name: _draw_level(level, land, world.arcs) for level in LEVELS},
        "regions": {region.key: _draw_region(region, world) for region in REGIONS},
    }
    return (json.dumps(outline, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _european_land(world: _World) -> Land:
    """ISO 3166-1 alpha-2 code -> rings; parts that `regions` counts as one country are dissolved into it."""
    land: Land = {}
    for country in world.countries:
        for part in (p for p in COUNTRIES if country.code == p.numeric and (country.code or country.name == p.name)):
            land.setdefault(part.iso, []).extend(world.rings(country, part.holds))
    for iso in land.keys() & DISSOLVED:
        land[iso] = dissolve(land[iso], world.arcs)
    return land


def _draw_level(level: Level, land: Land, arcs: list[list[Point]]) -> dict[str, Any]:
    used = {number if number >= 0 else ~number for rings in land.values() for ring in rings for number in ring}
    lines = _thin(arcs, used, ETRS89_LAEA, level.least_corner)
    paths = {iso: _path(rings, lines, level.grid, level.origin, level.least_island) for iso, rings in land.items()}
    return {"grid": level.grid, "origin": level.origin, "land": {iso: path for iso, path in paths.items() if path}}


def _draw_region(region: Region, world: _World) -> dict[str, Any]:
    projection = EqualArea(*region.centre)
    rings = [
        ring
        for country in world.countries
        if country.code in region.numeric
        for ring in world.rings(country, region.holds)
    ]
    rings = dissolve(rings, world.arcs)
    used = {number if number >= 0 else ~number for ring in rings for number in ring}
    grid = region.width / _REGION_STEPS
    lines = _thin(world.arcs, used, projection, grid * grid)
    origin = (-region.width / 2, region.height / 2)
    return {
        "centre": region.centre,
        "grid": grid,
        "width": region.width,
        "height": region.height,
        "land": _path(rings, lines, grid, origin, 0),
    }


def _thin(arcs: list[list[Point]], used: Iterable[int], projection: EqualArea, least: float) -> dict[int, list[Point]]:
    """Arc number -> its thinned line in kilometres."""
    lines = {}
    for number in used:
        metres = [projection.metres(latitude, longitude) for longitude, latitude in arcs[number]]
        lines[number] = simplify([(x / 1000, y / 1000) for x, y in metres], least)
    return lines


def _path(rings: list[Ring], lines: dict[int, list[Point]], grid: float, origin: Point, least_island: float) -> str:
    """SVG path data in whole grid steps, y downwards, all by relative steps; islands below `least_island` km² are left out,
    but not the largest part of a country."""
    commands = []
    here = (0, 0)
    outlines = [_trace(ring, lines) for ring in rings]
    enough = min(least_island, max((abs(ring_area(outline)) for outline in outlines), default=0.0))
    for outline in outlines:
        corners = _snap(outline, grid, origin)
        if abs(ring_area(outline)) < enough or len(corners) < 4:
            continue
        numbers = [corners[0][0] - here[0], corners[0][1] - here[1]]
        for a, b in pairwise(corners[:-1]):
            numbers += [b[0] - a[0], b[1] - a[1]]
        commands.append("m" + " ".join(map(str, numbers)).replace(" -", "-") + "z")
        here = corners[0]
    return "".join(commands)


def _trace(ring: Ring, lines: dict[int, list[Point]]) -> list[Point]:
    points: list[Point] = []
    for number in ring:
        line = lines[number] if number >= 0 else lines[~number][::-1]
        points.extend(line[1:] if points else line)
    return points


def _snap(outline: list[Point], grid: float, origin: Point) -> list[tuple[int, int]]:
    corners: list[tuple[int, int]] = []
    for x, y in outline:
        corner = (round((x - origin[0]) / grid), round((origin[1] - y) / grid))
        if not corners or corner != corners[-1]:
            corners.append(corner)
    return corners
