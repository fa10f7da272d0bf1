"""The card deck, printed and read back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from build_tools.load.words import words
from build_tools.model.reading import Reading
from build_tools.model.telling import Telling
from build_tools.pack.book import Book
from build_tools.pack.contract import Form
from build_tools.text.typeset import typeset
from tests.pack.conftest import FULL_PACK, plain
from tests.pack.full_case import full_case, long
from tests.pack.room import Paper, failures, paper_of, places

LANGUAGES = ["en", "fr"]
Books = Callable[..., Book]
Papers = Callable[..., Paper]


def with_case(book: Book, **texts: object) -> Book:
    """The book with one more case, at every limit, in French, some of its texts replaced."""
    say = words("fr")
    telling = Telling(Reading(full_case().with_texts(texts), "fr"), book.lists, say)
    return replace(book, cases=(telling, *book.cases[:2]))


@pytest.mark.parametrize("form", [Form(), Form("letter"), Form("letter", mono=True)])
def test_a_back_lies_behind_its_front_when_the_sheet_is_turned_on_its_long_edge(
    book: Books, paper: Papers, form: Form
) -> None:
    made = book(FULL_PACK, "en", form)
    deck = paper("cards", made.words.language, made.form)
    seen = 0
    for position, telling in enumerate(made.cases):
        leaf = 1 + position // 4 * 2
        front = places(deck.pdf, leaf, [telling.place])
        # The city stands in the foot of the back, at its left edge.
        back = places(deck.pdf, leaf + 1, [telling.city])
        if not (front and back):
            continue
        (fx, fy), (bx, by) = *front.values(), *back.values()
        assert (fx < 0.5) != (bx < 0.5), f"{telling.slug} is not behind itself"
        assert (fy < 0.5) == (by < 0.5), f"{telling.slug} is upside down"
        seen += 1
    assert seen >= 6


def test_one_column_of_large_cards_needs_no_mirror(paper: Papers) -> None:
    deck = paper("cards", "en", Form(large=True))
    assert places(deck.pdf, 1, ["Zeist"])["Zeist"][1] > 0.5
    assert places(deck.pdf, 2, ["Zeist"])["Zeist"][1] > 0.5


@pytest.mark.parametrize(("sheet", "size"), [("a4", (595.28, 841.89)), ("letter", (612, 792))])
def test_four_cards_lie_on_the_paper_that_was_asked_for(paper: Papers, sheet: str, size: tuple[float, float]) -> None:
    deck = paper("cards", "en", Form(sheet))
    for side in PdfReader(BytesIO(deck.pdf)).pages:
        assert (float(side.mediabox.width), float(side.mediabox.height)) == pytest.approx(size, abs=0.1)
    # Nine cases and at least four blank cards: four leaves.
    assert len(deck.texts) == 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_blank_cards_are_at_the_end(paper: Papers, language: str) -> None:
    deck = paper("cards", language)
    ask = plain(words(language)("paper.cards.blank-title"))
    assert sum(text.count(ask) for text in deck.texts) >= 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_has_its_card_with_title_summary_and_the_words_of_its_marks(
    book: Books, paper: Papers, language: str
) -> None:
    made = book(FULL_PACK, language)
    deck = paper("cards", made.words.language, made.form)
    whole = "".join(deck.texts)
    for telling in made.cases:
        for part in (telling.title.text, telling.size_short, telling.evidence.word, telling.place):
            assert plain(typeset(part, language))[:40] in whole, telling.slug


def test_what_is_cut_is_marked_on_the_card_and_told(paper: Papers) -> None:
    deck = paper("cards", "en")
    assert deck.cuts
    assert {cut.what for cut in deck.cuts} == {"card-texts"}
    marked = "".join(deck.texts).count(plain(words("en")("paper.cards.continues")))
    assert marked == sum(cut.left_out for cut in deck.cuts)


def test_a_case_at_every_limit_ends_with_whole_sentences_and_stays_on_its_card(book: Books) -> None:
    deck = paper_of(with_case(book(FULL_PACK, "fr", Form("letter"))), "cards")
    told = {cut.what for cut in deck.cuts if cut.slug == full_case().slug}
    assert told == {"card-texts"}


def test_texts_that_no_card_can_hold_are_told_with_the_name_of_the_case(book: Books) -> None:
    endless = with_case(book(FULL_PACK, "fr"), hardest_part=long(9000).replace(".", " et").replace(";", ","))
    cuts = [cut for cut in paper_of(endless, "cards").cuts if cut.slug == full_case().slug]
    assert "card-over" in {cut.what for cut in cuts}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_deck_is_accessible(paper: Papers, language: str) -> None:
    assert failures(paper("cards", language).pdf) == []
