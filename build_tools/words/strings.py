"""Every word that the project itself says to a reader, once per language: `words/<lang>.yml`, looked up by a dotted name.

Comes in as plain data (`load/words.py` reads the files); goes out to pages, reports, packs and the command line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


class MissingWord(KeyError):
    """A name for which a language has no word: a slip of ours, not of a contributor."""


class Words:
    """The words of one language. `words("site.case.results")` gives a text, `words("…", n=3)` chooses one/many and fills in."""

    def __init__(self, language: str, data: Mapping[str, Any]) -> None:
        self.language = language
        self._words = dict(flatten(data))
        self._sections: dict[tuple[str, ...], dict[str, str]] = {}

    def __call__(self, name: str, /, **values: object) -> str:
        """The text of that name with `{placeholders}` filled; `n` chooses between `name.one` and `name.many`."""
        if "n" in values and f"{name}.one" in self._words:
            # CLDR: French counts 0 and 1 as one, English only 1.
            one = values["n"] == 1 or (self.language == "fr" and values["n"] == 0)
            name = f"{name}.one" if one else f"{name}.many"
        try:
            text = self._words[name]
        except KeyError:
            raise MissingWord(f"{self.language}: {name}") from None
        return text.format_map(values) if values else text

    def has(self, name: str) -> bool:
        """Whether the language has a word of that name."""
        return name in self._words

    def get(self, name: str) -> str:
        """The text of that name, empty where there is none."""
        return self._words.get(name, "")

    def under(self, *sections: str) -> dict[str, str]:
        """Every text below some dotted names, by its whole name: what a page hands to its scripts."""
        if sections not in self._sections:
            # Every page asks for the same few sections, each time among all words.
            beginnings = tuple(f"{section}." for section in sections)
            self._sections[sections] = {name: text for name, text in self._words.items() if name.startswith(beginnings)}
        return dict(self._sections[sections])

    def names(self) -> frozenset[str]:
        """All names, for the test that asks every language for the same ones."""
        return frozenset(self._words)


def flatten(data: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Nested mappings as pairs of dotted name and text."""
    for key, value in data.items():
        name = f"{before}{key}"
        if isinstance(value, Mapping):
            yield from flatten(value, f"{name}.")
        else:
            yield name, "" if value is None else str(value).rstrip("\n")
