"""The place of a case can be found on a map, and its city's size is known or said.

What: the city is in the gazetteer (`cases/_vocabulary/places.yml`), or the file gives `lat`, `lon` and `city_size` itself.
Why: a case without a point is missing on every map, and the size of the city is the first thing readers compare.

Wrong:
    place:
      city: "Amersfort"
      country: NL

Right:
    place:
      city: "Amersfoort"
      country: NL
"""

from collections.abc import Iterator
from difflib import get_close_matches

from build_tools.model.case import Case
from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "place-is-known"
# How much like a name another has to be to be proposed for it (difflib's ratio).
LIKE = 0.7


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem where nobody could draw the case's dot, or give its city's size."""
    if not isinstance(file.sound, Case):
        return
    place, gazetteer = file.sound.place, world.lists.places
    if (place.lat is None) != (place.lon is None):
        yield file.at_key(("place", "lat" if place.lat is not None else "lon"), ID, "half-a-point")
    found = gazetteer.city(place)
    if found is None:
        names = {
            name: city.city
            for city in gazetteer.cities()
            if city.country == place.country
            for name in (city.city, *city.also)
        }
        near = names.get(place.city, "")
        if not near and place.lat is None:
            # Whoever gives a point means a place of their own, however much its name is like another's.
            near = next((names[name] for name in get_close_matches(place.city, names, 1, LIKE)), "")
        if near:
            yield file.at(("place", "city"), ID, "near", value=place.city, near=near, country=place.country)
        elif place.lat is None:
            yield file.at(("place", "city"), ID, "far", value=place.city, country=place.country)
        elif file.sound.city_size is None:
            yield file.at(("place", "city"), ID, "size", value=place.city)
