"""The safe repairs of what a file says: a value becomes the sound one that was certainly meant, or stays as it is.

Comes in: plain data of a file and its model. Goes out: the data mended, and each repair by name: nothing changes unsaid.
Next: `mend.py`, which writes the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from build_tools.contribute.canonical import one_line
from build_tools.contribute.meant_terms import Meant, currency_meant, one_slip_away
from build_tools.contribute.meant_values import date_meant, number_meant, truth_meant, with_hyphens
from build_tools.contribute.whole_file import Empty, in_order, is_empty
from build_tools.model.case import Place
from build_tools.model.fields import Field, Way, fields
from build_tools.model.kinds import UNKNOWN, Country, Day, Fixed, Kind, Number, Pattern, Tag, Text, Truth
from build_tools.text.fold import slug_of
from build_tools.validate.rules.markdown_is_small import BULLET
from build_tools.validate.unknown import is_unknown

# The fields whose kind is a pattern, by the name of its sentence, and what reads the words that people write there.
_CODES: dict[str, Callable[[Meant, str], str | None]] = {
    "language": lambda meant, text: meant.language(text),
    "currency": lambda _meant, text: currency_meant(text),
    "slug": lambda _meant, text: text.removesuffix(".yml").removesuffix(".yaml").lower().replace("_", "-"),
}


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that was mended: `about` names its sentence, `way` leads to it as the file stood; what it was and what it is."""

    way: Way
    about: str
    before: str
    after: str


