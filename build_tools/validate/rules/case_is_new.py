"""A case is not in the library yet.

What: no other file of the same city tells of the same practice: by its topics and words, or by the sources it stands on. This is a
warning: two files may well tell of two sides of one thing.
Why: two half cases are worth less than one whole one, and a reader of either misses the other.
"""

from collections.abc import Iterator

from build_tools.model.case import Case
from build_tools.model.likeness import likeness, sources_shared, subject
from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "case-is-new"
# Measured on the first 64 cases: two cases of one city reach 0.22, cases of two cities on one subject 0.45 to 0.62.
LIKE = 0.36
# The part of its sources that a case shares with another: 0 for all pairs of one city among the first 64.
MOST_SOURCES = 0.4


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A warning with the first other case of the city that is about the same."""
    if not isinstance(file.sound, Case):
        return
    place = file.sound.place
    others = [slug for slug in world.by_city.get((place.country, place.city), ()) if slug != file.slug]
    if found := _like(file.sound, {slug: world.cases[slug].sound for slug in others}):
        slug, about = found
        yield file.at(("title",), ID, about, "warning", other=world.cases[slug].document.file, city=place.city)


def _like(case: Case, others: dict[str, Case]) -> tuple[str, str] | None:
    """The first of the others that is about the same, and how that is known; sources first, which are quickly compared."""
    for slug, other in others.items():
        if sources_shared(case, other) > MOST_SOURCES:
            return slug, "same-sources"
    mine = subject(case) if others else None
    for slug, other in others.items():
        if likeness(mine, subject(other)) > LIKE:
            return slug, "same-subject"
    return None
