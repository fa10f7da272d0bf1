"""What the maps show: which countries and which of their parts, at which detail, and which far regions get a picture of their
own.

Plain tables for `outline`; a change here takes effect when the outline is made anew.
"""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Part:
    """A country, or a piece, on the map: `iso` is its key there, `numeric` and `name` find it in the source, the bounds
    (degrees) choose among its polygons."""

    iso: str
    numeric: str
    name: str = ""
    west: float = -12.0
    south: float = 34.0
    east: float = 46.0
    north: float = 72.0

    def holds(self, corner: Point) -> bool:
        """Whether a polygon with this corner (longitude, latitude) belongs to the map."""
        return self.west <= corner[0] <= self.east and self.south <= corner[1] <= self.north


@dataclass(frozen=True, slots=True)
class Level:
    """One detail of the outline: `grid` in km is the step of its whole numbers, counted from `origin` (EPSG:3035, km)."""

    name: str
    grid: float
    least_corner: float
    least_island: float
    origin: Point = (2580.0, 4840.0)


@dataclass(frozen=True, slots=True)
class Region:
    """A place too far for the frame: `centre` is (latitude, longitude), `width` and `height` in km are what its picture shows."""

    key: str
    numeric: tuple[str, ...]
    centre: Point
    width: float
    height: float

    def holds(self, corner: Point) -> bool:
        """Whether a polygon with this corner (longitude, latitude) lies in the picture, by rough degrees."""
        north, east = abs(corner[1] - self.centre[0]) * 111, abs(corner[0] - self.centre[1]) * 60
        return north < self.height * 0.7 and east < self.width * 0.7


LEVELS = (
    Level("fine", grid=2.5, least_corner=45.0, least_island=70.0),
    Level("coarse", grid=6.0, least_corner=320.0, least_island=240.0),
)

_WHOLE = (
    "AD 020, AL 008, AT 040, BA 070, BE 056, BG 100, BY 112, CH 756, CZ 203, DE 276, DK 208, EE 233, ES 724, FI 246, FO 234, "
    "FR 250, GB 826, GG 831, GR 300, HR 191, HU 348, IE 372, IM 833, IT 380, JE 832, LI 438, LT 440, LU 442, LV 428, MC 492, "
    "MD 498, ME 499, MK 807, MT 470, NL 528, NO 578, PL 616, PT 620, RO 642, RS 688, SE 752, SI 705, SK 703, SM 674, TR 792, "
    "UA 804, VA 336"
)
COUNTRIES = (
    *(Part(iso, numeric) for iso, numeric in (pair.split() for pair in _WHOLE.split(", "))),
    Part("FI", "248"),
    Part("XK", "", "Kosovo"),
    # Between Poland and Lithuania a hole would look like sea; the rest of Russia is left out, as is all beyond the library's
    # cities.
    Part("RU", "643", west=19, south=54, east=23, north=56),
    # Natural Earth draws who holds a land; the map follows UN General Assembly resolution 68/262 and draws Crimea with Ukraine.
    Part("UA", "643", west=32, south=44, east=37, north=46.3),
)
DISSOLVED = {"FI", "UA"}

REGIONS = (
    Region("iceland", ("352",), (64.95, -18.75), 560, 400),
    # One island, one picture: Natural Earth's part without a code is Northern Cyprus, drawn with the Republic of which it is
    # in law a part.
    Region("cyprus", ("196", ""), (35.1, 33.4), 260, 180),
    Region("canary-islands", ("724",), (28.4, -15.8), 560, 290),
    Region("madeira", ("620",), (32.75, -16.85), 110, 76),
    Region("azores", ("620",), (38.3, -28.1), 680, 400),
    Region("reunion", ("250",), (-21.13, 55.53), 104, 80),
    Region("mayotte", ("250",), (-12.83, 45.15), 72, 54),
    Region("martinique", ("250",), (14.65, -61.0), 104, 84),
    Region("guadeloupe", ("250",), (16.2, -61.5), 118, 88),
    Region("guyane", ("250",), (3.95, -53.1), 560, 440),
)
