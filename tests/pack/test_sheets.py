"""How a printed sheet looks to whoever holds it: nothing torn, nothing crowded, nothing left empty."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from build_tools.load.words import words
from build_tools.model.phrases import notice_words
from build_tools.model.reading import Reading
from build_tools.model.telling import Telling
from build_tools.model.translation import Translation
from build_tools.pack.contract import Form, Imprint
from tests.model.test_translation import HEAD
from tests.pack.conftest import FULL_PACK, IMPRINT, Pages, plain
from tests.pack.full_case import paragraphs
from tests.pack.room import places
from tests.pack.test_participants import said

# The front of one case is too short for what was done; another's results begin at the foot of its front.
PACKS = [("regeneration", "fr"), ("not-as-planned", "en"), (FULL_PACK, "fr")]
RIGHT_EDGE = 1 - 15 / 210


def sides(printed: Pages, record: dict[str, Any]) -> list[str]:
    """The texts of the two sides of a case."""
    first = dict(printed.bookmarks())[plain(said(record["title"]))]
    return printed.texts[first - 1 : first + 1]


def pieces(told: dict[str, Any]) -> list[str]:
    """The words of a text between its source marks, without those too short to be looked for."""
    found = [plain(node["v"]) for node in told["c"] if node["t"] == "s"]
    return [piece for piece in found if len(piece) > 20]


@pytest.mark.parametrize(("name", "language"), PACKS)
def test_no_paragraph_of_what_was_done_and_no_result_is_torn_between_two_sides(
    pack: Callable[..., Pages], name: str, language: str
) -> None:
    printed = pack(name, language)
    for record in printed.job.data["cases"]:
        front, back = sides(printed, record)
        shown = [result["claim"] for result in record["results"] if record["repeats"] or not result["strongest"]]
        for whole in [*(record["done"]["c"] if record["done"] else []), *shown]:
            if whole.get("t") == "list":
                continue
            on_one = any(all(piece in side for piece in pieces(whole)) for side in (front, back))
            assert on_one, f"{record['slug']}: torn: {said(whole)[:60]}"


def test_what_was_done_goes_on_overleaf_under_a_word_of_its_own(sheet: Callable[..., Pages], catalogue: Any) -> None:
    case = catalogue.cases["kielce-jobtown"]
    # Six paragraphs, of which the front holds some and the back the others, whole.
    steps = enumerate(paragraphs(2100, 6).split("\n\n"), 1)
    longer = case.with_texts({"what_was_done": "\n\n".join(f"Étape {number}. {told}" for number, told in steps)})
    printed = sheet(longer, "fr")
    front, back = printed.texts
    head = plain(words("fr")("paper.done-continued"))
    assert (head in front, head in back) == (False, True)
    (record,) = printed.job.data["cases"]
    assert printed.cuts == ()
    on_front = [all(piece in front for piece in pieces(whole)) for whole in record["done"]["c"]]
    on_back = [all(piece in back for piece in pieces(whole)) for whole in record["done"]["c"]]
    assert on_front == sorted(on_front, reverse=True)
    assert on_back == [not each for each in on_front]
    # A case that the front holds has no such word.
    assert head not in "".join(sheet(case, "fr").texts)


@pytest.mark.parametrize(("name", "language"), PACKS)
def test_a_row_of_source_figures_stays_on_one_line(pack: Callable[..., Pages], name: str, language: str) -> None:
    for number, text in enumerate(pack(name, language).raw_texts, 1):
        # Figures that broke: a line that ends in a figure and a comma, and goes on with another figure.
        assert not re.search(r"[^\d\s]\s?\d{1,2},\s*\n\s*\d{1,2}(?:,|\s|$)", text), f"page {number}"


@pytest.mark.parametrize(("name", "language"), PACKS)
def test_the_foot_stands_at_the_same_height_on_every_upright_side(
    pack: Callable[..., Pages], name: str, language: str
) -> None:
    printed = pack(name, language)
    upright = [n for n, page in enumerate(printed.reader.pages, 1) if page.mediabox.height > page.mediabox.width]
    foot = words(language)("paper.page-of").split("{page}")[1].split("{")[0].strip()
    heights = {round(lowest(printed, number, foot), 4) for number in upright[1:]}
    assert len(heights) == 1


def lowest(printed: Pages, number: int, word: str) -> float:
    """How high, as a share of the page, the last piece of text that holds a word stands."""
    page = printed.reader.pages[number - 1]
    found: list[float] = []

    def visit(text: str, current: Any, matrix: Any, _font: Any, _size: Any) -> None:
        if word in text:
            found.append((matrix[4] * current[1] + matrix[5] * current[3] + current[5]) / float(page.mediabox.height))

    page.extract_text(visitor_text=visit)
    return min(found)


@pytest.mark.parametrize(("name", "language"), PACKS)
def test_no_side_is_empty_and_the_one_before_the_first_case_is_to_write_on(
    pack: Callable[..., Pages], name: str, language: str
) -> None:
    printed = pack(name, language)
    assert printed.texts[3].startswith(plain(words(language)("paper.notes.title")))
    foot = plain(printed.job.data["library"])
    for number, text in enumerate(printed.texts[1:], 2):
        assert len(text.split(foot)[0]) > 20, f"page {number} is empty"


@pytest.mark.parametrize(("name", "language"), PACKS)
def test_up_to_ten_cases_are_compared_on_one_side(pack: Callable[..., Pages], name: str, language: str) -> None:
    across = [page for page in pack(name, language).reader.pages if page.mediabox.width > page.mediabox.height]
    assert len(across) == 1


def test_what_is_among_them_stays_within_the_margin(pack: Callable[..., Pages]) -> None:
    printed = pack(FULL_PACK, "fr")
    page = printed.reader.pages[1]
    rights: list[float] = []

    def visit(text: str, current: Any, matrix: Any, _font: Any, _size: Any) -> None:
        if text.strip().isdigit():
            x = matrix[4] * current[0] + matrix[5] * current[2] + current[4]
            rights.append(x / float(page.mediabox.width))

    page.extract_text(visitor_text=visit)
    assert rights
    assert max(rights) < RIGHT_EDGE


def test_where_no_code_stands_beside_them_sources_take_the_whole_measure(
    sheet: Callable[..., Pages], catalogue: Any
) -> None:
    case = catalogue.cases["kielce-jobtown"]
    last = sorted(case.sources, key=lambda source: source.id)[-1].title[:20]
    homeless = Imprint(IMPRINT.name, IMPRINT.day)
    (without,) = places(sheet(case, "en", None, homeless).pdf, 2, [last]).values()
    (beside,) = places(sheet(case).pdf, 2, [last]).values()
    assert without[0] > 0.6 > beside[0]


def test_a_sheet_says_whether_some_of_its_words_or_all_are_not_translated(
    pack: Callable[..., Pages], catalogue: Any
) -> None:
    say, record = words("fr"), catalogue.cases["zeist-austerity-dialogue"]
    for case in pack(FULL_PACK, "fr").job.data["cases"]:
        reading = Reading(catalogue.cases[case["slug"]], "fr", catalogue.translation(case["slug"], "fr"))
        assert (case["notice"] == "") == reading.is_whole
    partly = Translation.read(record.slug, "fr", {**HEAD, "title": "Un dialogue"})
    notices = [
        notice_words(Telling(Reading(record, "fr", translation), catalogue.lists, say))
        for translation in (None, partly)
    ]
    assert notices == [say(f"site.case.{word}", language="anglais") for word in ("not-translated", "partly-translated")]


def test_french_facts_have_their_space_before_a_colon(pack: Callable[..., Pages]) -> None:
    costs = [record["cost"] for record in pack(FULL_PACK, "fr").job.data["cases"]]
    assert any("\N{NO-BREAK SPACE}: " in cost for cost in costs)
    assert not any(re.search(r"\w:", cost) for cost in costs)


def test_a_french_pack_calls_cities_by_their_french_names(pack: Callable[..., Pages]) -> None:
    printed = pack("regeneration", "fr")
    whole = plain("\n".join(printed.raw_texts))
    assert plain("Vienne, Autriche") in whole
    assert plain("Gand, Belgique") in whole
    assert plain("Vienna, Autriche") not in whole
    drawn = printed.job.files["map.svg"].decode()
    assert "Hambourg" in drawn
    assert "Hamburg" not in drawn
    # Whoever took it up is called so too.
    adopters = [row["place"] for record in pack(FULL_PACK, "fr").job.data["cases"] for row in record["adopters"]]
    assert "Barcelone, Espagne" in adopters


def test_in_large_print_the_foot_keeps_to_one_line_and_ends_with_what_the_side_is(pack: Callable[..., Pages]) -> None:
    printed = pack("regeneration", "fr", Form(large=True))
    last = printed.reader.pages[-1]
    assert words("fr")("paper.sources-all.title") in last.extract_text().replace("\n", " ")
    lowest_of_all = {
        round(lowest(printed, number, ""), 3)
        for number, page in enumerate(printed.reader.pages, 1)
        if number > 1 and page.mediabox.height > page.mediabox.width
    }
    assert len(lowest_of_all) == 1


def test_in_large_print_no_source_is_torn(pack: Callable[..., Pages]) -> None:
    printed = pack("regeneration", "fr", Form(large=True))
    for record in printed.job.data["cases"]:
        if record["sources-as"] == "full":
            for row in record["sources"]:
                ends = plain(row["title"])[:30], plain("".join(row["address"]))[-12:]
                assert any(ends[0] in text and ends[1] in text for text in printed.texts), row["title"]
