"""A translated text translates the text that the case has today. A warning.

What: the code beside a text (`translated_from`) is the code of the present text. `casebook translate SLUG LANG` shows what changed
and writes new codes.
Why: the page marks a stale text, so that a reader of French knows that the English has moved on.
"""

from collections.abc import Iterator

from build_tools.model.case import Case
from build_tools.model.translation import Translation, units
from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "translation-is-current"


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A warning for each text whose code is missing, changed or of nothing."""
    inspected = world.cases.get(file.slug)
    if not isinstance(file.sound, Translation) or inspected is None or not isinstance(inspected.sound, Case):
        return
    now = {unit.name: unit.code for unit in units(inspected.sound) if not unit.is_item}
    for name, (code, _text) in file.sound.fields.items():
        way = tuple(name.split("."))
        if name not in now:
            yield file.at_key(way, ID, "gone", "warning", name=name, slug=file.slug)
        elif code != now[name]:
            yield file.at_key(
                way, ID, "changed" if code else "no-code", "warning", name=name, slug=file.slug, language=file.language
            )
