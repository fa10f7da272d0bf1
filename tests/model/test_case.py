"""The definition of a case: what it holds, what it refuses, and that `unknown` is an answer where the schema says so."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from build_tools.model.case import Case
from build_tools.model.fields import field, fields
from build_tools.model.kinds import UNKNOWN
from tests.sound_case import ABSENT, SLUG, a_case, a_read_case

RESULT = {"claim": "340 people a week.", "shows": "output", "evidence": "counted", "sources": ["1"]}


def refused_fields(data: dict[str, Any]) -> set[tuple[Any, ...]]:
    with pytest.raises(ValidationError) as refused:
        Case.read(SLUG, data)
    return {error["loc"] for error in refused.value.errors()}


def test_the_sound_case_is_read():
    case = a_read_case()
    assert (case.slug, case.main_theme, case.place.city) == (SLUG, "social-innovation", "Amersfoort")
    assert case.status.as_of == 2019
    assert case.results[0].sources == (1,)


@pytest.mark.parametrize("name", Case.RING_1)
def test_every_field_of_ring_one_is_mandatory_but_the_size_of_the_city(name):
    data = a_case(**{name: ABSENT})
    if name == "city_size":
        assert Case.read(SLUG, data)
    else:
        assert refused_fields(data) == {(name,)}


@pytest.mark.parametrize("name", Case.ring_2())
def test_every_field_of_ring_two_may_be_left_out(name):
    assert getattr(a_read_case(), name) is None
    assert not field(Case, name).required


def test_the_rings_are_the_fields_in_order():
    names = tuple(Case.model_fields)
    assert (*Case.RING_1, *Case.ring_2()) == names
    assert len(Case.RING_1) == 21
    assert len(Case.ring_2()) == 20


@pytest.mark.parametrize(
    "name",
    ["results", "hardest_part", "needs", "cost", "city_size", "goals", "governance", "staff", "legacy", "equity"],
)
def test_unknown_is_an_answer_where_a_reader_would_want_one(name):
    assert getattr(a_read_case(**{name: "unknown"}), name) is UNKNOWN


@pytest.mark.parametrize(
    "name",
    ["title", "summary", "place", "themes", "topics", "status", "lead", "for_whom", "problem", "what_was_done"]
    + ["not_known", "sources", "contributor", "licence", "checked_on", "context", "partners", "steps", "costs"],
)
def test_unknown_is_no_answer_to_what_a_case_cannot_be_shown_without(name):
    assert refused_fields(a_case(**{name: "unknown"})) == {(name,)}


@pytest.mark.parametrize(
    ("part", "names"),
    [
        ("status", {"state", "started", "ended"}),
        ("lead", {"name", "type"}),
        ("sources", {"year"}),
        ("partners", {"type"}),
    ]
    + [("participation", {"level"}), ("adopted_by", {"outcome"}), ("place", set()), ("contributor", set())],
)
def test_unknown_inside_a_part_is_legal_where_the_schema_says_so(part, names):
    assert {each.name for each in fields(field(Case, part).part) if each.unknown} == names


@pytest.mark.parametrize(
    ("name", "value"), [("results", []), ("topics", []), ("themes", []), ("sources", []), ("images", [])]
)
def test_an_empty_list_is_no_answer(name, value):
    assert refused_fields(a_case(**{name: value})) == {(name,)}


def test_nothing_may_be_not_known():
    assert a_read_case(not_known=[]).not_known == ()


@pytest.mark.parametrize(
    ("name", "item", "most"),
    [
        ("themes", "regeneration", 3),
        ("topics", "food", 6),
        ("for_whom", "tenants", 5),
        ("results", RESULT, 8),
        ("not_known", "Who pays?", 6),
        ("funding", "city-budget", 6),
        ("programme", "uia", 5),
        ("related", "riga-x", 5),
    ],
)
def test_a_list_has_its_limit(name, item, most):
    assert Case.read(SLUG, a_case(**{name: [item] * most}))
    assert (name,) in refused_fields(a_case(**{name: [item] * (most + 1)}))
    assert field(Case, name).most == most


def test_a_field_that_no_part_has_is_refused():
    assert refused_fields(a_case(colour="green", lead={"name": "x", "type": "city", "mail": "y"})) == {
        ("colour",),
        ("lead", "mail"),
    }


def test_every_reason_is_given_at_once():
    broken = a_case(title="", themes="regeneration", licence="MIT", checked_on="soon", needs=ABSENT, colour="green")
    assert len(refused_fields(broken)) == 6


def test_a_case_cannot_be_changed_once_it_is_read():
    with pytest.raises(ValidationError, match="frozen"):
        a_read_case().title = "x"


def test_a_case_with_other_texts_keeps_its_slug_and_the_rest():
    told = a_read_case().with_texts({"title": "Des cuisines"})
    assert (told.title, told.slug, told.place.city) == ("Des cuisines", SLUG, "Amersfoort")


def test_a_case_names_keys_that_python_keeps_for_itself_as_the_file_does():
    case = a_read_case(
        place={"city": "Amersfoort", "country": "NL", "with": ["Leusden"]},
        costs=[{"what": "x", "amount": "5", "is": "about", "currency": "EUR", "kind": "total", "sources": ["1"]}],
    )
    assert (case.place.with_, case.costs[0].is_) == (("Leusden",), "about")
    assert field(type(case.place), "with").attribute == "with_"


def test_known_results_are_none_where_they_are_unknown():
    assert a_read_case(results="unknown").known_results == ()
    assert len(a_read_case().known_results) == 1


def test_a_source_is_found_by_its_number():
    case = a_read_case()
    assert case.source(1).publisher == "City of Amersfoort"
    assert case.source(2) is None


# (field, as written in the schema's table): a change of a limit is a decision, so it is made in two places on purpose.
LIMITS = {
    "title": 90,
    "summary": 280,
    "problem": 900,
    "what_was_done": 2400,
    "hardest_part": 500,
    "needs": 500,
    "not_known": 200,
    "context": 700,
    "goals": 300,
    "governance": 600,
    "staff": 300,
    "legacy": 500,
    "equity": 400,
    "discussion": 160,
}


@pytest.mark.parametrize("name", LIMITS)
def test_the_limits_are_those_of_the_schema(name):
    assert field(Case, name).kind.limit == LIMITS[name]


def test_a_text_at_its_limit_is_read_and_one_character_more_is_not():
    assert a_read_case(title="a" * 90).title == "a" * 90
    assert refused_fields(a_case(title="a" * 91)) == {("title",)}
    assert a_read_case(problem="a" * 900 + " [1]")
    assert refused_fields(a_case(problem="a" * 901 + " [1]")) == {("problem",)}
