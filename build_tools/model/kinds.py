"""The kinds of value a field can hold: a line, prose, a tag, a date. Each says what is sound and what editors are told.

A kind stands in `case.py` as `Annotated[str, Line(90)]`; pydantic calls it with the text of the file. What it refuses it
refuses with the id of a rule and the name of a sentence, never with a sentence of its own (`words/` has those).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, ClassVar, get_args

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from build_tools.model import written
from build_tools.text.plain import as_read


class Unknown(Enum):
    """The honest answer "nobody has found out": a value of its own, unlike an absent field, which says nothing."""

    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return self.value


UNKNOWN = Unknown.UNKNOWN
# A translation may run longer than its source by this factor (measured on five cases: French up to 1.31).
TRANSLATION_ROOM = 1.3
# Beyond this many characters, addresses and marks included, a text is too long whatever it says, and nobody reads on.
MAX_RAW_CHARACTERS = 20_000
# Longer than any number that a case could hold.
MAX_DIGITS = 30


def refuse(rule: str, about: str, **values: object) -> PydanticCustomError:
    """The error by which a kind names the rule that a value breaks and the sentence that says so."""
    return PydanticCustomError("refused", "{rule} {about}", {"rule": rule, "about": about, "values": values})


@dataclass(frozen=True)
class Kind:
    """What all kinds share: `unknown` where the annotated type allows it, an empty value never, a JSON Schema for editors."""

    name: ClassVar[str]

    def sound(self, text: str) -> Any:
        """The value that the text stands for; raises `refuse(...)` where it stands for none."""
        raise TypeError(f"{type(self).__name__} does not say what is sound")

    def accepts(self, text: str) -> bool:
        """Whether the text stands for a sound value."""
        try:
            self.sound(text)
        except PydanticCustomError:
            return False
        return True

    def editor_schema(self) -> dict[str, Any]:
        """The JSON Schema of a sound value, for editors that complete and check while one types."""
        return {"type": "string"}

    def in_translation(self) -> Kind:
        """The kind of the same field in a translation file."""
        return self

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        unknown_is_legal, spelt = Unknown in get_args(source), UNKNOWN.value

        def check(value: Any) -> Any:
            if isinstance(value, (dict, list, tuple)):
                raise refuse(
                    "field-has-its-shape", "text-is-list" if isinstance(value, (list, tuple)) else "text-is-mapping"
                )
            if value is None or not str(value).strip():
                raise refuse("field-is-filled", "empty-or-unknown" if unknown_is_legal else "empty")
            if value == spelt:
                if unknown_is_legal:
                    return UNKNOWN
                raise refuse("field-is-filled", "unknown-not-legal")
            return self.sound(str(value))

        def editors(_schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
            own = self.editor_schema()
            return {"anyOf": [{"const": UNKNOWN.value}, own]} if unknown_is_legal else own

        return core_schema.no_info_plain_validator_function(
            check, metadata={"pydantic_js_functions": [editors]}, serialization=core_schema.to_string_ser_schema()
        )


@dataclass(frozen=True)
class OrUnknown:
    """Lets a field that holds parts (`results`, `cost`) be `unknown` as a whole: `Annotated[Cost | Unknown, OrUnknown()]`."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        (inner,) = (part for part in get_args(source) if part is not Unknown)
        inner_schema = handler.generate_schema(inner)

        def check(value: Any, validate: core_schema.ValidatorFunctionWrapHandler) -> Any:
            if value in (UNKNOWN, UNKNOWN.value):
                return UNKNOWN
            if value is None or value in ("", []):
                raise refuse("field-is-filled", "empty-or-unknown")
            return validate(value)

        def editors(_schema: core_schema.CoreSchema, json: GetJsonSchemaHandler) -> dict[str, Any]:
            return {"anyOf": [{"const": UNKNOWN.value}, json(inner_schema)]}

        return core_schema.no_info_wrap_validator_function(
            check, inner_schema, metadata={"pydantic_js_functions": [editors]}
        )


@dataclass(frozen=True)
class Sorted:
    """Says that the order of a list means nothing, and by which field of its items a file puts them (itself, if empty)."""

    by: str = ""


@dataclass(frozen=True)
class Text(Kind):
    """Words for a reader. `limit` counts characters as read: white space collapsed, source marks and addresses left out."""

    limit: int
    translated: bool = False
    markdown: ClassVar[bool] = False

    def sound(self, text: str) -> str:
        length = len(as_read(text)) if len(text) <= MAX_RAW_CHARACTERS else len(text)
        if not length:
            # Marks or an address without a word.
            raise refuse("field-is-filled", "empty")
        if length > self.limit:
            raise refuse("text-fits", "too-long", length=length, limit=self.limit, over=length - self.limit)
        return text.strip() if self.markdown else written.WHITE.sub(" ", text).strip(" ")

    def in_translation(self) -> Text:
        return replace(self, limit=math.ceil(self.limit * TRANSLATION_ROOM))


@dataclass(frozen=True)
class Line(Text):
    """One line of plain text: no Markdown, no source marks."""

    name: ClassVar[str] = "line"


@dataclass(frozen=True)
class Note(Text):
    """One paragraph of small Markdown with at least one source mark."""

    name: ClassVar[str] = "note"
    markdown: ClassVar[bool] = True


@dataclass(frozen=True)
class Prose(Text):
    """Paragraphs of small Markdown, each with at least one source mark."""

    name: ClassVar[str] = "prose"
    markdown: ClassVar[bool] = True


