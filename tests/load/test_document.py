"""A document finds the place of whatever a message speaks of."""

from __future__ import annotations

from build_tools.load import document as module
from build_tools.load.document import Document
from build_tools.load.positions import positions
from build_tools.load.read import read_text
from build_tools.problem import Span

TEXT = """\
title: "Amersfoort"
problem: |
  One [1] and
  two [1] and three.
needs: unknown
results:
  - claim: "A long
      claim"
    shows: output
"""


def the_document() -> Document:
    document, problems = read_text(TEXT, "a.yml")
    assert document is not None
    assert problems == []
    return document


def test_the_place_of_prose_is_its_key():
    assert the_document().value_span(("problem",)) == Span(2, 1, 8)


def test_the_place_of_a_text_over_several_lines_is_its_first():
    assert the_document().value_span(("results", 0, "claim")) == Span(7, 12, 19)


def test_the_place_of_what_is_missing_is_its_holder():
    document = the_document()
    assert document.key_span(("results", 0, "evidence")) == document.value_span(("results", 0)) == Span(7, 5, 19)
    assert document.key_span(("lead", "name")).line == 1


def test_places_are_looked_for_once_and_only_when_somebody_asks(monkeypatch):
    asked = []
    monkeypatch.setattr(module, "positions", lambda text: asked.append(text) or positions(text))
    document = the_document()
    assert (document.data["needs"], document.lines[4], asked) == ("unknown", "needs: unknown", [])
    assert document.value_span(("needs",)) == document.value_span(("needs",)) == Span(5, 8, 15)
    assert asked == [TEXT]


def test_words_are_found_inside_a_text_and_the_second_time_behind_the_first():
    document = the_document()
    assert document.find(("problem",), "[1]") == Span(3, 7, 10)
    assert document.find(("problem",), "[1]", skip=1) == Span(4, 7, 10)


def test_words_of_the_next_field_are_not_found():
    document = the_document()
    assert document.find(("problem",), "needs") == document.value_span(("problem",))


def test_words_on_the_last_line_are_found_without_a_line_end_behind_them():
    document, _ = read_text("problem: |\n  One [1]\n  two [2]", "a.yml")
    assert document is not None
    assert document.find(("problem",), "[2]") == Span(3, 7, 10)


def test_no_words_at_all_are_found_at_the_value():
    document = the_document()
    assert document.find(("title",), "") == document.value_span(("title",)) == Span(1, 8, 20)


def test_a_line_beyond_the_file_is_empty():
    assert the_document().line(99) == the_document().line(0) == ""


def test_scalars_come_in_the_order_of_the_file():
    ways = [way for way, _ in the_document().scalars()]
    assert ways == [("title",), ("problem",), ("needs",), ("results", 0, "claim"), ("results", 0, "shows")]


def test_a_problem_carries_its_line():
    problem = the_document().problem(Span(5, 8, 15), "field-is-filled", "empty", field="needs")
    assert (problem.file, problem.excerpt, problem.level) == ("a.yml", "needs: unknown", "error")
