"""The worksheets, printed and read back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from build_tools.choosing import Choice
from build_tools.load.words import words
from build_tools.model.case import BuildingBlock
from build_tools.model.catalogue import Catalogue
from build_tools.model.reading import Reading
from build_tools.model.telling import Telling
from build_tools.pack.book import Book, day_of
from build_tools.pack.compile import compile_pdf
from build_tools.pack.contract import Form, Imprint
from build_tools.pack.whereabouts import whereabouts
from build_tools.pack.worksheets import KINDS, blank_job
from build_tools.packing import book_of
from build_tools.text.typeset import typeset
from tests.pack.conftest import FULL_PACK, PUBLISHER, plain
from tests.pack.full_case import full_case, long
from tests.pack.room import Paper, failures, paper_of

LANGUAGES = ["en", "fr"]
Books = Callable[..., Book]
Papers = Callable[..., Paper]
FORMS = [Form(), Form("letter"), Form(large=True), Form("letter", large=True, mono=True)]


def blank(book: Book) -> Paper:
    imprint = Imprint("Urban Casebook", day_of(book.cases))
    job = blank_job(imprint, book.form, book.words, book.lists)
    return Paper(job, (), compile_pdf(job.template, job.data, job.files, job.day), whereabouts(job))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_every_sheet_has_exactly_one_side(book: Books, paper: Papers, language: str, form: Form) -> None:
    made = book(FULL_PACK, language, form)
    printed = paper("worksheets", made.words.language, made.form)
    # One for each kind, and a transfer check for each case besides.
    assert printed.where.pages == len(KINDS) + len(made.cases)
    assert printed.cuts == ()
    said = words(language)
    for kind in KINDS:
        first, _last = printed.where.parts[kind]
        assert plain(said(f"paper.worksheets.{kind}.title")) in printed.texts[first - 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_blank_ones_are_seven_and_name_no_case(book: Books, language: str) -> None:
    made = book(FULL_PACK, language)
    printed = blank(made)
    assert printed.where.pages == len(KINDS) == 7
    whole = "".join(printed.texts)
    assert not [telling.slug for telling in made.cases if plain(telling.city) in whole]
    assert failures(printed.pdf) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_transfer_check_holds_every_part_of_its_case(book: Books, paper: Papers, language: str) -> None:
    made = book(FULL_PACK, language)
    printed = paper("worksheets", made.words.language, made.form)
    for telling in made.cases:
        first, last = printed.where.cases["transfer"][telling.slug]
        assert first == last
        text = printed.texts[first - 1]
        for position in range(len(telling.case.building_blocks)):
            name = telling.reading.told("building_blocks", position, "name").text
            assert plain(typeset(name, language))[:24] in text, (telling.slug, name)


def test_scores_name_the_cases_of_a_small_pack_and_leave_lines_in_a_large_one(book: Books, paper: Papers) -> None:
    made = book(FULL_PACK, "en")
    page = paper("worksheets", made.words.language, made.form).where.parts["scoring"][0]
    assert plain("Matosinhos") in paper("worksheets", made.words.language, made.form).texts[page - 1]
    large = replace(made, cases=(*made.cases, made.cases[0], made.cases[1]))
    printed = paper_of(large, "worksheets")
    assert plain("Matosinhos") not in printed.texts[printed.where.parts["scoring"][0] - 1]


def test_five_parts_at_their_limit_stay_on_one_side_and_names_without_end_are_told(book: Books) -> None:
    made = book(FULL_PACK, "fr", Form("letter"))

    def with_parts(letters: int, name: int = 60) -> Book:
        block = BuildingBlock(name="x", what="x")
        blocks = tuple(
            block.model_copy(
                update={"name": long(name, begin=n), "what": long(letters, begin=n), "enabling": long(240)}
            )
            for n in range(5)
        )
        case = full_case().with_texts({"building_blocks": blocks})
        return replace(made, cases=(Telling(Reading(case, "fr"), made.lists, words("fr")),))

    whole = paper_of(with_parts(240), "worksheets")
    assert (whole.cuts, whole.where.pages) == ((), len(KINDS) + 1)
    # Where the texts are too long their names are still there; names that are too long are told.
    assert paper_of(with_parts(9000), "worksheets").cuts == ()
    assert [cut.what for cut in paper_of(with_parts(9, name=9000), "worksheets").cuts] == ["check-over"]


@pytest.mark.parametrize("form", FORMS)
def test_worksheets_are_accessible(paper: Papers, form: Form) -> None:
    assert failures(paper("worksheets", "fr", form).pdf) == []


@pytest.mark.parametrize(("count", "is_whole"), [(12, True), (24, False)])
def test_the_foot_of_our_city_names_every_city_of_the_pack_or_says_that_there_are_more(
    catalogue: Catalogue, count: int, *, is_whole: bool
) -> None:
    say = words("fr")
    chosen = tuple(dict.fromkeys(slug for pack in catalogue.packs.values() for slug in pack.cases))[:count]
    printed = paper_of(book_of(catalogue, Choice(chosen, ("?",), "?"), PUBLISHER, Form(), say), "worksheets")
    city, owner = (printed.texts[printed.where.parts[kind][0] - 1] for kind in ("city", "owner"))
    foot = city.split(plain(say("paper.worksheets.city.compare")))[1]
    cities = [plain(record["city"]) for record in printed.job.data["cases"]]
    assert all(each in foot for each in cities) == is_whole
    assert ("…" in foot) != is_whole
    # Those who answer for a case are told in more words, so fewer of them have room.
    assert "…" in owner.split(plain(say("paper.worksheets.owner.leads")))[1]
    assert printed.where.pages == len(KINDS) + sum(1 for record in printed.job.data["cases"] if record["blocks"])
