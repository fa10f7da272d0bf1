"""What a pack says of itself: its version, its date, how its cases spread, what its words mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from build_tools.load.words import words
from build_tools.model.reading import Reading
from build_tools.model.telling import Telling
from build_tools.pack.book import Book, day_of
from build_tools.pack.contract import Form
from build_tools.pack.participants import glossary
from build_tools.pack.spread import spread_of


def test_the_version_changes_with_a_word_and_not_with_the_paper(book: Callable[..., Book]) -> None:
    plain, large = book("letting-go").job("participants.typ"), book("letting-go", "en", Form(large=True, mono=True))
    assert plain.data["version"] == large.job("participants.typ").data["version"]
    first = book("letting-go").cases[0]
    case = first.case.with_texts({"hardest_part": "Something else. [1]"})
    other = replace(
        book("letting-go"),
        cases=(Telling(Reading(case, "en"), first.lists, words("en")), *book("letting-go").cases[1:]),
    )
    assert other.job("participants.typ").data["version"] != plain.data["version"]


def test_the_date_is_the_last_day_on_which_a_case_was_checked(book: Callable[..., Book]) -> None:
    cases = book("letting-go").cases
    assert day_of(cases).isoformat() == max(telling.case.checked_on for telling in cases)


def test_every_case_is_counted_once_in_each_group(book: Callable[..., Book]) -> None:
    made = book("not-as-planned", "fr")
    groups = spread_of(made.cases, made.lists, made.words)
    assert len(groups) == 5
    assert all(sum(row["count"] for row in group["rows"]) == len(made.cases) for group in groups)
    countries = [row["count"] for row in groups[0]["rows"]]
    assert countries == sorted(countries, reverse=True)


def test_the_glossary_has_the_words_on_the_sheets_and_no_others(book: Callable[..., Book]) -> None:
    made = book("letting-go")
    groups = {
        group["kind"]: {term["tag"] for term in group["terms"]}
        for group in glossary(made.cases, made.lists, made.words)
    }
    assert groups["evidence"] == {result.evidence for telling in made.cases for result in telling.case.known_results}
    assert groups["themes"] == {theme for telling in made.cases for theme in telling.case.themes}


def test_without_an_address_nothing_names_one(book: Callable[..., Book]) -> None:
    made = book("letting-go")
    data = replace(made, imprint=replace(made.imprint, homes={})).job("participants.typ")
    assert data.data["pack"]["qr"] == data.data["pack"]["address"] == ""
    assert all(record["qr"] == record["address"] == "" for record in data.data["cases"])
    assert not [name for name in data.files if name.startswith("qr-")]
