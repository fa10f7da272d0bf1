"""Where countries lie, roughly: boxes around their parts, to catch a point on the wrong side of the map.

The boxes (`country_boxes.json`, degrees: west, south, east, north) are made from Natural Earth by `upkeep/country_boxes.py`.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

# About twenty kilometres: Natural Earth's coasts are simplified, and harbours reach out.
MARGIN_DEGREES = 0.2


@cache
def boxes() -> dict[str, list[tuple[float, float, float, float]]]:
    """The boxes of each country, each as its west, south, east and north in degrees."""
    return json.loads((Path(__file__).with_name("country_boxes.json")).read_text("utf-8"))["boxes"]


@cache
def european() -> frozenset[str]:
    """The codes of the countries that `is_european` is true of."""
    return frozenset(json.loads((Path(__file__).with_name("country_boxes.json")).read_text("utf-8"))["european"])


def is_european(country: str) -> bool:
    """Whether a country is a member of the Council of Europe, or Belarus, Kosovo, the Vatican."""
    return country in european()


def holds(country: str, lat: float, lon: float) -> bool:
    """Whether a point (degrees) lies in or near a country; True where the country's outline is not known."""
    parts = boxes().get(country)
    return parts is None or any(
        west - MARGIN_DEGREES <= lon <= east + MARGIN_DEGREES
        and south - MARGIN_DEGREES <= lat <= north + MARGIN_DEGREES
        for west, south, east, north in parts
    )
