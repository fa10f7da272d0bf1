"""What making the pages of one language needs: the catalogue, the words, the settings, the cases as read in that language.

Comes from `route.py`; `views.py` and `pages.py` take everything from here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from build_tools.model.case import Case
from build_tools.model.catalogue import Catalogue
from build_tools.model.printed import PrintedFile
from build_tools.model.reading import Reading
from build_tools.model.vocabulary import Term
from build_tools.render.page import Settings, home_of
from build_tools.words.strings import Words


@dataclass(frozen=True)
class Desk:
    """One language's view of the library. `languages` are all of the site, the first one at its root.

    `vendored` are the rows of the table of what others made and the project ships; `similar` are, by slug, the cases beside a
    case's page, each with the reason in words; `prints` the PDF files beside the pages: their path below the site's root, and size;
    `data_files` gives the files of open data, when asked: path, size in bytes, what it is;
    `shelf` what is said of the printed packs, in every language; `form_steps` in how many steps the form asks what is mandatory.
    """

    catalogue: Catalogue
    words: Words
    settings: Settings
    languages: tuple[str, ...]
    vendored: tuple[dict[str, Any], ...] = ()
    similar: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    prints: Mapping[str, int] = field(default_factory=dict)
    data_files: Callable[[], tuple[tuple[str, int, str], ...]] = tuple
    shelf: tuple[PrintedFile, ...] = ()
    form_steps: int = 0

    @property
    def language(self) -> str:
        return self.words.language

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """Every case in this language, by slug."""
        return {
            slug: Reading(case, self.language, self.catalogue.translation(slug, self.language))
            for slug, case in self.catalogue.cases.items()
        }

    def term(self, vocabulary: str, tag: object) -> Term | None:
        """A term of a list; None for `unknown`."""
        return self.catalogue.lists.term(vocabulary, tag)

    def label(self, vocabulary: str, tag: object) -> str:
        """A term's label in this language; "not known" for `unknown`."""
        term = self.term(vocabulary, tag)
        return term.named(self.language) if term else self.words("site.not-known")

    def path(self, name: str, language: str | None = None) -> str:
        """The path of a page in a language: "cases/x/" gives "fr/cases/x/"."""
        return home_of(language or self.language) + name

    def alternates(self, name: str) -> dict[str, str]:
        """The path of the same page in every language."""
        return {language: self.path(name, language) for language in self.languages}

    def edit_address(self, file: str) -> str:
        """Where the host lets a reader edit a file of the repository; empty where no repository is set."""
        if not self.settings.repository:
            return ""
        return f"{self.settings.repository.rstrip('/')}/edit/{self.settings.branch}/{file}"

    def point(self, case: Case) -> tuple[float, float] | None:
        """Degrees north and east of a case."""
        return self.catalogue.lists.point(case)

    def size(self, case: Case) -> object:
        """The size class of the case's city: as the gazetteer's population says, else as the file says."""
        return self.catalogue.lists.size(case)
