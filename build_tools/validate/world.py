"""What a rule may look at besides the file before it: the lists, the other cases, the day, the folder of the case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from build_tools.load.document import Document
from build_tools.load.positions import Way
from build_tools.model.case import Case
from build_tools.model.catalogue import Lists
from build_tools.model.fields import Field, walk
from build_tools.model.kinds import Text
from build_tools.model.pack import Pack
from build_tools.model.translation import Translation, translation_model
from build_tools.problem import Level, Problem, Span
from build_tools.validate.shape import describe


@dataclass(frozen=True, slots=True)
class World:
    """`slugs` are all case files of the library, sound or not; `cases` the sound ones with documents; `today` the day given.

    `by_city` are the slugs of the sound cases of each city, by country and city.
    """

    lists: Lists
    slugs: frozenset[str]
    cases: Mapping[str, Inspected]
    languages: tuple[str, ...]
    today: date
    folder: Path
    by_city: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Inspected:
    """One file that has its shape: a case, a translation or a pack, with the document it was read from."""

    document: Document
    path: Path
    slug: str
    sound: Case | Translation | Pack
    language: str

    @property
    def model(self) -> type[BaseModel]:
        """The class of the file."""
        return translation_model() if isinstance(self.sound, Translation) else type(self.sound)

    @property
    def part(self) -> BaseModel:
        """The pydantic object of the file."""
        return self.sound.file if isinstance(self.sound, Translation) else self.sound

    @cached_property
    def values(self) -> list[tuple[Way, Field, Any]]:
        """Every value of the file with its way and field; walked once, since a dozen rules ask."""
        return list(walk(self.part))

    @cached_property
    def _texts(self) -> list[tuple[Way, Text, str]]:
        return [(way, each.kind, value) for way, each, value in self.values if isinstance(each.kind, Text)]

    def texts(self) -> list[tuple[Way, Text, str]]:
        """Every text of the file with its way and kind."""
        return self._texts

    def at(self, way: Way, rule: str, about: str, level: Level = "error", **values: object) -> Problem:
        """A problem with the value at a way."""
        return self._problem(self.document.value_span(way), way, rule, about, level, values)

    def at_key(self, way: Way, rule: str, about: str, level: Level = "error", **values: object) -> Problem:
        """A problem with the key at a way."""
        return self._problem(self.document.key_span(way), way, rule, about, level, values)

    def inside(
        self, way: Way, needle: str, rule: str, about: str, level: Level = "error", skip: int = 0, **values: object
    ) -> Problem:
        """A problem with some words inside the text at a way."""
        return self._problem(self.document.find(way, needle, skip), way, rule, about, level, values)

    def _problem(self, span: Span, way: Way, rule: str, about: str, level: Level, values: dict[str, object]) -> Problem:
        return self.document.problem(span, rule, about, level, **{**describe(self.document, self.model, way), **values})
