"""A name for the file of a case, from what the case says: its place first, then the words of its title."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_tools.text.fold import slug_of
from build_tools.validate.rules.slug_is_sound import MAX_CHARACTERS

# Words that say nothing in a name.
SMALL = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "into", "its", "of", "on", "or", "the", "to", "with"]
    + [
        "au",
        "aux",
        "avec",
        "d",
        "dans",
        "de",
        "des",
        "du",
        "en",
        "et",
        "l",
        "la",
        "le",
        "les",
        "par",
        "pour",
        "sur",
        "un",
        "une",
    ]
)
# So many of the title's other words follow the place.
MOST_WORDS = 4


def slug_for(data: Mapping[str, Any]) -> str:
    """The name of a new case's file without its ending; empty where neither place nor title says anything."""
    place = data.get("place")
    city = slug_of(str(place.get("city") or "")) if isinstance(place, Mapping) else ""
    title = slug_of(str(data.get("title") or "")).split("-")
    words = [word for word in title if word and word not in SMALL and word not in city.split("-")]
    slug = "-".join(part for part in (city, *words[:MOST_WORDS]) if part)
    while len(slug) > MAX_CHARACTERS and "-" in slug:
        slug = slug.rpartition("-")[0]
    return slug[:MAX_CHARACTERS]
