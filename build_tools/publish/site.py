"""What is published: the pages, the files beside them, the words of every language. Planned by `route.py`.

A plan is a site of which nothing is made yet. Either adapter takes the whole site; `casebook serve` takes from the plan what is
looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_tools.render.page import Page, Settings
from build_tools.words.strings import Words


@dataclass(frozen=True, slots=True)
class Site:
    """`files` lie beside the pages: their path below the site's root, and their bytes or where to copy them from.

    `fragments` are pieces of HTML that hand-written pages ask for by name, by language.
    """

    pages: tuple[Page, ...]
    settings: Settings
    words: Mapping[str, Words]
    files: Mapping[str, bytes | Path] = field(default_factory=dict)
    fragments: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.words)


@dataclass(frozen=True, slots=True)
class Plan:
    """A site whose pages (by path), files and fragments are made when they are asked for (`later.py`)."""

    settings: Settings
    words: Mapping[str, Words]
    pages: Mapping[str, Page] = field(default_factory=dict)
    files: Mapping[str, bytes | Path] = field(default_factory=dict)
    fragments: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def whole(self) -> Site:
        """The site, all of it made."""
        return Site(tuple(self.pages.values()), self.settings, self.words, dict(self.files), dict(self.fragments))

    def bare(self) -> Site:
        """The site without its pages and files: what the frame around any of them needs."""
        return Site((), self.settings, self.words, {}, self.fragments)
