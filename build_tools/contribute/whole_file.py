"""A whole file in the canonical form (docs/reference/canonical-form.md), from plain data and the comments that belong to it.

Comes in: what a file says, as the reader gives it or a form gathers it: mappings, lists, and text for every scalar. Goes out: the
file's text. `casebook fix`, `casebook new` and the form in the browser all end here or in its twin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from build_tools.contribute.canonical import PLAIN, is_one_run, line, one_line, prose, quoted
from build_tools.load.comments import Comments
from build_tools.model.fields import Field, Way, fields
from build_tools.model.kinds import UNKNOWN, Kind, Note, Prose, Text
from build_tools.model.written import DATE

# The number of a source, by which sources are sorted.
SHORT_NUMBER = re.compile("[0-9]{1,2}")
NO_COMMENTS = Comments()


class AsItStands(str):
    """Prose whose lines must stay where they are, since setting them anew would change what Markdown reads in them."""

    __slots__ = ()


class Empty(str):
    """An empty value that has to stay, since it is for its writer to fill: as it is written, nothing, `""`, `|`, `[]` or `{}`."""

    __slots__ = ()


def file_text(data: Mapping[str, Any], model: type[BaseModel], comments: Comments = NO_COMMENTS) -> str:
    """The file that says `data`, whose fields are those of `model`; what is empty is left out."""
    writer = _Writer(comments)
    lines = [*comments.head, *writer.part(data, fields(model), 0, ()), *writer.remarks((), comments.below, 0)]
    return "\n".join(lines).lstrip("\n") + "\n"


def is_empty(value: Any) -> bool:
    """Whether a value says nothing: none, no words, or a list or mapping in which everything is empty."""
    if isinstance(value, Mapping):
        return all(map(is_empty, value.values()))
    if isinstance(value, (list, tuple)):
        return all(map(is_empty, value))
    return not isinstance(value, Empty) and (value is None or (isinstance(value, str) and not value.strip()))


def in_order(values: Sequence[Any], found: Field | None) -> list[tuple[int, Any]]:
    """The items of a list with their positions, sorted where their order means nothing and each says where it belongs."""
    items = list(enumerate(values))
    if found is None or found.sorted_by is None:
        return items
    by = found.sorted_by
    keys = [item.get(by, "") if by and isinstance(item, Mapping) else item for item in values]
    if all(SHORT_NUMBER.fullmatch(str(key)) for key in keys):
        return sorted(items, key=lambda item: int(keys[item[0]]))
    if all(DATE.fullmatch(str(key)) for key in keys):
        return sorted(items, key=lambda item: str(keys[item[0]]))
    return items


class _Writer:
    """Writes values from top to bottom; `indent` is the column of a key, `way` leads to the value."""

    def __init__(self, comments: Comments) -> None:
        self.comments = comments

    def part(self, data: Mapping[str, Any], known: Sequence[Field], indent: int, way: Way) -> Iterator[str]:
        """A mapping: the model's fields in the model's order, then what the model does not know, as it was found."""
        by_name = {each.name: each for each in known}
        for name in (*(name for name in by_name if name in data), *(name for name in data if name not in by_name)):
            here, found = (*way, name), by_name.get(name)
            if not is_empty(data[name]) or _is_answer(found, data[name]):
                if isinstance(data[name], list) and _is_on_one_line(data[name], found):
                    yield from self.gathered(here, indent)
                else:
                    yield from self.remarks(here, self.comments.above, indent)
                yield from self.entry(name, data[name], found, indent, here)

    def entry(self, key: str, value: Any, found: Field | None, indent: int, way: Way) -> Iterator[str]:
        """`key: value`, over as many lines as it takes."""
        name, beside = " " * indent + _key(key) + ":", self.beside(way)
        if isinstance(value, Mapping):
            yield name + beside
            yield from self.part(value, _inside(found, value), indent + 2, way)
            yield from self.remarks(way, self.comments.below, indent + 2)
        elif isinstance(value, (list, tuple)):
            if _is_on_one_line(value, found):
                shown = ", ".join(_bare(item) for _, item in in_order(value, found) if not is_empty(item))
                yield f"{name} [{shown}]{beside}"
            else:
                yield name + beside
                yield from self.items(value, found, indent + 2, way)
                yield from self.remarks(way, self.comments.below, indent + 2)
        else:
            first, *rest = _scalar(_text(value), found.kind if found else None, name, indent)
            yield from _with(first, rest, beside)

    def items(self, values: Any, found: Field | None, indent: int, way: Way) -> Iterator[str]:
        """The items of a list, each after a dash at column `indent`."""
        for position, item in in_order(values, found):
            here = (*way, position)
            if is_empty(item):
                continue
            yield from self.remarks(here, self.comments.above, indent)
            if isinstance(item, Mapping):
                if beside := self.comments.beside.get(here):
                    yield " " * indent + beside
                inner = list(self.part(item, _inside(found, item), indent + 2, here))
                yield from _dashed(inner, indent)
                yield from self.remarks(here, self.comments.below, indent + 2)
            elif isinstance(item, (list, tuple)):
                yield " " * indent + "-"
                yield from self.items(item, None, indent + 2, here)
            else:
                lead = " " * indent + "-"
                first, *rest = _scalar(_text(item), found.kind if found else None, lead, indent)
                yield from _with(first, rest, self.beside(here))

    def remarks(self, way: Way, which: Mapping[Way, tuple[str, ...]], indent: int) -> Iterator[str]:
        """Comment lines at their new column; at the margin with an empty line above, so that they stand out."""
        yield from self.block(which.get(way, ()), indent)

    def gathered(self, way: Way, indent: int) -> Iterator[str]:
        """The comments above a list on one line and those inside it, which find no place there any more."""
        inside = [(here, 1, text) for here, text in self.comments.beside.items() if here[:-1] == way]
        for place, which in enumerate((self.comments.above, {}, self.comments.below)):
            inside += [(here, place, text) for here, lines in which.items() if here[:-1] == way for text in lines]
        lines = (*(text for _, _, text in sorted(inside, key=lambda each: each[:2])), *self.comments.below.get(way, ()))
        yield from self.block((*self.comments.above.get(way, ()), *lines), indent)

    def block(self, lines: Sequence[str], indent: int) -> Iterator[str]:
        if lines and not indent:
            yield ""
        yield from ((" " * indent + each).rstrip() for each in lines)

    def beside(self, way: Way) -> str:
        found = self.comments.beside.get(way)
        return f"  {found}" if found else ""


def _inside(found: Field | None, value: Mapping[str, Any]) -> Sequence[Field]:
    """The fields that the model has inside a field: those of its part, or one for each key that the file names itself."""
    if found is not None and found.held is not None:
        return [replace(found.held, name=name) for name in value]
    return fields(found.part) if found is not None and found.part is not None else ()


def _scalar(text: str, kind: Kind | None, lead: str, indent: int) -> list[str]:
    """A scalar after its key or dash: prose under `|`, other words, dates and addresses in quotes, codes and numbers plain."""
    if isinstance(text, Empty):
        return [f"{lead} {text}".rstrip()]
    is_word = isinstance(kind, Text) or kind is None or kind.name in ("date", "address")
    words = one_line(text)
    if words == UNKNOWN.value or (not is_word and PLAIN.fullmatch(words)):
        return [f"{lead} {words}"]
    if isinstance(text, AsItStands):
        return [f"{lead} |", *(f"{' ' * (indent + 2)}{each}".rstrip() for each in text.strip("\n").split("\n"))]
    if isinstance(kind, Prose) or (isinstance(kind, Note) and not is_one_run(text)):
        first, *rest = prose(text, indent)
        return [f"{lead} {first}", *rest]
    return quoted(text, f"{lead} ", indent + 2)


def _key(key: str) -> str:
    """A key as it is; a strange one in double quotes, its spaces kept."""
    if PLAIN.fullmatch(key):
        return key
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n") + '"'


def _text(value: Any) -> str:
    """A scalar as text: as it is, or as JSON would write it."""
    return value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


def _bare(value: Any) -> str:
    """An item of a list on one line: plain where that can be read in one way only."""
    text = one_line(_text(value))
    return text if PLAIN.fullmatch(text) else line(text)


def _is_on_one_line(values: Any, found: Field | None) -> bool:
    """Whether a list is one of tags, codes or numbers, or empty."""
    if any(isinstance(item, (Mapping, list, tuple)) for item in values):
        return False
    is_of_codes = found is not None and found.kind is not None and not isinstance(found.kind, Text)
    return is_of_codes or is_empty(values)


def _is_answer(found: Field | None, value: Any) -> bool:
    """Whether an empty list says something: in a mandatory field that may have no items."""
    return found is not None and found.required and found.many and found.least == 0 and isinstance(value, (list, tuple))


def _with(first: str, rest: list[str], beside: str) -> Iterator[str]:
    """The lines of a scalar with the comment beside it: after the `|` of prose, else at the end."""
    if not rest or first.endswith(" |"):
        yield first + beside
        yield from rest
    else:
        yield first
        yield from rest[:-1]
        yield rest[-1] + beside


def _dashed(lines: list[str], indent: int) -> Iterator[str]:
    """The lines of a mapping that is a list item: its first key stands behind the dash, comments above that key above the dash."""
    is_begun = False
    for each in lines:
        if not is_begun and not each.lstrip().startswith("#"):
            is_begun = True
            yield " " * indent + "- " + each[indent + 2 :]
        else:
            yield each if is_begun else each[2:]
