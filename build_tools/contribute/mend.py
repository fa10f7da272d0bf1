"""One file mended: its slips that are certain, and its form; comments stay, and nothing is written that says something else.

Comes in: a `Document`. Goes out: the file's text in the canonical form with its repairs, or the reason why it is left as it is.
Next: `mending.py`, which writes files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from build_tools.contribute.canonical import clean, one_line, prose
from build_tools.contribute.repair import Repair, Repairer
from build_tools.contribute.whole_file import AsItStands, Empty, file_text, in_order
from build_tools.load.comments import Comments, comments_of
from build_tools.load.document import Document
from build_tools.load.read import read_text
from build_tools.model.fields import Field, Way, fields
from build_tools.model.kinds import Text
from build_tools.text.tree import parse


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as it should be. `is_refused` says that what would be written is not what was read: then `text` is what was read."""

    text: str
    repairs: tuple[Repair, ...] = ()
    is_refused: bool = False


def mend(document: Document, model: type[BaseModel], repairer: Repairer) -> Mended:
    """The document's file, mended; `model` is the class of what it holds."""
    data, repairs = repairer.mended(document.data, model)
    data = _with_fixed_lines(data, fields(model))
    comments = _moved(comments_of(document), repairs)
    text = file_text(data, model, comments)
    again, problems = read_text(text, document.file)
    if again is None or problems or not _says(again, data, model, comments):
        return Mended(document.text, is_refused=True)
    return Mended(text, tuple(repairs))


def _says(again: Document, data: Mapping[str, Any], model: type[BaseModel], comments: Comments) -> bool:
    """The guard: whether a written file, read again, says what it should and holds the same comments."""
    said, wanted = (_settled(each, fields(model)) for each in (again.data, data))
    return said == wanted and comments_of(again).all() == comments.all()


def _settled(value: Any, known: tuple[Field, ...], found: Field | None = None) -> Any:
    """A value without its form: white space collapsed, Markdown as its tree, lists without an order in one order."""
    if isinstance(value, Empty):
        return {"[]": [], "{}": {}}.get(value, "")
    if isinstance(value, Mapping):
        by_name = {each.name: each for each in known}
        return {name: _settled(each, *_inner(name, by_name, found)) for name, each in value.items()}
    if isinstance(value, list):
        return [_settled(item, known, found) for _, item in in_order(value, found)]
    if value is None or not value.strip():
        return ""
    if found is not None and isinstance(found.kind, Text) and found.kind.markdown:
        return _tree(value)
    return one_line(value)


def _tree(text: str) -> str:
    """What Markdown reads in a text, without the line ends in it."""
    return re.sub(r" +", " ", repr(parse(clean(text).strip())))


def _with_fixed_lines(value: Any, known: tuple[Field, ...], found: Field | None = None) -> Any:
    """The data with every text marked whose lines cannot be set anew without changing what Markdown reads in them."""
    if isinstance(value, Mapping):
        by_name = {each.name: each for each in known}
        return {name: _with_fixed_lines(each, *_inner(name, by_name, found)) for name, each in value.items()}
    if isinstance(value, list):
        return [_with_fixed_lines(item, known, found) for item in value]
    if isinstance(value, str) and found is not None and isinstance(found.kind, Text) and found.kind.markdown:
        set_anew = "\n".join(each[2:] for each in prose(value, 0)[1:])
        if not isinstance(value, Empty) and _tree(set_anew) != _tree(value):
            return AsItStands(clean(value).strip())
    return value


def _inner(name: str, known: Mapping[str, Field], holder: Field | None) -> tuple[tuple[Field, ...], Field | None]:
    """The field under a key, and the fields in it."""
    found = holder.held if holder is not None and holder.held is not None else known.get(name)
    return (fields(found.part) if found and found.part else ()), found


def _moved(comments: Comments, repairs: list[Repair]) -> Comments:
    """X as they are after the repairs; what was about something that is gone stands at its holder's end."""
    renamed = {each.way: each.after for each in repairs if each.about == "key"}
    wrapped = {each.way for each in repairs if each.about == "one-item"}
    gone = {each.way for each in repairs if each.about == "empty"}

    def moved(way: Way) -> Way:
        steps: list[str | int] = []
        for depth, step in enumerate(way, 1):
            steps.append(renamed.get(way[:depth], step))
            if way[:depth] in wrapped and len(way) > depth:
                steps.append(0)
        return tuple(steps)

    above, below = {}, {moved(way): lines for way, lines in comments.below.items()}
    beside = {moved(way): text for way, text in comments.beside.items() if way not in gone}
    for way, lines in comments.above.items():
        if way not in gone:
            above[moved(way)] = lines
    for way in gone:
        left = (*comments.above.get(way, ()), *((comments.beside[way],) if way in comments.beside else ()))
        if left:
            below[moved(way[:-1])] = (*below.get(moved(way[:-1]), ()), *left)
    return Comments(comments.head, above, beside, below)
