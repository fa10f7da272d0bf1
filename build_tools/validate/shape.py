"""Plain data of one file to a `Case`, a `Translation` or a `Pack`, or to the problems that prevent it.

pydantic finds what does not fit; here each of its error codes becomes a problem with a place in the file. An unknown code
falls back to a plain sentence, and a test asks that none of the model's errors needs it. Next: `rules/`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from build_tools.load.document import Document
from build_tools.load.positions import Way
from build_tools.model.case import Case
from build_tools.model.fields import Field, field, fields
from build_tools.model.kinds import Text
from build_tools.problem import Problem
from build_tools.validate.unknown import unknowns

Sound = TypeVar("Sound")
# How many characters of a value or an item's first words a message repeats.
SHORT = 60
# How much like a field's name another has to be to be proposed for it (difflib's ratio).
LIKE = 0.6
# "city:Riga": a mapping that YAML has read as words.
NO_SPACE_AFTER_COLON = re.compile(r"[a-z_]+:\S")


def shape(
    document: Document, model: type[BaseModel], read: Callable[[dict[str, Any]], Sound]
) -> tuple[Sound | None, list[Problem]]:
    """What `read` makes of the document's data, or None and every reason why it cannot, each at its place."""
    problems = list(unknowns(document, model))
    spoken_for = {problem.span for problem in problems}
    try:
        sound = read(document.data)
    except ValidationError as error:
        found = (_problem(document, model, each) for each in error.errors(include_url=False) if _is_so(each))
        return None, problems + [problem for problem in found if problem.span not in spoken_for]
    return (None if problems else sound), problems


def _is_so(error: Any) -> bool:
    """Whether an error holds. pydantic counts only sound items, so that one broken item makes a list of one "too short"."""
    return error["type"] != "too_short" or len(error["input"]) < error["ctx"]["min_length"]


def _problem(document: Document, model: type[BaseModel], error: Any) -> Problem:
    way: Way = tuple(error["loc"])
    about_field = describe(document, model, way)
    value = _short(error["input"])
    code, context = error["type"], error.get("ctx") or {}
    if code == "refused":
        said = {"value": value, **about_field, **context["values"]}
        if context["about"] == "text-is-list" and document.nodes[way].style == "[" and _is_text(model, way):
            return document.problem(document.value_span(way), "text-is-whole", "starts-with-bracket", **said)
        span = document.key_span(way) if error["input"] is None else document.value_span(way)
        return document.problem(span, context["rule"], context["about"], **said)
    if code == "missing":
        after = _before(document, model, way)
        about = _missing(model, way, after)
        return document.problem(document.key_span(way[:-1]), "field-is-present", about, **about_field, after=after)
    if code == "extra_forbidden":
        near = get_close_matches(str(way[-1]), [each.name for each in _siblings(model, way)], 1, LIKE)
        return document.problem(
            document.key_span(way),
            "field-is-known",
            "near" if near else "far",
            **about_field,
            near=near[0] if near else "",
        )
    if code in ("too_long", "too_short"):
        limit, count = context["max_length" if code == "too_long" else "min_length"], len(error["input"])
        about = code.replace("_", "-") if count else "empty"
        return document.problem(document.key_span(way), "list-fits", about, **about_field, limit=limit, count=count)
    if code in ("tuple_type", "model_type", "dict_type"):
        span = document.key_span(way) if error["input"] is None else document.value_span(way)
        return document.problem(span, *_wrong_shape(code, error["input"]), value=value, **about_field)
    return document.problem(document.value_span(way), "field-has-its-shape", "other", value=value, **about_field)


def _wrong_shape(code: str, value: Any) -> tuple[str, str]:
    if value is None or value == "":
        return "field-is-filled", "empty"
    wanted = "list" if code == "tuple_type" else "mapping"
    if isinstance(value, str):
        if wanted == "list" and value.startswith("-"):
            return "field-has-its-shape", "no-space-after-dash"
        if wanted == "mapping" and NO_SPACE_AFTER_COLON.match(value):
            return "field-has-its-shape", "no-space-after-colon"
        return "field-has-its-shape", f"{wanted}-is-text"
    return "field-has-its-shape", f"{wanted}-is-" + ("list" if isinstance(value, list) else "mapping")


def _missing(model: type[BaseModel], way: Way, after: str) -> str:
    if len(way) == 3 and way[0] == "results" and model is Case:
        return "missing-in-result"
    return "missing-in-part" if len(way) > 1 or not after else "missing"


def _before(document: Document, model: type[BaseModel], way: Way) -> str:
    """The field of the file after which a missing one belongs; empty where it is the first."""
    names = [each.name for each in _siblings(model, way)]
    before = names[: names.index(way[-1])] if way[-1] in names else []
    return next((name for name in reversed(before) if name in document.data), "")


def _is_text(model: type[BaseModel], way: Way) -> bool:
    """Whether the field at a way holds words for a reader, no tag, date or number."""
    while isinstance(way[-1], int):
        way = way[:-1]
    return any(each.name == way[-1] and isinstance(each.kind, Text) for each in _siblings(model, way))


def _siblings(model: type[BaseModel], way: Way) -> tuple[Field, ...]:
    part: type[BaseModel] | None = model
    for step in way[:-1]:
        if isinstance(step, str) and part is not None:
            found = field(part, step)
            part = found.part if found else None
    return fields(part) if part is not None else ()


def describe(document: Document, model: type[BaseModel], way: Way) -> dict[str, str]:
    """What a message says of a field: `field`, its name in the file, and `item`, the first words of the list item around it."""
    names = [step for step in way if isinstance(step, str)]
    item = ""
    for depth, step in enumerate(way):
        if isinstance(step, int) and depth < len(way) - 1:
            item = _first_words(model, way[:depth], document, way[: depth + 1])
    return {"field": names[-1] if names else "", "item": item}


def _first_words(model: type[BaseModel], way: Way, document: Document, item: Way) -> str:
    value: Any = document.data
    for step in item:
        value = value[step]
    if not isinstance(value, dict):
        return _short(value)
    for each in _siblings(model, (*way, "")):
        if isinstance(each.kind, Text) and isinstance(value.get(each.name), str):
            return _short(value[each.name])
    return ""


def _short(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return ", ".join(map(str, value))[:SHORT]
    words = " ".join(str(value or "").split())
    return words if len(words) <= SHORT else words[: SHORT - 1].rstrip() + "…"
