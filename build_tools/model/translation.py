"""A translation: the texts of one case in another language, each tied to the English text it translates by a code.

A text whose source has changed is stale; one whose source is gone is an orphan. Nothing else of a case is ever repeated.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, Field, create_model

from build_tools.model.case import Case, Part
from build_tools.model.fields import fields
from build_tools.model.kinds import Day, Line, Pattern, Tag, Text, refuse

CODE = r"h[0-9a-f]{8}"
Code = Annotated[str, Pattern(CODE, "code")]
# The words of a list item that is a bare line (`not_known`, `discussion`) stand under this key.
BARE = "text"


def code(*words: str) -> str:
    """The code of a text, or of an item's texts together: `h` and 8 hex digits of SHA-256 over NFC words, white space collapsed.

    Re-wrapping a text leaves its code alone; a comma changes it. The `h` keeps YAML from reading a number.
    """
    read = unicodedata.normalize("NFC", " ".join("\n".join(words).split()))
    return "h" + hashlib.sha256(read.encode()).hexdigest()[:8]


class Translator(Part):
    """Who translated, and how."""

    name: Annotated[str, Line(80)]
    method: Annotated[str, Tag("translation_methods")]


@cache
def translation_model() -> type[BaseModel]:
    """The class of a translation file, made from the case's own: its translated fields, optional, with room to be longer."""
    parts: dict[str, Any] = {
        "translator": (Translator, ...),
        "translated_on": (Annotated[str, Day(full=True)], ...),
        "translated_from": (dict[str, Code], Field(default_factory=dict)),
    }
    for each in fields(Case):
        if not each.translated:
            continue
        if each.many:
            items = Annotated[tuple[_item(each), ...], Field(max_length=each.most), AfterValidator(_each_once)]
            parts[each.attribute] = (items | None, None)
        elif each.part is not None:
            parts[each.attribute] = (_texts_of(each.part, each.name) | None, None)
        else:
            parts[each.attribute] = (Annotated[str, each.kind.in_translation()] | None, None)
    return create_model("Translation", __base__=Part, **parts)


def _each_once(items: tuple[Any, ...]) -> tuple[Any, ...]:
    """The items; refuses two translations of one text, of which one would be lost without a word."""
    codes = [item.of for item in items]
    for item in items:
        if codes.count(item.of) > 1:
            raise refuse("list-fits", "twice", value=item.of)
    return items


def _item(of: Any) -> type[BaseModel]:
    """The class of one list item of a translation: `of` (the code) and its texts."""
    if of.part is None:
        return create_model(
            f"Translated_{of.name}",
            __base__=Part,
            of=(Code, ...),
            **{BARE: (Annotated[str, of.kind.in_translation()], ...)},
        )
    return create_model(f"Translated_{of.name}", __base__=Part, of=(Code, ...), **_text_fields(of.part))


def _texts_of(part: type[BaseModel], name: str) -> type[BaseModel]:
    return create_model(f"Translated_{name}", __base__=Part, **_text_fields(part))


def _text_fields(part: type[BaseModel]) -> dict[str, Any]:
    return {
        each.attribute: (Annotated[str, each.kind.in_translation()] | None, None)
        for each in fields(part)
        if each.translated
    }


@dataclass(frozen=True, slots=True)
class Unit:
    """What is translated as one: a field (`way` ("title",)) or a list item (("results", 0)); `words` are its texts by key."""

    way: tuple[str | int, ...]
    words: Mapping[str, str]

    @property
    def code(self) -> str:
        return code(*self.words.values())

    @property
    def is_item(self) -> bool:
        return isinstance(self.way[-1], int)

    @property
    def name(self) -> str:
        """As a person writes it: "title", "participation.how", "results"."""
        return ".".join(str(step) for step in self.way if isinstance(step, str))


def units(case: Case) -> Iterator[Unit]:
    """Everything of a case that can be translated, in the order of the model."""
    for each in fields(Case):
        value = getattr(case, each.attribute)
        if not each.translated or not value:
            continue
        if each.many:
            for position, item in enumerate(value):
                words = {BARE: item} if each.part is None else _words(item)
                if words:
                    yield Unit((each.name, position), words)
        elif each.part is not None:
            for key, text in _words(value).items():
                yield Unit((each.name, key), {key: text})
        else:
            yield Unit((each.name,), {each.name: value})


def _words(part: BaseModel) -> dict[str, str]:
    found = {
        each.name: getattr(part, each.attribute)
        for each in fields(type(part))
        if isinstance(each.kind, Text) and each.translated
    }
    return {key: text for key, text in found.items() if isinstance(text, str)}


@dataclass(frozen=True, slots=True)
class Translation:
    """A read translation file: `texts` by unit name and code; `file` is pydantic's object with the translator and the date."""

    slug: str
    language: str
    file: Any
    fields: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    items: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def read(cls, slug: str, language: str, data: dict[str, Any]) -> Translation:
        """The translation that plain data stands for; raises pydantic's ValidationError with every reason."""
        file = translation_model().model_validate(data)
        codes = file.translated_from
        found: dict[str, tuple[str, str]] = {}
        items: dict[tuple[str, str], Mapping[str, str]] = {}
        for each in fields(Case):
            value = getattr(file, each.attribute, None)
            if not each.translated or not value:
                continue
            if each.many:
                for item in value:
                    words = {name: text for name, text in item if name != "of" and text}
                    items[each.name, item.of] = words
            elif each.part is not None:
                for name, text in value:
                    if text:
                        found[f"{each.name}.{name}"] = (codes.get(f"{each.name}.{name}", ""), text)
            else:
                found[each.name] = (codes.get(each.name, ""), value)
        return cls(slug, language, file, found, items)
