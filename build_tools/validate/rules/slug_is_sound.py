"""A file's name is the case's address: place first, small letters without accents, hyphens between words.

What: `<place>-<practice>.yml`, three to sixty characters; a translation adds the language: `<place>-<practice>.fr.yml`.
Why: the name becomes the page's address and stays; it has to be typed, printed and read out.
"""

import re
from collections.abc import Iterator

from build_tools.model.case import SLUG, Case
from build_tools.model.translation import Translation
from build_tools.problem import Problem, Span
from build_tools.text.fold import slug_of
from build_tools.validate.world import Inspected, World

ID = "slug-is-sound"
MIN_CHARACTERS, MAX_CHARACTERS = 3, 60


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem where the file's name is no sound slug, ends in .yaml, or names a language that the site does not speak."""
    if file.path.suffix == ".yaml":
        yield file.document.problem(Span(), ID, "yaml", name=file.path.name, wanted=f"{file.path.stem}.yml")
    if not re.fullmatch(SLUG, file.slug) or not MIN_CHARACTERS <= len(file.slug) <= MAX_CHARACTERS:
        wanted = slug_of(file.slug)[:MAX_CHARACTERS].strip("-")
        if len(wanted) < MIN_CHARACTERS:
            # Of a name in other letters nothing is left to propose but its beginning.
            wanted = f"{slug_of(file.sound.place.city)}-…" if isinstance(file.sound, Case) else "…"
        ending = f".{file.language}" if isinstance(file.sound, Translation) else ""
        yield file.document.problem(Span(), ID, "form", name=file.slug, wanted=f"{wanted}{ending}")
    elif isinstance(file.sound, Case):
        place = slug_of(file.sound.place.city)
        first = place.split("-")[0]
        # Of a place that nobody knows the rule place-is-known speaks; its name may be misspelt.
        is_known = file.sound.place.lat is not None or world.lists.places.city(file.sound.place) is not None
        if is_known and not file.slug.startswith(first):
            yield file.document.problem(Span(), ID, "place-first", "warning", name=file.slug, place=place)
