"""A translated text cites the sources that its original cites.

What: the marks of each translated text are the same set as in the text of the case.
Why: a reader of French checks the same sources; a mark lost in translation is a claim without a source.

"""

from collections.abc import Iterator

from build_tools.model.case import Case
from build_tools.model.fields import Way
from build_tools.model.translation import Translation, units
from build_tools.problem import Problem
from build_tools.text.marks import marks_in
from build_tools.validate.world import Inspected, World

ID = "translation-marks-agree"


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for each text whose marks differ from those of a text that is current."""
    inspected = world.cases.get(file.slug)
    if not isinstance(file.sound, Translation) or inspected is None or not isinstance(inspected.sound, Case):
        return
    for unit in units(inspected.sound):
        for way, text, original in _pairs(file, unit):
            theirs, ours = _cited(original), _cited(text)
            if theirs != ours:
                yield file.at_key(way, ID, "differ", missing=_listed(theirs - ours), extra=_listed(ours - theirs))


def _pairs(file: Inspected, unit: object) -> Iterator[tuple[Way, str, str]]:
    """The translated texts of a unit, each with its way in the file and its original."""
    if not unit.is_item:
        code, text = file.sound.fields.get(unit.name, ("", ""))
        if text and code == unit.code:
            yield tuple(unit.name.split(".")), text, next(iter(unit.words.values()))
        return
    words = file.sound.items.get((unit.way[0], unit.code))
    if words:
        position = [item["of"] for item in file.document.data[unit.way[0]]].index(unit.code)
        for key, original in unit.words.items():
            if key in words:
                yield (unit.way[0], position, key), words[key], original


def _cited(text: str) -> set[int]:
    return {number for mark in marks_in(text) for number in mark}


def _listed(numbers: set[int]) -> str:
    return ", ".join(f"[{number}]" for number in sorted(numbers)) or "–"
