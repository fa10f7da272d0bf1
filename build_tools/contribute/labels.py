"""Which field a heading, a cell or the words before a colon name: by its label in any language, or by its name in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from build_tools.contribute.meant_terms import one_slip_away
from build_tools.model.fields import Field
from build_tools.text.fold import slug_of
from build_tools.words.strings import Words

# "3. Title", "b) Title", "Title *", "Title (required)"
_AROUND = re.compile(r"^\s*(?:\d{1,2}|[a-z])[.)]\s+|\s*\([^)]*\)\s*$|[\s*:.]+$|\*\*|__")
# Longer words before a colon are a sentence, no label.
MAX_LABEL = 60


class Labels:
    """The labels of some fields, whose words stand under `section` ("fields.place")."""

    def __init__(self, known: Iterable[Field], speak: Mapping[str, Words], section: str) -> None:
        self.fields = {each.name: each for each in known}
        self._names = {slug_of(name): name for name in self.fields}
        self._languages: dict[str, str] = {}
        for language, words in speak.items():
            for name in self.fields:
                label = slug_of(words.get(f"{section}.{name}.label"))
                if label and label not in self._names:
                    self._names[label] = name
                    self._languages[label] = language

    def field(self, text: str, exact: bool = False) -> Field | None:
        """The field that a text names as a whole; unless `exact`, one slip in it is passed over."""
        word = slug_of(_AROUND.sub("", _AROUND.sub("", text)))
        name = self._names.get(word)
        if name is None and not exact and len(text) <= MAX_LABEL:
            near = one_slip_away(word, self._names)
            name = self._names[near] if near else None
        return self.fields[name] if name else None

    def language(self, text: str) -> str:
        """The language of a label; empty where it is a name or the same in several."""
        return self._languages.get(slug_of(_AROUND.sub("", _AROUND.sub("", text))), "")

    def pair(self, text: str) -> tuple[Field, str] | None:
        """`Label: value` as the field and the value; None where the words before the colon name no field."""
        before, colon, after = text.partition(":")
        found = self.field(before, exact=True) if colon and len(before) <= MAX_LABEL else None
        return (found, after.strip().strip("*_ ").strip()) if found else None
