"""A curated pack has its title, readers and introduction in every language of the site.

What: `title`, `for_whom` and `introduction` each have every language as a key.
Why: a pack is printed in each of them; a cover cannot be half translated.
"""

from collections.abc import Iterator

from build_tools.model.pack import Pack
from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "pack-speaks-every-language"


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for each text of a pack that lacks a language, or has one that the site does not speak."""
    if not isinstance(file.sound, Pack):
        return
    for name in ("title", "for_whom", "introduction"):
        given = getattr(file.sound, name)
        for language in world.languages:
            if language not in given:
                yield file.at_key((name,), ID, "missing", language=language)
        for language in given:
            if language not in world.languages:
                listed = ", ".join(world.languages)
                yield file.at_key((name, language), ID, "extra", field=name, language=language, languages=listed)
