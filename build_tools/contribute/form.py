"""The form by which a case is written in a browser, as plain data: sections, fields with their words and limits, what a tag may be.

Comes in: the model, the words and the lists. Goes out: `Form`, which `render/form_page.py` draws and whose `for_scripts` the
page's scripts check and write by. Nothing about a field is said here that the model or the words do not say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from pydantic import BaseModel

from build_tools.contribute.script_pattern import script_pattern
from build_tools.model.case import Case
from build_tools.model.catalogue import Lists
from build_tools.model.fields import Field, fields
from build_tools.model.kinds import Country, Fixed, Kind, Note, Number, Pattern, Prose, Tag, Text, Truth
from build_tools.text.fold import fold
from build_tools.validate.country_boxes import european
from build_tools.words.names import country_codes, country_name, language_codes, language_name
from build_tools.words.strings import Words

# The sections in the order in which a case is best told: what it is, what has been read, then what the sources say. The file
# keeps the model's order. A test asks that every field of a case stands in one of them.
RING_1: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("case", ("language", "title", "summary", "place", "city_size")),
    ("sources", ("sources",)),
    ("subject", ("themes", "topics", "for_whom")),
    ("state", ("status", "lead")),
    ("story", ("problem", "what_was_done")),
    ("results", ("results",)),
    ("lessons", ("hardest_part", "needs", "cost", "not_known")),
    ("you", ("contributor", "licence", "checked_on")),
)
RING_2: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("background", ("context", "goals", "governance", "partners", "staff", "participation")),
    ("steps", ("steps", "building_blocks")),
    ("money", ("costs", "funding")),
    ("after", ("legacy", "equity", "adopted_by", "adapted_from", "recognition", "programme")),
    ("extras", ("related", "contact", "discussion", "images")),
)
# A line longer than this gets a box of several lines.
ONE_LINE = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the form. `control` says how it is answered, `list` from what it is chosen, `parts` what a group holds.

    `is_marked` where a reader is told that it may be left out, which goes without saying for the fields of ring 2; `kind` are
    the facts of the model's kind (limit, pattern, bounds), as the scripts check by them.
    """

    name: str
    label: str
    guide: str
    good: str
    bad: str
    bad_because: str
    control: str
    required: bool
    is_marked: bool
    unknown: bool
    many: bool
    least: int
    most: int | None
    list: str
    sorted_by: str | None
    kind: Mapping[str, Any]
    parts: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Fields that are asked together; `ring` is 1 where they are mandatory, 2 where they are optional."""

    name: str
    ring: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """The whole form in one language; `lists` are, by name, what a tag may be: tag, label, description.

    `european` are the countries that stand first.
    """

    language: str
    sections: tuple[Section, ...]
    lists: Mapping[str, tuple[tuple[str, str, str], ...]]
    european: frozenset[str]


def make_form(words: Words, lists: Lists) -> Form:
    """The form in the language of the words."""
    entries = {each.name: each for each in _entries(Case, words, "fields")}
    sections = tuple(
        Section(name, ring, tuple(entries[field] for field in names))
        for ring, every in ((1, RING_1), (2, RING_2))
        for name, names in every
    )
    return Form(words.language, sections, _lists(words, lists), european())


def for_scripts(form: Form) -> dict[str, Any]:
    """What the page's scripts need to know of the form, in the order of a case file."""
    entries = {each.name: each for section in form.sections for each in section.entries}
    return {
        "language": form.language,
        "fields": [_plain(entries[each.name]) for each in fields(Case)],
        "lists": form.lists,
    }


def _plain(entry: Entry) -> dict[str, Any]:
    plain = {
        "name": entry.name,
        "label": entry.label,
        "control": entry.control,
        "required": entry.required,
        "unknown": entry.unknown,
        "many": entry.many,
        "least": entry.least,
        "most": entry.most,
        "list": entry.list,
        "kind": dict(entry.kind),
        "parts": [_plain(each) for each in entry.parts],
    }
    plain = {key: value for key, value in plain.items() if value not in (None, False, "", 0, [], {})}
    # Empty, it says that the items are sorted by themselves.
    return plain | ({} if entry.sorted_by is None else {"sortedBy": entry.sorted_by})


def _entries(part: type[BaseModel], words: Words, name: str) -> Iterator[Entry]:
    for each in fields(part):
        here = f"{name}.{each.name}"
        bad, _, because = words(f"{here}.bad").partition(" - ")
        # An example of a whole mapping or list shows how YAML writes it, which nobody does in a form.
        is_shown = not each.many and each.part is None and isinstance(each.kind, Text)
        yield Entry(
            each.name,
            words(f"{here}.label"),
            words.get(f"site.form.guides.{here.removeprefix('fields.')}") or words(f"{here}.guide"),
            words(f"{here}.good") if is_shown else "",
            bad if is_shown else "",
            because if is_shown else "",
            _control(each),
            each.required,
            not each.required and (part is not Case or each.name in Case.RING_1),
            each.unknown,
            each.many,
            each.least,
            each.most,
            _list(each),
            each.sorted_by,
            _facts(each.kind) if each.kind else {},
            tuple(_entries(each.part, words, here)) if each.part else (),
        )


def _facts(kind: Kind) -> dict[str, Any]:
    """The name of a kind and its limits; a pattern as a script's."""
    facts = {"name": kind.name, **asdict(kind)}
    if isinstance(kind, Pattern):
        facts["pattern"], _flags = script_pattern(re.compile(kind.pattern), "fullmatch")
    return facts


def _control(each: Field) -> str:
    """How a field is answered."""
    kind = each.kind
    if each.part is not None:
        return "groups" if each.many else "group"
    if each.many:
        if isinstance(kind, Tag):
            return "choices"
        return "marks" if isinstance(kind, Number) else "lines"
    if isinstance(kind, (Prose, Note)):
        return "prose"
    if isinstance(kind, Text):
        return "area" if kind.limit > ONE_LINE else "line"
    if isinstance(kind, Fixed):
        return "fixed"
    if isinstance(kind, Truth):
        return "truth"
    return "choice" if _list(each) not in ("", "cases") else "line"


def _list(each: Field) -> str:
    """From which list a field is chosen; empty where it is typed."""
    if isinstance(each.kind, Tag):
        return each.kind.vocabulary
    if isinstance(each.kind, Country):
        return "countries"
    if isinstance(each.kind, Pattern):
        return {"language": "languages", "slug": "cases"}.get(each.kind.about, "")
    return ""


def _lists(words: Words, lists: Lists) -> dict[str, tuple[tuple[str, str, str], ...]]:
    language = words.language
    found = {
        name: tuple((term.tag, term.named(language), term.described(language)) for term in vocabulary.values())
        for name, vocabulary in lists.vocabularies.items()
        if name != "translation_methods"
    }
    found["countries"] = _named(country_codes(), lambda code: country_name(code, language))
    found["languages"] = _named(language_codes(), lambda code: language_name(code, language))
    return found


def _named(codes: Iterable[str], name: Callable[[str], str]) -> tuple[tuple[str, str, str], ...]:
    return tuple(sorted(((code, name(code), "") for code in codes), key=lambda each: fold(each[1]).lower()))
