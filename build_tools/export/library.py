"""What every file of open data is made from: the catalogue, the words of the languages, and where the pages lie.

Comes from `route.py`; each module beside this one makes one file of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_tools.model.case import Case
from build_tools.model.catalogue import Catalogue
from build_tools.model.reading import Reading
from build_tools.model.telling import Telling
from build_tools.words.strings import Words

LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class OpenLibrary:
    """A library as others take it away. `address` is that of the site with its last slash, empty where none is set; `pages` are
    the paths of the case pages by language and slug."""

    name: str
    address: str
    editors: str
    catalogue: Catalogue
    speak: Mapping[str, Words]
    pages: Mapping[tuple[str, str], str]

    @property
    def cases(self) -> Mapping[str, Case]:
        return self.catalogue.cases

    @property
    def renewed_on(self) -> str:
        """The day on which the newest check of a case was made, YYYY-MM-DD: the same for the same cases, whatever the day."""
        return max((case.checked_on for case in self.cases.values()), default="")

    def reading(self, slug: str, language: str) -> Reading:
        """A case in a language."""
        return Reading(self.cases[slug], language, self.catalogue.translation(slug, language))

    def tellings(self, language: str) -> Iterator[Telling]:
        """Every case as it is told in a language, in the order of the files."""
        for slug in self.cases:
            yield Telling(self.reading(slug, language), self.catalogue.lists, self.speak[language])

    def link(self, slug: str, language: str) -> str:
        """The address of a case's page; its path below the site's root where the site has no address."""
        return self.address + self.pages[language, slug]
