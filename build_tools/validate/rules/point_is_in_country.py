"""The point of a case lies in its country.

What: `lat` and `lon`, where a file gives them, lie within the country's outline, give or take twenty kilometres; a point outside
Europe and its outermost regions gets a warning.
Why: north and east are easily swapped, and a dot in the wrong sea makes readers doubt the rest.

Wrong:
    place:
      city: "Amersfoort"
      country: NL
      lat: 5.388
      lon: 52.156

Right:
    place:
      city: "Amersfoort"
      country: NL
      lat: 52.156
      lon: 5.388
"""

from collections.abc import Iterator

from build_tools.model.case import Case
from build_tools.problem import Problem
from build_tools.validate.country_boxes import holds, is_european
from build_tools.validate.world import Inspected, World
from build_tools.words.names import country_codes

ID = "point-is-in-country"


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem where the file's own point lies outside its country; a warning for a country that is not European."""
    if not isinstance(file.sound, Case):
        return
    place = file.sound.place
    if place.country in country_codes() and not is_european(place.country):
        yield file.at(("place", "country"), ID, "not-europe", "warning", country=place.country)
    if place.lat is None or place.lon is None:
        return
    lat, lon = float(place.lat), float(place.lon)
    if not holds(place.country, lat, lon):
        swapped = holds(place.country, lon, lat)
        yield file.at(
            ("place", "lat"),
            ID,
            "swapped" if swapped else "outside",
            lat=place.lat,
            lon=place.lon,
            country=place.country,
        )
