"""A case that is named exists.

What: `related`, `adapted_from.case` and the cases of a pack name files of this library, and no case names itself; `adapted_from`
gives a case or a place.
Why: a link that leads nowhere costs trust.

Wrong:
    related: [atlantis-water-square]
"""

from collections.abc import Iterator
from difflib import get_close_matches

from build_tools.model.case import Case
from build_tools.model.fields import Way
from build_tools.model.pack import Pack
from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "related-case-exists"
# How much like a slug another has to be to be proposed for it (difflib's ratio).
LIKE = 0.6


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for each slug without a case file, and for a case that is related to itself."""
    for way, slug in _named(file):
        if slug == file.slug and not isinstance(file.sound, Pack):
            yield file.at(way, ID, "itself", value=slug)
        elif slug not in world.slugs:
            near = get_close_matches(slug, world.slugs, 1, LIKE)
            yield file.at(way, ID, "near" if near else "far", value=slug, near=near[0] if near else "")
    if (
        isinstance(file.sound, Case)
        and (origin := file.sound.adapted_from)
        and (origin.case is None) == (origin.place is None)
    ):
        yield file.at_key(("adapted_from",), ID, "origin")


def _named(file: Inspected) -> Iterator[tuple[Way, str]]:
    if isinstance(file.sound, Pack):
        yield from ((("cases", position), slug) for position, slug in enumerate(file.sound.cases))
    elif isinstance(file.sound, Case):
        yield from ((("related", position), slug) for position, slug in enumerate(file.sound.related or ()))
        if file.sound.adapted_from and file.sound.adapted_from.case:
            yield ("adapted_from", "case"), file.sound.adapted_from.case
