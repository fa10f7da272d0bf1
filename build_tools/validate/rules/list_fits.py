"""A list has as many items as it may have, none of them twice.

What: one to three themes, one to six topics, at most eight results and so on; see the field reference.
Why: a case about everything is found under everything and read by nobody.

Wrong:
    themes: [regeneration, regeneration]

Right:
    themes: [regeneration]
"""

from collections.abc import Iterator

from build_tools.model.kinds import Pattern, Tag
from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "list-fits"


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for each tag or slug that stands in its list a second time."""
    seen: set[tuple[object, ...]] = set()
    for way, each, value in file.values:
        if not each.many or not isinstance(each.kind, (Tag, Pattern)):
            continue
        if (*way[:-1], value) in seen:
            yield file.at(way, ID, "twice", value=value)
        seen.add((*way[:-1], value))
