"""Whatever stands in a field, the contributor is told in our words, at a place in the file."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pydantic import BaseModel, ValidationError

from build_tools import report
from build_tools.load.document import Document
from build_tools.load.positions import Node
from build_tools.load.read import read_text
from build_tools.load.words import words
from build_tools.model.case import Case, Part
from build_tools.model.pack import Pack
from build_tools.model.translation import translation_model
from build_tools.problem import Problem
from build_tools.validate.shape import describe, shape
from tests.model.test_pack import PACK
from tests.model.test_translation import HEAD
from tests.sound_case import SLUG, with_example

ACCEPTED = Path(__file__).parents[1] / "accepted"
# The error codes that the model can raise: each has its branch in shape.py, and nothing else may turn up.
CODES = {
    "refused",
    "missing",
    "extra_forbidden",
    "too_long",
    "too_short",
    "tuple_type",
    "model_type",
    "dict_type",
}
WRONG: list[Any] = [None, "", "x", "-x", "a:b", [], [None], ["x"], [["x"]], ["x"] * 99, {}, {"a": "b"}]
CODE = "h01234567"


def a_full_case() -> dict[str, Any]:
    document, _ = read_text((ACCEPTED / "amersfoort-all-of-ring-two.yml").read_text("utf-8"), "a.yml")
    assert document is not None
    image = {"file": "a.png", "alt": "A kitchen", "credit": "City", "licence": "CC0-1.0"}
    return {
        **document.data,
        "city_size": "large",
        "images": [image],
        "related": ["riga-x"],
        "adapted_from": {"case": "riga-x"},
    }


def a_full_translation() -> dict[str, Any]:
    return {
        **HEAD,
        "translated_from": {"title": CODE},
        "title": "Des cuisines",
        "results": [{"of": CODE, "claim": "340 personnes"}],
        "not_known": [{"of": CODE, "text": "Qui paie ?"}],
        "participation": {"how": "Par la poste. [1]"},
    }


FILES: list[tuple[type[BaseModel], dict[str, Any]]] = [
    (Case, a_full_case()),
    (translation_model(), a_full_translation()),
    (Pack, PACK),
]


def ways(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every value of plain data, holders before what they hold."""
    for step, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*way, step)
        yield from ways(item, (*way, step))


def replaced(data: Any, way: tuple[str | int, ...], value: Any) -> Any:
    """The data with another value at a way; the rest is shared, so that thousands of tries take no time."""
    if not way:
        return value
    changed = copy.copy(data)
    changed[way[0]] = replaced(data[way[0]], way[1:], value)
    return changed


def a_document(data: dict[str, Any]) -> Document:
    """Data as if they had been read; every value stands in brackets on line 1."""
    document = Document("a.yml", "title: [x]", data)
    vars(document)["nodes"] = defaultdict(lambda: Node((1, 1), (1, 2), "["))
    return document


class Try(NamedTuple):
    """A wrong value at some way: what shape() made of it, and the error codes that pydantic gave."""

    way: tuple[str | int, ...]
    value: Any
    is_sound: bool
    problems: list[Problem]
    codes: set[str]


@pytest.fixture(scope="module", params=FILES, ids=["case", "translation", "pack"])
def tries(request: pytest.FixtureRequest) -> list[Try]:
    """Every wrong value in every place of a file of one kind."""
    model, data = request.param
    assert shape(a_document(data), model, model.model_validate)[1] == []
    return [a_try(model, replaced(data, way, wrong), way, wrong) for way in ways(data) for wrong in WRONG]


def a_try(model: type[BaseModel], data: dict[str, Any], way: tuple[str | int, ...], value: Any) -> Try:
    codes: set[str] = set()

    def read(data: dict[str, Any]) -> BaseModel:
        try:
            return model.model_validate(data)
        except ValidationError as error:
            codes.update(each["type"] for each in error.errors(include_url=False))
            raise

    sound, problems = shape(a_document(data), model, read)
    return Try(way, value, sound is not None, problems, codes)


def test_whatever_stands_in_a_field_has_a_sentence(tries):
    assert len(tries) > 100
    for each in tries:
        assert each.is_sound != bool(each.problems), each
        for problem in each.problems:
            assert problem.about != "other", each
            assert report.sentence(problem, words("en")), each
            assert report.fix(problem, words("en")), each


