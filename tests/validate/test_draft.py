"""Answers are checked one by one while a case is written; what is still to come is nobody's mistake yet."""

from __future__ import annotations

import pytest

from build_tools.contribute.whole_file import file_text
from build_tools.load.lists import read_lists
from build_tools.model.case import Case
from build_tools.model.fields import fields
from build_tools.paths import Library
from build_tools.validate.draft import DraftChecker, draft_checker
from tests.sound_case import ROOT, SITE_LANGUAGES, SLUG, SOUND_CASE_TEXT, TODAY, a_case, a_library


@pytest.fixture(scope="module")
def checker(tmp_path_factory) -> DraftChecker:
    library = a_library(tmp_path_factory.mktemp("draft") / "library", {f"cases/{SLUG}.yml": SOUND_CASE_TEXT})
    lists = read_lists(Library(ROOT), SITE_LANGUAGES)
    return draft_checker(library, lists, SITE_LANGUAGES, TODAY, lambda answers: file_text(answers, Case))


def rules(checker: DraftChecker, name: str, **answers: object) -> list[str]:
    return [problem.rule for problem in checker.problems(answers, name)]


def test_the_stand_ins_break_no_rule_of_their_own(checker):
    """The control of everything below: without answers there is nothing to say of any field."""
    for each in fields(Case):
        assert rules(checker, each.name) == []


@pytest.mark.parametrize("name", [each.name for each in fields(Case) if each.required])
def test_each_answer_of_a_sound_case_is_sound_alone(name, checker):
    """Alone, but with the sources, which the form and the questions ask for before any text."""
    case = a_case(place={"city": "Zeist", "country": "NL"})
    assert rules(checker, name, **{"sources": case["sources"], name: case[name]}) == []


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("title", "x" * 91, "text-fits"),
        ("summary", "We *did* it.", "line-is-plain"),
        ("themes", ["astronomy"], "term-is-known"),
        ("problem", "No mark.", "paragraphs-are-marked"),
        ("problem", "A mark. [7]", "marks-point-at-sources"),
        ("checked_on", "2027-01-01", "checked-on-is-past"),
        ("place", {"city": "Nowhereville", "country": "NL"}, "place-is-known"),
        ("status", {"state": "finished", "started": "2020", "ended": "2019", "as_of": "2021"}, "dates-are-in-order"),
        ("title", "[TODO] a title", "text-is-finished"),
    ],
)
def test_a_rule_speaks_as_soon_as_its_answer_is_there(name, value, rule, checker):
    assert rule in rules(checker, name, **{name: value})


def test_what_is_wrong_with_one_field_is_not_said_of_another(checker):
    answers = {"title": "x" * 91, "summary": "Fine."}
    assert rules(checker, "summary", **answers) == []
    assert rules(checker, "title", **answers) == ["text-fits"]


def test_a_like_case_is_warned_of_once_title_and_texts_are_there(checker):
    found = checker.problems(a_case(), "title", "amersfoort-kitchens")
    assert [(problem.rule, problem.level) for problem in found] == [("case-is-new", "warning")]
