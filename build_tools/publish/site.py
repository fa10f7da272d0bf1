"""What is published: the pages, the files beside them, the words of every language. Made by `route.py`, taken by either adapter."""

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
