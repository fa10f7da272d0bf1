"""What the build says of a case, so that no good finding hides a bad one and no output passes for an effect."""

from __future__ import annotations

import pytest

from build_tools.model.judgement import best_evidence, due, filled, in_order
from tests.sound_case import a_read_case, real_lists


def results(*pairs: str) -> list[dict[str, object]]:
    """Results from "evaluated no-difference"."""
    return [{"claim": pair, "evidence": pair.split()[0], "shows": pair.split()[1], "sources": ["1"]} for pair in pairs]


def best(*pairs: str) -> tuple[str, bool] | None:
    found = best_evidence(a_read_case(results=results(*pairs)), real_lists())
    return (found.result.claim, found.only_outputs) if found else None


def test_the_highest_grade_of_a_change_is_the_best():
    assert best("told better", "compared better", "counted better") == ("compared better", False)


def test_an_output_is_no_effect_however_well_it_is_known():
    assert best("evaluated output", "told better") == ("told better", False)


def test_of_outputs_alone_it_is_said_that_they_are_no_more():
    assert best("counted output", "compared output") == ("compared output", True)


def test_an_evaluation_that_found_nothing_is_shown_with_what_it_found():
    found = best_evidence(a_read_case(results=results("evaluated no-difference", "counted output")), real_lists())
    assert (found.evidence, found.shows, found.only_outputs) == ("evaluated", "no-difference", False)


@pytest.mark.parametrize("negative", ["no-difference", "worse", "disputed"])
@pytest.mark.parametrize("first", [True, False])
def test_of_equal_grades_the_negative_finding_comes_first(negative, first):
    pairs = [f"evaluated {negative}", "evaluated better"]
    assert best(*(pairs if first else reversed(pairs))) == (f"evaluated {negative}", False)


def test_unknown_results_have_no_best():
    assert best_evidence(a_read_case(results="unknown"), real_lists()) is None


def test_the_grades_of_the_list_have_their_order():
    ranked = [term.tag for term in real_lists().vocabularies["evidence"].ranked()]
    assert ranked == ["evaluated", "compared", "counted", "told"]


def test_a_page_shows_negative_results_first_then_by_grade_with_their_positions():
    case = a_read_case(results=results("told better", "evaluated output", "counted worse", "compared better"))
    assert [(position, result.claim) for position, result in in_order(case, real_lists())] == [
        (2, "counted worse"),
        (1, "evaluated output"),
        (3, "compared better"),
        (0, "told better"),
    ]


def test_unknown_fills_a_field_and_absence_does_not():
    assert filled(a_read_case()) == (0, 20)
    assert filled(a_read_case(goals="unknown", context="Five kitchens. [1]")) == (2, 20)


@pytest.mark.parametrize(
    ("state", "checked_on", "month"),
    [
        ("running", "2026-11-23", "2028-05"),
        ("planned", "2026-01-31", "2027-07"),
        ("mainstreamed", "2026-06-01", "2027-12"),
        ("unknown", "2026-07-01", "2028-01"),
        ("finished", "2026-11-23", "2029-11"),
        ("stopped", "2026-12-01", "2029-12"),
    ],
)
def test_what_is_over_is_due_later(state, checked_on, month):
    status = {"state": state, "started": "2016", "as_of": "2019"}
    assert due(a_read_case(status=status, checked_on=checked_on)) == month
