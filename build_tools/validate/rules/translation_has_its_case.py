"""A translation stands beside the case it translates, in a language of the site, and translates something that is there.

What: `<slug>.fr.yml` needs `<slug>.yml`; each item of a list gives the code (`of:`) of an item of the case. An item whose code the
case no longer has is an orphan: a warning.
Why: an orphan is work that no reader sees.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from build_tools.model.case import Case
from build_tools.model.translation import Translation, units
from build_tools.problem import Problem, Span
from build_tools.validate.world import Inspected, World

ID = "translation-has-its-case"


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for a translation without its case or of no language of the site; a warning for each orphan."""
    if not isinstance(file.sound, Translation):
        return
    if file.language not in world.languages:
        yield file.document.problem(
            Span(), ID, "language", language=file.language, languages=", ".join(world.languages)
        )
    if file.slug not in world.slugs:
        near = get_close_matches(file.slug, world.slugs, 1, 0.6)
        yield file.document.problem(
            Span(),
            ID,
            "no-case-near" if near else "no-case",
            slug=file.slug,
            near=near[0] if near else "",
            language=file.language,
        )
        return
    inspected = world.cases.get(file.slug)
    if inspected is None or not isinstance(inspected.sound, Case):
        return
    if inspected.sound.language == file.language:
        yield file.document.problem(Span(), ID, "same-language", language=file.language)
    codes = {(unit.way[0], unit.code) for unit in units(inspected.sound) if unit.is_item}
    for name, code in file.sound.items:
        if (name, code) not in codes:
            position = [item["of"] for item in file.document.data[name]].index(code)
            said = {"code": code, "slug": file.slug, "language": file.language, "name": name}
            yield file.at((name, position, "of"), ID, "orphan", "warning", **said)
