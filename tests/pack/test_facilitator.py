"""The facilitator's part, printed and read back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from build_tools.choosing import Choice
from build_tools.load.words import words
from build_tools.model.catalogue import Catalogue
from build_tools.model.reading import Reading
from build_tools.model.telling import Telling
from build_tools.pack.book import Book
from build_tools.pack.contract import Form
from build_tools.pack.plans import Room
from build_tools.pack.whereabouts import Whereabouts
from build_tools.packing import book_of
from build_tools.text.typeset import typeset
from tests.pack.conftest import FULL_PACK, PUBLISHER, Pages, plain
from tests.pack.room import SESSIONS, Paper, failures, paper_of, places
from tests.sound_case import a_read_case

LANGUAGES = ["en", "fr"]
HOSTILE = "#panic(1) $x$ *bold* _it_ @ref <lab> `raw` \\u{41} {{ x }} <script>"


@pytest.fixture(scope="module")
def part(pack: Callable[..., Pages], paper: Callable[..., Paper]) -> Callable[..., tuple[Paper, dict[str, Paper]]]:
    """The facilitator's part and the files that it points at."""

    def made(language: str = "en") -> tuple[Paper, dict[str, Paper]]:
        kinds = ("participants", "worksheets", "cards")
        return paper("facilitator", language), {kind: paper(kind, language) for kind in kinds}

    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_number_leads_to_what_it_names(
    part: Callable[..., tuple[Paper, dict[str, Paper]]], language: str
) -> None:
    printed, files = part(language)
    say, places = words(language), printed.job.data["places"]
    for slug, found in places["cases"].items():
        record = next(each for each in printed.job.data["cases"] if each["slug"] == slug)
        title = plain(record["title"]["c"][0]["v"])[:40]
        sheet, check = found["sheet"], found["transfer"]
        assert sheet["last"] == sheet["first"] + 1
        assert title in files["participants"].texts[sheet["first"] - 1]
        assert title in files["worksheets"].texts[check["first"] - 1]
        assert title in files["cards"].texts[found["card"]["first"] - 1]
        # And so it is printed on the first page, beside the city.
        assert f"{sheet['first']}–{sheet['last']}" in printed.texts[0]
    for kind in ("city", "tree", "stakeholders", "actions", "scoring", "owner"):
        place = places["parts"][kind]
        assert plain(say(f"paper.worksheets.{kind}.title")) in files["worksheets"].texts[place["first"] - 1]
        assert plain(say("paper.facilitator.page", page=place["first"])) in "".join(printed.texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_has_its_questions_and_what_is_not_known(
    part: Callable[..., tuple[Paper, dict[str, Paper]]], book: Callable[..., Book], language: str
) -> None:
    whole = "".join(part(language)[0].texts)
    for telling in book(FULL_PACK, language).cases:
        for field in ("discussion", "not_known"):
            for position in range(len(getattr(telling.case, field))):
                told = telling.reading.told(field, position)
                assert plain(typeset(told.text, told.language)) in whole, (telling.slug, told.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plans_objections_and_the_slip_are_there_with_all_their_steps(
    part: Callable[..., tuple[Paper, dict[str, Paper]]], language: str
) -> None:
    printed, _files = part(language)
    whole = "".join(printed.texts)
    for written in SESSIONS[language].values():
        assert plain(typeset(written.title, language)) in whole
    for plan in printed.job.data["plans"]:
        (steps,) = [block["rows"] for block in plan["blocks"] if block["t"] == "plan"]
        page = printed.texts[printed.where.parts[f"plan-{plan['name']}"][0] - 1 :][:2]
        for step in steps:
            assert f"{step['first']}–{step['last']}" in "".join(page)
    assert plain(words(language)("paper.slip.title")) in printed.texts[-1]


def test_copies_follow_the_people_who_come(book: Callable[..., Book]) -> None:
    whole = book(FULL_PACK, "en")
    for room, scores in ((Room(12, 4), "12×"), (Room(31, 8), "31×")):
        assert scores in "".join(paper_of(whole, "facilitator", {}, room=room).texts)


def test_a_case_without_questions_gets_the_general_ones_and_is_said_to(book: Callable[..., Book]) -> None:
    made = book(FULL_PACK, "en")
    case = a_read_case().with_texts({"discussion": None, "not_known": ()})
    bare = replace(made, cases=(Telling(Reading(case, "en"), made.lists, words("en")),))
    own = "".join(paper_of(made, "facilitator", {}).texts)
    text = "".join(paper_of(bare, "facilitator", {}).texts)
    said = plain(words("en")("paper.facilitator.general"))
    assert said in text
    assert said not in own
    assert plain(words("en")("paper.facilitator.nothing")) in text
    # Once for the case, once as the page of general questions.
    assert text.count(plain("Whom did it not reach?")) == 2


def test_the_slip_goes_to_the_editors_where_they_have_a_mailbox(book: Callable[..., Book]) -> None:
    made = book(FULL_PACK, "fr")
    with_box = paper_of(made, "facilitator", {}, editors="editors@example.org").texts[-1]
    without = paper_of(made, "facilitator", {}).texts[-1]
    assert "editors@example.org" in with_box
    assert plain(words("fr")("paper.slip.hand")) in without
    assert "@" not in without


def test_hostile_words_come_out_letter_for_letter(book: Callable[..., Book]) -> None:
    made = book(FULL_PACK, "en")
    case = a_read_case().with_texts({"discussion": (HOSTILE, "Why?"), "title": HOSTILE, "not_known": (HOSTILE,)})
    hostile = replace(made, cases=(Telling(Reading(case, "en"), made.lists, words("en")),))
    for kind in ("facilitator", "worksheets", "cards"):
        files = {"participants": Whereabouts()}
        # A card shows the title; a line may break at the places that long words are given.
        whole = "".join(paper_of(hostile, kind, files).texts)
        assert plain(typeset(HOSTILE, "en")) in whole, kind


@pytest.mark.parametrize("form", [Form(), Form("letter"), Form(large=True)])
def test_it_is_accessible_on_any_paper(book: Callable[..., Book], form: Form) -> None:
    printed = paper_of(book(FULL_PACK, "fr", form), "facilitator", {})
    assert failures(printed.pdf) == []
    width = float(PdfReader(BytesIO(printed.pdf)).pages[0].mediabox.width)
    assert width == pytest.approx(612 if form.paper == "letter" else 595.28, abs=0.1)


def test_the_same_input_gives_the_same_bytes(book: Callable[..., Book]) -> None:
    made = book(FULL_PACK, "en")
    assert paper_of(made, "facilitator", {}).pdf == paper_of(made, "facilitator", {}).pdf


def test_the_checker_would_find_a_file_that_is_not_accessible(pack: Callable[..., Pages]) -> None:
    assert failures(pack().pdf.replace(b"/StructTreeRoot", b"/StructTreeXoot"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_whose_minutes_need_their_own_side_has_room_before_them_to_write_who_takes_what(
    part: Callable[..., tuple[Paper, dict[str, Paper]]], language: str
) -> None:
    printed, say = part(language)[0], words(language)
    head = plain(say("paper.facilitator.tables"))
    longest = plain(max(SESSIONS[language].values(), key=lambda written: written.minutes).title)
    (before,) = [number for number, text in enumerate(printed.texts) if head in text]
    assert longest in printed.texts[before].split(head)[0]
    assert "0–10" in printed.texts[before + 1]
    # The other plans are whole on one side, with what to do when time is short.
    assert printed.texts[before - 1].startswith(plain(SESSIONS[language]["90-minutes"].title))


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_for_any_case_follow_those_on_each_case_and_every_column_of_objections_is_used(
    part: Callable[..., tuple[Paper, dict[str, Paper]]], language: str
) -> None:
    printed, say = part(language)[0], words(language)
    any_case, objections = (plain(SESSIONS[language][name].title) for name in ("questions", "objections"))
    on_each = plain(say("paper.facilitator.case-questions"))
    asked = max(number for number, text in enumerate(printed.texts) if any_case in text)
    argued = min(number for number, text in enumerate(printed.texts) if text.startswith(objections))
    assert asked == argued - 1
    assert on_each in printed.texts[asked].split("UrbanCasebook")[-1]
    heads = [node["v"] for node in printed.job.data["objections"]["blocks"] if node["t"] == "h"]
    last = [head for head in heads if plain(head) in printed.texts[argued + 1]]
    columns = {round(x, 1) for x, _y in places(printed.pdf, argued + 2, [head[:12] for head in last]).values()}
    assert len(columns) == 2


@pytest.mark.parametrize(("language", "count", "is_alone"), [("en", 5, True), ("fr", 5, False), ("fr", 12, False)])
def test_what_questions_for_any_case_leave_of_their_side_is_for_questions_of_ones_own(
    catalogue: Catalogue, language: str, count: int, *, is_alone: bool
) -> None:
    say = words(language)
    chosen = dict.fromkeys(slug for pack in catalogue.packs.values() for slug in pack.cases)
    made = book_of(catalogue, Choice(tuple(chosen)[:count], ("?",), "?"), PUBLISHER, Form(), say)
    texts = paper_of(made, "facilitator", {}).texts
    any_case, own = plain(SESSIONS[language]["questions"].title), plain(say("paper.facilitator.own-questions"))
    (side,) = [text for text in texts[1:] if any_case in text]
    assert side.startswith(any_case) == is_alone
    # With twelve cases the side is full.
    assert (own in side) == (count < 12)
    if own in side:
        asked = side.split(own)[1]
        assert [telling.slug for telling in made.cases if plain(telling.case.place.city) not in asked] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_table_stands_on_one_side(part: Callable[..., tuple[Paper, dict[str, Paper]]], language: str) -> None:
    printed = part(language)[0]
    tables = [node for node in printed.job.data["opening"]["blocks"] if "heads" in node and len(node["rows"]) <= 8]
    assert len(tables) > 1
    for node in tables:
        said = [plain("".join(each.get("v", "") for each in row[-1])) for row in node["rows"]]
        assert any(all(words in text for words in said) for text in printed.texts), node["heads"]


def test_no_minute_mark_and_no_page_number_is_broken_in_two(
    part: Callable[..., tuple[Paper, dict[str, Paper]]],
) -> None:
    whole = "\n".join(page.extract_text() for page in PdfReader(BytesIO(part("fr")[0].pdf)).pages)
    assert "112–127" in whole
    assert not re.search(r"\bpages?\s*\n\s*\d", whole)


def test_marks_between_words_are_those_of_the_language(part: Callable[..., tuple[Paper, dict[str, Paper]]]) -> None:
    printed, files = part("fr")
    assert not re.search(r"\w[;:]\s", PdfReader(BytesIO(printed.pdf)).pages[4].extract_text())
    owner = files["worksheets"].where.parts["owner"][0]
    assert not re.search(r"\w:", PdfReader(BytesIO(files["worksheets"].pdf)).pages[owner - 1].extract_text())


def test_in_large_print_no_column_is_squeezed_and_no_bar_stands_without_its_minutes(
    paper: Callable[..., Paper],
) -> None:
    printed = paper("facilitator", "fr", Form(large=True))
    pages = [page.extract_text() for page in PdfReader(BytesIO(printed.pdf)).pages]
    # A column of some millimetres would set each word on a line of its own.
    shortest = SESSIONS["fr"]["60-minutes"].title
    assert any(shortest in line for line in pages[1].splitlines())
    head = next(
        block["v"] for block in printed.job.data["plans"][0]["blocks"] if block["t"] == "h" and "inute" in block["v"]
    )
    for text in pages:
        if head in text:
            assert re.search(r"\b0–\d+", text)
