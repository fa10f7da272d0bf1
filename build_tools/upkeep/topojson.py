"""A TopoJSON file as plain geometry: parsed JSON comes in, arcs in degrees and each country's polygons as rings of arc
numbers go out.

Arcs stay shared between neighbours, so that `simplify` can thin each border once and `outline` can dissolve borders.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Point = tuple[float, float]
Ring = tuple[int, ...]
"""Numbers of arcs in order; a number below zero means arc `~number`, backwards."""


@dataclass(frozen=True, slots=True)
class Country:
    """One country: its ISO 3166-1 numeric code ("" where the file has none), its name, its polygons (outer ring first)."""

    code: str
    name: str
    polygons: tuple[tuple[Ring, ...], ...]


def read_arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """Every arc as (longitude, latitude) in degrees: TopoJSON 1.0, section 2.1.2, delta-encoded and quantized."""
    scale_x, scale_y = topology["transform"]["scale"]
    start_x, start_y = topology["transform"]["translate"]
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        arc = []
        for step_x, step_y in deltas:
            x, y = x + step_x, y + step_y
            arc.append((x * scale_x + start_x, y * scale_y + start_y))
        arcs.append(arc)
    return arcs


def read_countries(topology: dict[str, Any]) -> list[Country]:
    """All geometries of the object `countries`, in the order of the file."""
    countries = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        rings = tuple(tuple(tuple(ring) for ring in polygon) for polygon in polygons)
        countries.append(Country(geometry.get("id", ""), geometry["properties"]["name"], rings))
    return countries


def trace(ring: Ring, arcs: list[list[Point]]) -> list[Point]:
    """The points of a ring, the last one equal to the first."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def dissolve(rings: list[Ring], arcs: list[list[Point]]) -> list[Ring]:
    """The same area without its inner borders: arcs that are walked both ways fall away, the rest is joined to rings anew."""
    walked = {number for ring in rings for number in ring}
    kept = [number for ring in rings for number in ring if ~number not in walked]
    ends = {number: _ends(number, arcs) for number in kept}
    joined: list[Ring] = []
    while kept:
        ring = [kept.pop(0)]
        while ends[ring[-1]][1] != ends[ring[0]][0]:
            following = next(number for number in kept if ends[number][0] == ends[ring[-1]][1])
            kept.remove(following)
            ring.append(following)
        joined.append(tuple(ring))
    return joined


def _ends(number: int, arcs: list[list[Point]]) -> tuple[Point, Point]:
    arc = arcs[number] if number >= 0 else arcs[~number]
    return (arc[0], arc[-1]) if number >= 0 else (arc[-1], arc[0])
