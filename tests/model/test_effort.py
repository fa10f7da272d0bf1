"""What the mandatory part of a case asks is counted, and the minutes follow from the counts."""

from __future__ import annotations

from build_tools.model.case import Case
from build_tools.model.effort import Effort, effort, leanest, questions, typical
from tests.sound_case import a_case, a_read_case


def test_words_of_the_mandatory_part_are_counted_and_no_others() -> None:
    plain = effort(a_read_case())
    assert effort(a_read_case(equity="Ten more words that belong to an optional field here.")) == plain
    shorter, longer = a_read_case(hardest_part="One. [1]"), a_read_case(hardest_part="One two three four five. [1]")
    assert effort(longer).words == effort(shorter).words + 4


def test_marks_are_no_words_and_a_source_is_copied_not_written() -> None:
    source = {**a_case()["sources"][0], "title": "A title of very many words indeed, all of them copied"}
    assert effort(a_read_case(sources=[source])).words == effort(a_read_case()).words
    assert effort(a_read_case(needs="Care. [1]")).words == effort(a_read_case(needs="Care.\n\n[1]")).words


def test_every_term_place_and_date_is_a_choice() -> None:
    before = effort(a_read_case()).choices
    assert effort(a_read_case(topics=["food", "community-spaces", "temporary-use"])).choices == before + 1
    assert effort(a_read_case(results="unknown")).choices == before - 2


def test_results_and_sources_are_counted() -> None:
    found = effort(a_read_case())
    assert (found.results, found.sources) == (1, 1)
    assert effort(a_read_case(results="unknown")).results == 0


def test_minutes_follow_from_the_counts_and_are_rounded_up_to_five() -> None:
    # 400 / 20 + 18 * 10 / 60 + 5 * 1 = 28
    assert Effort(words=400, choices=18, results=2, sources=5).minutes == 30
    # exactly 30, which stays
    assert Effort(words=440, choices=18, results=2, sources=5).minutes == 30
    assert Effort(words=441, choices=18, results=2, sources=5).minutes == 35


def test_half_of_the_cases_have_at_most_the_typical_count() -> None:
    efforts = [effort(a_read_case(not_known=["Word. " * number])) for number in (9, 1, 2)]
    assert typical(efforts).words == efforts[2].words


def test_the_leanest_case_is_the_one_that_took_least() -> None:
    long = effort(a_read_case(what_was_done="Word. " * 300))
    assert leanest({"graz-long": long, "graz-short": effort(a_read_case())}) == "graz-short"


def test_fields_are_counted_from_the_model() -> None:
    counted = questions()
    assert counted.all == len(Case.RING_1)
    assert counted.optional == len(Case.ring_2())
    assert 0 < counted.written < counted.all
    # `language`, `title` and the licence never take it; `results` and `cost` do.
    assert 0 < counted.unknown < counted.all - 3
