"""A case that is still being written: each answer held against the rules as soon as it is there.

Comes in: the answers so far and the library around them. Goes out: the problems of one field. What is not answered yet is filled
with stand-ins that break no rule, so that a rule which compares two fields speaks as soon as both are there. Next: `beginning.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from build_tools.load.document import Document
from build_tools.load.find import find_cases
from build_tools.load.read import read_text
from build_tools.model.case import Case, Place
from build_tools.model.catalogue import Lists
from build_tools.model.fields import Field, fields
from build_tools.model.kinds import UNKNOWN, Country, Day, Fixed, Number, Pattern, Tag, Text, Year
from build_tools.paths import Library
from build_tools.problem import Problem
from build_tools.validate.check import by_city, inspect, rule_problems
from build_tools.validate.shape import shape
from build_tools.validate.world import Inspected, World

# What a rule says of a field before its partners are there: that nothing cites a source which was named a minute ago.
_TOO_EARLY = frozenset({"source-is-cited", "slug-is-sound"})


@dataclass
class DraftChecker:
    """Checks one answer after another; the library around is read once. `write` gives the file's text for answers."""

    world: World
    write: Callable[[Mapping[str, Any]], str]

    def problems(self, answers: Mapping[str, Any], name: str, slug: str = "draft") -> list[Problem]:
        """The problems of the field `name` among the answers so far."""
        text = self.write({**self._stand_ins(answers), **answers})
        document, problems = read_text(text, "")
        if document is None:
            return problems
        sound, reasons = shape(document, Case, lambda data: Case.read(slug, data))
        found = [*problems, *reasons]
        if isinstance(sound, Case):
            file = Inspected(document, self.world.folder / f"{slug}.yml", slug, sound, sound.language)
            found += rule_problems(file, self.world)
        return [each for each in found if each.rule not in _TOO_EARLY and _is_about(document, name, each)]

    def _stand_ins(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        sources = answers.get("sources")
        number = next((each["id"] for each in sources if "id" in each), "1") if isinstance(sources, list) else "1"
        return {
            each.name: self._stand_in(each, str(number))
            for each in fields(Case)
            if each.required and each.name not in answers
        }

    def _stand_in(self, found: Field, source: str) -> Any:
        if found.many and found.least == 0:
            return []
        if found.unknown and found.name not in ("state", "started"):
            return UNKNOWN.value
        value: Any
        if found.part is not None:
            if found.part is Place:
                known = self.world.lists.places.cities()
                return {"city": known[0].city, "country": known[0].country} if known else {}
            value = {each.name: self._stand_in(each, source) for each in fields(found.part) if each.required}
        elif isinstance(found.kind, Tag):
            value = next(iter(self.world.lists.vocabularies[found.kind.vocabulary]))
        elif isinstance(found.kind, Text):
            value = f"A. [{source}]" if found.kind.markdown else "A"
        elif isinstance(found.kind, Day):
            value = self.world.today.isoformat() if found.kind.full else "1900"
        elif isinstance(found.kind, Year):
            value = str(self.world.today.year)
        elif isinstance(found.kind, Number):
            value = source
        elif isinstance(found.kind, Fixed):
            value = found.kind.value
        elif isinstance(found.kind, Country):
            value = "FR"
        elif isinstance(found.kind, Pattern):
            value = self.world.languages[0]
        else:
            value = "https://example.org/"
        return [value] if found.many else value


def draft_checker(
    library: Library, lists: Lists, languages: tuple[str, ...], today: date, write: Callable[[Mapping[str, Any]], str]
) -> DraftChecker:
    """A checker that knows the library's sound cases."""
    found = [inspect(file, library.name(file.path))[0] for file in find_cases(library) if file.language is None]
    cases = {each.slug: each for each in found if each is not None and isinstance(each.sound, Case)}
    return DraftChecker(World(lists, frozenset(cases), cases, languages, today, library.cases, by_city(cases)), write)


def _is_about(document: Document, name: str, problem: Problem) -> bool:
    """Whether a problem lies in the lines of a field."""
    node = document.nodes.get((name,))
    if node is None:
        return False
    start = node.key.line if node.key else node.start[0]
    after = min(
        (each.key.line for way, each in document.nodes.items() if len(way) == 1 and each.key and each.key.line > start),
        default=len(document.lines) + 1,
    )
    return start <= problem.span.line < after
