"""What gives way when a case has more to say than two sides hold."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from build_tools.load.words import words
from build_tools.model.catalogue import Catalogue
from build_tools.model.reading import Reading
from build_tools.model.telling import Telling
from build_tools.pack.case_record import case_record
from build_tools.pack.contract import Form
from build_tools.pack.fitting import DoesNotFit
from build_tools.pack.giving_way import RESULTS_KEPT, shorter
from tests.pack.conftest import Pages, plain
from tests.pack.full_case import full_case

ORDER = ("addresses", "adopters", "results", "paragraphs", "sentences", "sources", "unknowns", "texts")


def records(catalogue: Catalogue, **how: bool) -> list[tuple[dict, tuple]]:
    telling = Telling(Reading(full_case(**how), "fr"), catalogue.lists, words("fr"))
    return list(shorter(case_record(telling, catalogue.lists, ""), words("fr"), "online"))


def test_it_gives_way_in_one_order_and_never_takes_back(catalogue: Catalogue) -> None:
    steps = [[cut.what for cut in cuts] for _record, cuts in records(catalogue)]
    assert steps[0] == []
    assert set(steps[-1]) == set(ORDER)
    for before, after in pairwise(steps):
        assert [ORDER.index(what) for what in after] == sorted(ORDER.index(what) for what in after)
        assert set(before) <= set(after)


def test_before_anything_is_cut_only_the_layout_gives_way(catalogue: Catalogue) -> None:
    untouched = [record for record, cuts in records(catalogue) if not cuts]
    seen = [(record["repeats"], record["turns"], record["tight"]) for record in untouched]
    assert seen == [(True, True, False), (False, True, False), (False, False, False), (False, False, True)]
    assert all(len(record["results"]) == 8 and record["sources-as"] == "full" for record in untouched)


def test_the_strongest_and_every_negative_result_stay(catalogue: Catalogue) -> None:
    last, _cuts = records(catalogue)[-1]
    assert len(last["results"]) == RESULTS_KEPT
    assert sum(result["strongest"] for result in last["results"]) == 1
    kept, _cuts = records(catalogue, all_negative=True)[-1]
    assert len(kept["results"]) == 8


def test_a_text_ends_after_a_whole_paragraph_and_only_then_after_a_whole_sentence(catalogue: Catalogue) -> None:
    whole = records(catalogue)[0][0]["done"]["c"]
    for record, cuts in records(catalogue):
        kinds = {cut.what for cut in cuts}
        blocks = record["done"]["c"]
        if "sentences" not in kinds:
            assert blocks == whole[: len(blocks)]
        elif blocks:
            end = blocks[0]["c"][-1]
            assert end["t"] == "mark" or end["v"].rstrip().endswith((".", "!", "?"))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("how", [{}, {"all_negative": True}, {"one_paragraph": True}])
def test_a_case_at_every_limit_in_french_has_two_sides(
    sheet: Callable[..., Pages], how: dict[str, bool], language: str
) -> None:
    printed = sheet(full_case(**how), language)
    assert len(printed.reader.pages) == 2
    assert {cut.what for cut in printed.cuts} >= {"addresses", "adopters"}


@pytest.mark.parametrize(("form", "most"), [(Form("letter"), 2), (Form(mono=True), 2), (Form(large=True), 4)])
def test_on_other_paper_and_in_large_print_it_keeps_its_sides(
    sheet: Callable[..., Pages], form: Form, most: int
) -> None:
    assert len(sheet(full_case(), "fr", form).reader.pages) <= most


def test_every_cut_is_marked_for_the_reader(sheet: Callable[..., Pages]) -> None:
    printed, say = sheet(full_case(), "fr"), words("fr")
    whole = "".join(printed.texts)
    left_out = {cut.what: cut.left_out for cut in printed.cuts}
    assert plain(say("paper.cut.all-adopters", n=left_out["adopters"])) in whole
    assert plain(say("paper.cut.results", n=left_out["results"])) in whole
    assert plain(say("paper.cut.done")) in whole


def test_a_case_that_fits_is_not_cut(sheet: Callable[..., Pages], catalogue: Catalogue) -> None:
    printed = sheet(catalogue.cases["lodz-area-revitalisation"])
    assert printed.cuts == ()
    assert plain(words("en")("paper.cut.done")) not in "".join(printed.texts)


def test_what_cannot_fit_would_be_found(sheet: Callable[..., Pages]) -> None:
    case = full_case()
    endless = case.with_texts({"title": case.title * 80})
    with pytest.raises(DoesNotFit, match="sides"):
        sheet(endless, "fr")
