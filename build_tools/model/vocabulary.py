"""The controlled lists: what a tag may be, and its label and description in every language of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

Words = Annotated[dict[str, str], Field(min_length=1)]
Names = Annotated[dict[str, tuple[str, ...]], Field(min_length=1)]


class Term(BaseModel):
    """One term. `order` ranks it where the list has an order; `below` is the upper border of a size or band (not included).

    `also` are the other words by which people look for it ("vacancy", "NEET"): searched, never shown as its name (`altLabel` in
    SKOS; docs/decisions/0014-other-names.md).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    tag: str
    label: Words
    description: Words
    also: Names | None = None
    order: int = 0
    short: Words | None = None
    shape: str | None = None
    below: float | None = None
    example: Words | None = None
    counter_example: Words | None = None

    def named(self, language: str) -> str:
        """The label in a language, English where it has none."""
        return self.label.get(language) or self.label["en"]

    def described(self, language: str) -> str:
        """The description in a language, English where it has none."""
        return self.description.get(language) or self.description["en"]

    def called(self, language: str) -> str:
        """The short label where there is one, else the label."""
        names = self.short or self.label
        return names.get(language) or names["en"]

    def also_called(self, language: str) -> tuple[str, ...]:
        """The other words for it in a language."""
        return (self.also or {}).get(language, ())


_TERMS = TypeAdapter(dict[str, Term])


class Vocabulary(Mapping[str, Term]):
    """One list by tag, in the order of its file."""

    def __init__(self, name: str, terms: Mapping[str, Term]) -> None:
        self.name = name
        self._terms = dict(terms)

    def __getitem__(self, tag: str) -> Term:
        return self._terms[tag]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def ranked(self) -> list[Term]:
        """The terms by `order`, the highest first."""
        return sorted(self._terms.values(), key=lambda term: -term.order)


def read_vocabulary(name: str, data: Mapping[str, Any]) -> Vocabulary:
    """A list from plain data; raises pydantic's ValidationError with every term that lacks something."""
    tagged = {tag: {**(term if isinstance(term, Mapping) else {}), "tag": tag} for tag, term in data.items()}
    return Vocabulary(name, _TERMS.validate_python(tagged))
