"""The model seen from outside: which fields a part has, of which kind, how many, and what a case holds in them.

Checks, translation, the JSON Schema, the template, the field reference and the form all walk the model through here.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic import BaseModel

from build_tools.model.kinds import UNKNOWN, Kind, Sorted, Tag, Text, Unknown

Way = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a part. `kind` says what a value is, or `part` which mapping; `least`/`most` count items where `many`.

    `sorted_by` names the field by which items stand in a file where their order means nothing, "" the item itself.
    `held` is what stands under each key of a mapping whose keys are names of the file's own (languages, texts).
    """

    name: str
    attribute: str
    required: bool
    unknown: bool
    kind: Kind | None = None
    part: type[BaseModel] | None = None
    many: bool = False
    least: int = 0
    most: int | None = None
    sorted_by: str | None = None
    held: Field | None = None

    @property
    def translated(self) -> bool:
        """Whether a translation file holds this field, itself or something in it."""
        if self.part is not None:
            return any(field.translated for field in fields(self.part))
        return isinstance(self.kind, Text) and self.kind.translated


@cache
def fields(part: type[BaseModel]) -> tuple[Field, ...]:
    """The fields of a part in the model's order, under the names they have in a file."""
    found = []
    for attribute, info in part.model_fields.items():
        what = _read(Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation)
        found.append(Field(info.alias or attribute, attribute, info.is_required(), **what))
    return tuple(found)


def field(part: type[BaseModel], name: str) -> Field | None:
    """The field of that name, or None."""
    return _by_name(part).get(name)


@cache
def _by_name(part: type[BaseModel]) -> dict[str, Field]:
    return {each.name: each for each in fields(part)}


def _read(annotation: Any) -> dict[str, Any]:
    """What an annotation says: its kind or part, whether a list of them, whether `unknown` is legal."""
    said: dict[str, Any] = {"unknown": False}
    _descend(annotation, said)
    return said


def _descend(annotation: Any, said: dict[str, Any]) -> None:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *extras = get_args(annotation)
        for extra in extras:
            if isinstance(extra, Kind):
                said["kind"] = extra
            elif isinstance(extra, Sorted):
                said["sorted_by"] = extra.by
            for limit in getattr(extra, "metadata", [extra]):
                if isinstance(limit, MinLen):
                    said["least"] = limit.min_length
                elif isinstance(limit, MaxLen):
                    said["most"] = limit.max_length
        _descend(inner, said)
    elif origin in (Union, types.UnionType):
        for each in get_args(annotation):
            if each is Unknown:
                said["unknown"] = True
            elif each is not type(None):
                _descend(each, said)
    elif origin is dict:
        said["held"] = Field("", "", True, **_read(get_args(annotation)[1]))
    elif origin is tuple:
        said["many"] = True
        _descend(get_args(annotation)[0], said)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        said["part"] = annotation


def lists_of(part: type[BaseModel]) -> frozenset[str]:
    """The controlled lists from which a part and the parts in it take their tags."""
    own = {each.kind.vocabulary for each in fields(part) if isinstance(each.kind, Tag)}
    return frozenset(own).union(*(lists_of(each.part) for each in fields(part) if each.part is not None))


def walk(part: BaseModel, way: Way = ()) -> Iterator[tuple[Way, Field, Any]]:
    """Every value that a part holds, with the way to it and its field; lists item by item, absent and unknown ones left out."""
    for each in fields(type(part)):
        value = getattr(part, each.attribute)
        if value is None or value is UNKNOWN:
            continue
        here = (*way, each.name)
        held = [((*here, position), item) for position, item in enumerate(value)] if each.many else [(here, value)]
        for inside, item in held:
            if each.part is not None:
                yield from walk(item, inside)
            elif item is not UNKNOWN:
                yield inside, each, item


def texts(part: BaseModel) -> Iterator[tuple[Way, Text, str]]:
    """Every text that a part holds, with the way to it and its kind."""
    for way, each, value in walk(part):
        if isinstance(each.kind, Text):
            yield way, each.kind, value
