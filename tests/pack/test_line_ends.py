"""Where lines end on paper: a web address at its joints, a range of figures and a French verb turned round nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from build_tools.model.reading import Told
from build_tools.pack.book import Book
from build_tools.pack.texts import text
from build_tools.text.address import address_pieces
from tests.pack.conftest import Pages
from tests.pack.narrow import at_widths

WHOLE = (
    "Qu’a-t-on",
    "va-t-elle",
    "résulte-t-il",
    "a-t-il",
    "dira-t-on",
    "celle-ci",
    "là-bas",
    "vous-même",
    "savez-vous",
    "2015–2020",
    "16-17",
    "30-35%",
)
TEXT = " et ".join(WHOLE)
ADDRESS = "https://www.example.org/good-practices/2024/final_report-on-smart_maps.pdf?page=12&language=french"
SECRET = "Jntpqfiykoa" * 5
# From what the longest word takes to the widest column.
WIDTHS = range(26, 130)


def torn(lines: Iterable[str], words: Iterable[str]) -> list[str]:
    """Those of the words that stand on no line as a whole."""
    kept = [re.sub(r"\s", " ", line) for line in lines]
    return [word for word in words if not any(word in line for line in kept)]


def ends(lines: Iterable[str], address: str) -> set[int]:
    """After how many letters of an address a line ends."""
    found = re.search(r"\s*".join(map(re.escape, address)), "\n".join(lines))
    assert found, (address, lines)
    at, places = 0, set()
    for letter in found[0]:
        if letter == "\n":
            places.add(at)
        at += not letter.isspace()
    return places


def joints(address: str) -> set[int]:
    """After how many letters it may."""
    places, at = set(), 0
    for piece in address_pieces(address):
        at += len(piece)
        places.add(at)
    return places


def test_ranges_and_verbs_turned_round_are_torn_at_no_width(book: Callable[..., Book]) -> None:
    told = text(Told(TEXT, "fr"))
    assert told is not None
    found = {
        width: torn(lines, WHOLE)
        for width, lines in zip(WIDTHS, at_widths(book("letting-go", "fr").job("x"), told["c"], WIDTHS), strict=True)
    }
    assert {width: words for width, words in found.items() if words} == {}


def test_what_is_torn_where_nothing_keeps_it_together_is_found(book: Callable[..., Book]) -> None:
    job, told = book("letting-go", "fr").job("x"), text(Told(TEXT, "fr"))
    assert told is not None
    loose = replace(job, data={**job.data, "whole": "what no text says"})
    found = {word for lines in at_widths(loose, told["c"], WIDTHS) for word in torn(lines, WHOLE)}
    assert len(found) > len(WHOLE) / 2


def test_an_address_ends_its_lines_at_its_joints_at_every_width(book: Callable[..., Book]) -> None:
    told = text(Told(f"Voir {ADDRESS}.", "fr"))
    assert told is not None
    job, places = book("letting-go", "fr").job("x"), set[int]()
    for lines in at_widths(job, told["c"], WIDTHS):
        places |= ends(lines, ADDRESS)
    assert len(places) > 5
    assert places <= joints(ADDRESS)


def test_an_address_that_is_set_as_words_is_found_to_end_elsewhere(book: Callable[..., Book]) -> None:
    as_words = [{"t": "p", "c": [{"t": "s", "v": f"Voir {ADDRESS}."}]}]
    found = [ends(lines, ADDRESS) for lines in at_widths(book("letting-go", "fr").job("x"), as_words, WIDTHS)]
    assert not set[int]().union(*found) <= joints(ADDRESS)


def test_a_piece_that_no_line_can_hold_is_torn_and_one_that_fits_is_not(book: Callable[..., Book]) -> None:
    address = f"https://example.org/{SECRET}"
    told = text(Told(address, "fr"))
    assert told is not None
    narrow, wide = at_widths(book("letting-go", "fr").job("x"), told["c"], range(40, 180, 90))
    assert len(ends(narrow, address)) > 2
    assert ends(wide, address) <= joints(address)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_sources_of_a_pack_end_their_lines_at_joints(pack: Callable[..., Pages], language: str) -> None:
    printed = pack(language=language)
    last = "\n".join(page.extract_text() for page in printed.reader.pages[-4:])
    addresses = ["".join(row["url-printed"]) for case in printed.job.data["sources"] for row in case["sources"]]
    found = {address: ends([last], address) for address in addresses}
    assert sum(map(len, found.values())) > len(addresses) / 4
    assert [address for address, places in found.items() if not places <= joints(address)] == []


def test_no_paragraph_ends_in_a_line_of_one_word_that_a_shorter_line_before_it_avoids(
    book: Callable[..., Book],
) -> None:
    words = "L’année de formation s’est ouverte en septembre 2022."
    told = text(Told(words, "fr"))
    assert told is not None
    widths = range(60, 110)
    lasts = [lines[-1].split() for lines in at_widths(book("letting-go", "fr").job("x"), told["c"], widths)]
    assert sum(len(last) < len(words.split()) for last in lasts) > len(widths) / 2
    assert [last for last in lasts if len(last) == 1] == []