def test_the_model_raises_no_error_code_that_nobody_foresaw(tries):
    raised = {code for each in tries for code in each.codes}
    assert raised <= CODES
    # The control: the errors were seen.
    assert "refused" in raised
    assert len(raised) > 4


def test_every_error_code_that_is_foreseen_is_raised_by_some_field():
    raised: set[str] = set()
    for model, data in FILES:
        for wrong in ({**data, "colour": "green"}, *({**data, name: value} for name in data for value in WRONG), {}):
            raised |= a_try(model, wrong, (), None).codes
    assert raised == CODES


def test_an_error_code_that_nobody_foresaw_gets_a_plain_sentence():
    """The control: the fallback exists, and this is how the tests above would see it."""

    class Odd(Part):
        number: int

    sound, (problem,) = shape(a_document({"number": "x"}), Odd, Odd.model_validate)
    assert sound is None
    assert (problem.rule, problem.about) == ("field-has-its-shape", "other")
    assert report.sentence(problem, words("en")) == "`number` does not have the form it needs."


def problems_with(example: str) -> list[tuple[str, str, int]]:
    document, _ = read_text(with_example(example), "a.yml")
    assert document is not None
    _, problems = shape(document, Case, lambda data: Case.read(SLUG, data))
    return [(problem.rule, problem.about, problem.span.line) for problem in problems]


def test_one_mistake_gives_one_message():
    assert problems_with("title:\n") == [("field-is-filled", "empty", 2)]
    assert problems_with("results:\n") == [("field-is-filled", "empty-or-unknown", 28)]
    assert problems_with("language: n/a\n") == [("unknown-is-written-so", "not-legal", 1)]


def test_a_broken_item_does_not_make_its_list_too_short():
    item = '  - when: "2016"\n    what: "Opens. [1]"\n'
    assert problems_with(f"steps:\n{item}{item.replace('2016', 'in spring')}") == [("date-is-written-so", "form", 58)]
    assert problems_with(f"steps:\n{item}") == [("list-fits", "too-short", 55)]


def test_a_missing_field_is_put_after_one_that_the_file_has():
    document, _ = read_text(with_example("").replace("topics: [food, community-spaces]\n", ""), "a.yml")
    assert document is not None
    _, (problem,) = shape(document, Case, lambda data: Case.read(SLUG, data))
    assert problem.values["after"] == "themes"
    document, _ = read_text(with_example("").replace("themes: [social-innovation, regeneration]\n", ""), "a.yml")
    assert document is not None
    _, (problem,) = shape(document, Case, lambda data: Case.read(SLUG, data))
    # Not after `city_size`, which comes before it in the model and not in this file.
    assert problem.values["after"] == "place"


def test_a_mark_first_is_only_said_of_what_holds_text():
    assert problems_with("needs: [3]\n") == [("text-is-whole", "starts-with-bracket", 35)]
    assert problems_with("not_known:\n  - [3, 4]\n") == [("text-is-whole", "starts-with-bracket", 41)]
    assert problems_with("licence: [CC-BY-4.0]\n") == [("field-has-its-shape", "text-is-list", 53)]
    assert problems_with("needs:\n  - one\n") == [("field-has-its-shape", "text-is-list", 36)]


def test_an_item_is_named_by_its_first_words():
    document, _ = read_text(with_example(""), "a.yml")
    assert document is not None
    assert describe(document, Case, ("results", 0, "claim")) == {
        "field": "claim",
        "item": "340 people a week ate together in the second year.",
    }
    assert describe(document, Case, ("sources", 0, "year"))["item"] == "Samen aan tafel: evaluatie 2016-2018"
    assert describe(document, Case, ("not_known", 0)) == {"field": "not_known", "item": ""}
    assert describe(document, Case, ("place", "city")) == {"field": "city", "item": ""}


def test_a_long_value_is_repeated_in_part():
    (problem,) = shape(a_document({**a_full_case(), "language": "x" * 9000}), Case, Case.model_validate)[1]
    assert len(str(problem.values["value"])) <= 60
