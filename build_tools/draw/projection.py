"""From latitude and longitude to metres on a map that keeps areas: Lambert's azimuthal equal-area projection of the GRS80
ellipsoid.

Degrees come in, easting and northing go out; the map and the script that makes the outline of Europe take them next.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import asin, cos, isfinite, log, pi, radians, sin, sqrt

SEMI_MAJOR_AXIS = 6378137.0
FLATTENING = 1 / 298.257222101
_E2 = FLATTENING * (2 - FLATTENING)
_E = sqrt(_E2)


def _authalic(latitude: float) -> float:
    """The quantity q of a latitude in radians: it grows with the area between the equator and that latitude."""
    s = sin(latitude)
    return (1 - _E2) * (s / (1 - _E2 * s * s) - log((1 - _E * s) / (1 + _E * s)) / (2 * _E))


_Q_POLE = _authalic(pi / 2)
_RADIUS = SEMI_MAJOR_AXIS * sqrt(_Q_POLE / 2)


@dataclass(frozen=True, slots=True)
class EqualArea:
    """The projection around one centre: `latitude`, `longitude` in degrees; the centre lies at the false origin, in metres.

    Source of the formulas: IOGP Geomatics Guidance Note 373-7-2, "Lambert Azimuthal Equal Area" (EPSG method 9820), which
    agrees with Snyder, Map Projections: A Working Manual (USGS 1395, 1987), equations 3-11 and 3-12, 24-17 to 24-20.
    """

    latitude: float
    longitude: float
    false_easting: float = 0.0
    false_northing: float = 0.0
    _centre: tuple[float, float, float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        latitude = radians(self.latitude)
        beta = asin(_authalic(latitude) / _Q_POLE)
        stretch = SEMI_MAJOR_AXIS * cos(latitude) / sqrt(1 - _E2 * sin(latitude) ** 2) / (_RADIUS * cos(beta))
        object.__setattr__(self, "_centre", (sin(beta), cos(beta), stretch))

    def metres(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Easting and northing in metres of a point in degrees (north and east positive).

        Raises ValueError when the point is not on Earth, or is the antipode of the centre, which has no place on the map.
        """
        if not (isfinite(longitude) and -90 <= latitude <= 90):
            raise ValueError(f"not a place on Earth: latitude {latitude}, longitude {longitude}")
        sin_centre, cos_centre, stretch = self._centre
        beta = asin(max(-1.0, min(1.0, _authalic(radians(latitude)) / _Q_POLE)))
        turn = radians(longitude - self.longitude)
        nearness = 1 + sin_centre * sin(beta) + cos_centre * cos(beta) * cos(turn)
        if nearness < 1e-9:
            raise ValueError(f"opposite the map's centre: latitude {latitude}, longitude {longitude}")
        scale = _RADIUS * sqrt(2 / nearness)
        east = scale * stretch * cos(beta) * sin(turn)
        north = scale / stretch * (cos_centre * sin(beta) - sin_centre * cos(beta) * cos(turn))
        return self.false_easting + east, self.false_northing + north


ETRS89_LAEA = EqualArea(52.0, 10.0, 4_321_000.0, 3_210_000.0)
"""EPSG:3035, the European Union's own map for statistics."""
