"""All that is sound: cases, their translations, the controlled lists, the gazetteer and the curated packs.

Every output takes a `Catalogue` and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.model.case import Case
from build_tools.model.pack import Pack
from build_tools.model.places import Places
from build_tools.model.translation import Translation
from build_tools.model.vocabulary import Term, Vocabulary


@dataclass(frozen=True, slots=True)
class Lists:
    """The controlled lists and the gazetteer: what a case is checked against."""

    vocabularies: Mapping[str, Vocabulary]
    places: Places

    def term(self, vocabulary: str, tag: object) -> Term | None:
        """The term of a list, or None (for `unknown`, which is no term, too)."""
        return self.vocabularies[vocabulary].get(str(tag))

    def point(self, case: Case) -> tuple[float, float] | None:
        """Degrees north and east of a case."""
        return self.places.point(case.place)

    def size(self, case: Case) -> object:
        """The size class of the case's city: as the gazetteer's population says, else as the file says."""
        if case.city_size is not None:
            return case.city_size
        return self.places.size(case.place, self.vocabularies["city_sizes"])


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Cases by slug (in the order of their files), translations by slug and language."""

    cases: Mapping[str, Case]
    lists: Lists
    translations: Mapping[tuple[str, str], Translation] = field(default_factory=dict)
    packs: Mapping[str, Pack] = field(default_factory=dict)

    def of_theme(self, theme: str) -> list[Case]:
        """The cases that stand under a theme, main or not."""
        return [case for case in self.cases.values() if theme in case.themes]

    def translation(self, slug: str, language: str) -> Translation | None:
        return self.translations.get((slug, language))
