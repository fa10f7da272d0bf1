"""A case as it is read in one language: each text with the language it is in and whether its source has moved on since.

Made from a case and its translation; every page, pack and feed takes its texts from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from build_tools.model.case import Case
from build_tools.model.fields import Way, texts
from build_tools.model.translation import BARE, Translation, units


@dataclass(frozen=True, slots=True)
class Told:
    """A text as a reader meets it: its words, their language, whether the source has changed since they were translated."""

    text: str
    language: str
    stale: bool = False


class Reading:
    """One case in one language. Texts that are not translated appear in the case's own language."""

    def __init__(self, case: Case, language: str, translation: Translation | None = None) -> None:
        self.case, self.language, self.translation = case, language, translation
        self._told: dict[Way, Told] = {}
        # Translatable units of the case: all of them, those told in this language, and of these the ones that are up to date.
        self.total = self.taken = self.current = 0
        if translation is not None and language != case.language:
            self._take_over(translation)

    def _take_over(self, translation: Translation) -> None:
        for unit in units(self.case):
            self.total += 1
            if unit.is_item:
                words = translation.items.get((str(unit.way[0]), unit.code), {})
                for key, text in words.items():
                    if key not in unit.words:
                        continue
                    way = unit.way if key == BARE else (*unit.way, key)
                    self._told[way] = Told(text, self.language)
                self.taken += bool(words)
                self.current += bool(words)
            elif unit.name in translation.fields:
                code, text = translation.fields[unit.name]
                self._told[unit.way] = Told(text, self.language, stale=code != unit.code)
                self.taken += 1
                self.current += code == unit.code

    @property
    def is_translated(self) -> bool:
        """Whether the case is read in its own language, or has a translation into this one."""
        return self.language == self.case.language or self.translation is not None

    @property
    def is_whole(self) -> bool:
        """Whether every text that can be translated is read in this language."""
        return self.is_translated and self.taken == self.total

    def told(self, *way: str | int) -> Told | None:
        """The text at a way of the case, or None where it has none there (absent, unknown, no text)."""
        if found := self._told.get(way):
            return found
        value: Any = self.case
        for step in way:
            if value is None:
                return None
            value = value[step] if isinstance(step, int) else getattr(value, step)
        return Told(value, self.case.language) if isinstance(value, str) else None

    def texts(self) -> list[tuple[Way, Told]]:
        """Every text of the case in the order of the model, in this language where it is translated."""
        return [(way, self._told.get(way) or Told(text, self.case.language)) for way, _kind, text in texts(self.case)]
