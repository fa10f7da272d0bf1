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
    """A warning for each text whose code is missing, changed or of nothing, and for each text of an item that the item lacks."""
    inspected = world.cases.get(file.slug)
    if not isinstance(file.sound, Translation) or inspected is None or not isinstance(inspected.sound, Case):
        return
    every = list(units(inspected.sound))
    now = {unit.name: unit.code for unit in every if not unit.is_item}
    for name, (code, _text) in file.sound.fields.items():
        way = tuple(name.split("."))
        if name not in now:
            yield file.at_key(way, ID, "gone", "warning", name=name, slug=file.slug)
        elif code != now[name]:
            yield file.at_key(
                way, ID, "changed" if code else "no-code", "warning", name=name, slug=file.slug, language=file.language
            )
    items = {(unit.way[0], unit.code): unit.words for unit in every if unit.is_item}
    for (name, code), words in file.sound.items.items():
        position = [item["of"] for item in file.document.data[name]].index(code)
        for key in words:
            if (name, code) in items and key not in items[name, code]:
                yield file.at_key((name, position, key), ID, "gone", "warning", name=key, slug=file.slug)