@dataclass(frozen=True)
class Tag(Kind):
    """One term of the controlled list `cases/_vocabulary/<vocabulary>.yml`; that it is in the list is the rule term-is-known."""

    vocabulary: str
    name: ClassVar[str] = "tag"

    def sound(self, text: str) -> str:
        return text


@dataclass(frozen=True)
class Country(Kind):
    """A country's code, ISO 3166-1 alpha-2; that it exists is the rule term-is-known."""

    name: ClassVar[str] = "country"

    def sound(self, text: str) -> str:
        if not written.COUNTRY.fullmatch(text):
            raise refuse("term-is-known", "country-form")
        return text

    def editor_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": "^[A-Z]{2}$"}


@dataclass(frozen=True)
class Day(Kind):
    """A date as text: YYYY, YYYY-MM or YYYY-MM-DD; `full` asks for the day."""

    full: bool = False
    name: ClassVar[str] = "date"

    def sound(self, text: str) -> str:
        found = written.DATE.fullmatch(text)
        if not found or (self.full and not found[3]):
            raise refuse("date-is-written-so", "full" if self.full else "form")
        year, month, day = (int(part or 1) for part in found.groups())
        if not 1 <= month <= 12:
            raise refuse("date-is-written-so", "no-such-month", month=found[2])
        try:
            date(year, month, day)
        except ValueError:
            raise refuse("date-is-written-so", "no-such-day") from None
        return text

    def editor_schema(self) -> dict[str, Any]:
        if self.full:
            return {"type": "string", "pattern": r"^[12]\d{3}-\d{2}-\d{2}$"}
        return {"type": ["string", "integer"], "pattern": r"^[12]\d{3}(-\d{2}(-\d{2})?)?$"}


@dataclass(frozen=True)
class Year(Kind):
    """A year of four digits."""

    name: ClassVar[str] = "year"

    def sound(self, text: str) -> int:
        if not written.YEAR.fullmatch(text):
            raise refuse("date-is-written-so", "year")
        return int(text)

    def editor_schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": 1000, "maximum": 2999}


@dataclass(frozen=True)
class Number(Kind):
    """A plain number within bounds: digits, a decimal point. `whole` makes it an int, else a Decimal, so that no cent is lost."""

    least: float
    most: float
    whole: bool = False
    above: bool = False
    name: ClassVar[str] = "number"

    def sound(self, text: str) -> int | Decimal:
        if not self._is_written_so(text):
            about, mended = self._mended(text)
            raise refuse("number-is-plain", about, mended=mended)
        try:
            number = int(text) if self.whole else Decimal(text)
        except (ValueError, InvalidOperation):
            raise refuse("number-is-plain", "form", mended="") from None
        if not self._is_within(number):
            raise refuse("number-is-plain", "bounds", least=f"{self.least:g}", most=f"{self.most:g}")
        return number

    def _is_written_so(self, text: str) -> bool:
        return (written.WHOLE_NUMBER if self.whole else written.NUMBER).fullmatch(text) is not None

    def _is_within(self, number: int | Decimal) -> bool:
        return self.least <= number <= self.most and not (self.above and number == self.least)

    def _mended(self, text: str) -> tuple[str, str]:
        """What is wrong with a number and how it should be written, empty where that cannot be told.

        52,156 is a latitude with a decimal comma, since 52156 is none; as a sum of money it is fifty-two thousand.
        """
        digits = written.AROUND_DIGITS.sub("", text)[:MAX_DIGITS]
        plain = digits.replace(",", "")
        if written.GROUPED_NUMBER.fullmatch(digits) and self._is_within(Decimal(plain)):
            return "digits", plain
        if written.COMMA_NUMBER.fullmatch(digits) and not self.whole:
            return "decimal-comma", digits.replace(",", ".")
        return ("digits", digits) if self._is_written_so(digits) else ("form", "")

    def editor_schema(self) -> dict[str, Any]:
        low = "exclusiveMinimum" if self.above else "minimum"
        return {"type": "integer" if self.whole else "number", low: self.least, "maximum": self.most}


@dataclass(frozen=True)
class Pattern(Kind):
    """A code of fixed form (slug, currency, language, file name); `about` names the sentence of the rule value-has-its-form."""

    pattern: str
    about: str
    name: ClassVar[str] = "code"

    def sound(self, text: str) -> str:
        if not re.fullmatch(self.pattern, text):
            raise refuse("value-has-its-form", self.about)
        return text

    def editor_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


@dataclass(frozen=True)
class Fixed(Kind):
    """The one value that is legal."""

    value: str
    name: ClassVar[str] = "fixed"

    def sound(self, text: str) -> str:
        if text != self.value:
            raise refuse("value-has-its-form", "fixed", wanted=self.value)
        return text

    def editor_schema(self) -> dict[str, Any]:
        return {"const": self.value}


@dataclass(frozen=True)
class Truth(Kind):
    """`true` or `false`, in small letters."""

    name: ClassVar[str] = "truth"

    def sound(self, text: str) -> bool:
        if text not in ("true", "false"):
            raise refuse("value-has-its-form", "truth")
        return text == "true"

    def editor_schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Address(Kind):
    """A web address with http or https and a host."""

    limit: int = 400
    name: ClassVar[str] = "address"

    def sound(self, text: str) -> str:
        if len(text) > self.limit:
            raise refuse("address-is-whole", "too-long", length=len(text), limit=self.limit)
        if not written.ADDRESS.fullmatch(text):
            raise refuse("address-is-whole", "form")
        return text

    def editor_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": "^https?://", "maxLength": self.limit}