class Repairer:
    """Mends the data of one file after another."""

    def __init__(self, meant: Meant) -> None:
        self.meant = meant
        self.done: list[Repair] = []

    def mended(self, data: Mapping[str, Any], model: type[BaseModel]) -> tuple[dict[str, Any], list[Repair]]:
        """The data with every certain slip mended, and the repairs; what is empty and has to be filled is marked `Empty`."""
        self.done = []
        return self._part(data, fields(model), ()), self.done

    def _part(self, data: Mapping[str, Any], known: tuple[Field, ...], way: Way) -> dict[str, Any]:
        by_name = {each.name: each for each in known}
        found: dict[str, Any] = {}
        for key, value in data.items():
            name = key if key in by_name else self._key(key, {each for each in by_name if each not in data})
            if name != key:
                self._done((*way, key), "key", key, name)
            found[name] = self._value(value, by_name.get(name), (*way, key), data)
        return {name: value for name, value in found.items() if value is not _GONE}

    def _key(self, key: str, free: set[str]) -> str:
        """The field that a key means which is none: by its letters alone, or but for one slip."""
        plain = slug_of(key).replace("-", "_")
        return plain if plain in free else one_slip_away(plain, free) or key

    def _value(self, value: Any, found: Field | None, way: Way, beside: Mapping[str, Any]) -> Any:
        if found is None:
            return self._kept(value)
        if is_empty(value):
            return self._empty(value, found, way)
        if found.held is not None:
            return self._held(value, found.held, way)
        if isinstance(value, str) and found.unknown and is_unknown(found, value) and value != UNKNOWN.value:
            return self._done(way, "unknown", value, UNKNOWN.value)
        if found.many:
            return self._list(value, found, way, beside)
        if isinstance(value, Mapping):
            if found.part is None:
                return self._kept(value)
            part = self._part(value, fields(found.part), way)
            return self._city(part, way) if found.part is Place else part
        if isinstance(value, list):
            return self._kept(value)
        return self._scalar(value, found, way, beside)

    def _city(self, place: dict[str, Any], way: Way) -> dict[str, Any]:
        """A place with its city as the gazetteer spells it; who gives a point means a place of their own."""
        city, country = place.get("city"), place.get("country")
        if isinstance(city, str) and isinstance(country, str) and "lat" not in place:
            meant = self.meant.city(city, country)
            if meant and meant != one_line(city):
                return {**place, "city": self._done((*way, "city"), "city", city, meant)}
        return place

    def _list(self, value: Any, found: Field, way: Way, beside: Mapping[str, Any]) -> Any:
        if value == UNKNOWN.value and found.unknown:
            return value
        one = replace(found, many=False)
        if isinstance(value, str):
            items = self._listed(value, one, way, beside)
            return value if items is None else items
        if isinstance(value, Mapping):
            if found.part is None or not value.keys() & {each.name for each in fields(found.part)}:
                return self._kept(value)
            self._done(way, "one-item", next(iter(value)), "-")
            return [self._value(value, one, way, beside)]
        # An empty item is its writer's to fill where others depend on its place; else it says nothing.
        items = [self._value(item, one, (*way, position), beside) for position, item in enumerate(value)]
        items = [item for item in items if item is not _GONE]
        if found.sorted_by is not None and (order := [item for _, item in in_order(items, found)]) != items:
            self._done(way, "sorted", _short(value, found.sorted_by), _short(order, found.sorted_by))
        return items

    def _listed(self, value: str, one: Field, way: Way, beside: Mapping[str, Any]) -> list[Any] | None:
        """A text where a list is wanted, as a list: of the one line, or of terms and numbers between commas that all are sound."""
        if one.part is not None:
            return None
        if isinstance(one.kind, Text):
            self._done(way, "one-item", value, f"- {value}")
            return [value]
        words = [word.strip() for word in value.strip("[]- ").split(",")]
        quiet = Repairer(self.meant)
        items = [quiet._scalar(word, one, way, beside) for word in words if word]
        if not items or not all(self._is_sound(item, one.kind) for item in items):
            return None
        self._done(way, "one-item", value, f"[{', '.join(items)}]")
        return items

    def _held(self, value: Any, held: Field, way: Way) -> Any:
        if not isinstance(value, Mapping):
            return self._kept(value)
        return {name: self._value(each, held, (*way, name), {}) for name, each in value.items()}

    def _scalar(self, value: str, found: Field, way: Way, beside: Mapping[str, Any]) -> str:
        if isinstance(found.kind, Text) and found.kind.markdown and BULLET.search(value):
            return self._done(way, "bullets", value, with_hyphens(value))
        if value == UNKNOWN.value or found.kind is None or self._is_sound(value, found.kind):
            return value
        for about, meant in self._meant(value.strip(), found.kind, beside):
            if meant and meant != value and self._is_sound(meant, found.kind):
                return self._done(way, about, value, meant)
        return value

    def _is_sound(self, value: Any, kind: Kind | None) -> bool:
        if not isinstance(value, str) or kind is None:
            return False
        if isinstance(kind, Tag):
            return value in self.meant.lists.vocabularies[kind.vocabulary]
        if isinstance(kind, Country):
            return self.meant.country(value) == value
        return kind.accepts(value)

    def _meant(self, value: str, kind: Kind, beside: Mapping[str, Any]) -> Iterator[tuple[str, str | None]]:
        """What a value that is not sound may mean, with the name of the repair."""
        if isinstance(kind, Tag):
            yield "term", self.meant.tag(kind.vocabulary, value)
        elif isinstance(kind, Country):
            yield "code", self.meant.country(value)
        elif isinstance(kind, Day):
            yield "date", date_meant(value, self.meant.languages, kind.full)
        elif isinstance(kind, Number):
            currency = beside.get("currency")
            yield "number", number_meant(value, kind, currency if isinstance(currency, str) else "")
        elif isinstance(kind, Truth):
            yield "truth", truth_meant(value)
        elif isinstance(kind, Fixed):
            yield "code", kind.value if slug_of(value) == slug_of(kind.value) else None
        elif isinstance(kind, Pattern) and kind.about in _CODES:
            yield "code", _CODES[kind.about](self.meant, value)
        elif not isinstance(kind, Text):
            yield "spaces", value

    def _empty(self, value: Any, found: Field, way: Way) -> Any:
        """An optional field without words says nothing and goes; any other is its writer's to fill and stays."""
        if found.required and found.many and found.least == 0 and value == []:
            return []
        if not found.required and not found.unknown and way and isinstance(way[-1], str):
            self._done(way, "empty", str(way[-1]), "")
            return _GONE
        if isinstance(value, str) and isinstance(found.kind, Text) and found.kind.markdown:
            return Empty("|")
        return self._kept(value)

    def _kept(self, value: Any) -> Any:
        """A value as it is, with everything empty in it marked so that the writer does not leave it out."""
        if isinstance(value, Mapping) and value:
            return {key: self._kept(each) for key, each in value.items()}
        if isinstance(value, list) and value:
            return [self._kept(each) for each in value]
        if isinstance(value, (Mapping, list)):
            return Empty("{}" if isinstance(value, Mapping) else "[]")
        if value is None:
            return Empty("")
        return value if value.strip() else Empty('""')

    def _done(self, way: Way, about: str, before: str, after: str) -> str:
        self.done.append(Repair(way, about, before, after))
        return after


_GONE: Any = object()


def _short(values: list[Any], by: str) -> str:
    """A list as its order shows: the sorted-by fields of its items, or the items."""
    return ", ".join(str(item.get(by, "")) if by and isinstance(item, Mapping) else str(item) for item in values)
