"""The parts of the explorer that reckon, each by itself on an empty page: folding, the table, counts, orders, words, spelling."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page

from build_tools import paths, route
from build_tools.index.document import documents
from build_tools.index.lexicon import lexicon_file, lexicons
from build_tools.index.spelling import Spelling
from build_tools.load.words import languages, words
from build_tools.model.catalogue import Catalogue
from build_tools.paths import Library
from build_tools.render.desk import Desk
from build_tools.render.explore.table import COLUMNS, letter, table_file
from build_tools.render.page import Settings
from build_tools.render.views import all_views
from build_tools.text.fold import fold, slug_of
from build_tools.text.together import pieces
from tests.site.conftest import ROOT, TODAY

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return route.check_library(Library(ROOT), TODAY).catalogue


@pytest.fixture(scope="module")
def desk(catalogue: Catalogue) -> Desk:
    return Desk(catalogue, words("en"), Settings(), languages())


@pytest.fixture
def alone(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens an empty page with some of the scripts, `before` them a script of data."""
    context = browser.new_context()

    def open_page(*names: str, before: str = "", body: str = "") -> Page:
        page = context.new_page()
        page.set_content(f'<!doctype html><html lang="en"><body>{body}</body></html>')
        if before:
            page.add_script_tag(content=before)
        for name in names:
            page.add_script_tag(content=(paths.SCRIPTS / f"{name}.js").read_text("utf-8"))
        return page

    yield open_page
    context.close()


def test_names_are_folded_as_the_maker_folds_them(alone: Callable[..., Page], catalogue: Catalogue) -> None:
    names = [place.city for place in catalogue.lists.places.cities()] + ["Straße", "Œuvre", "ÞÓR", "l’été", "Ø-Ł"]
    assert len(names) > 1000
    page = alone("fold")
    assert page.evaluate("names => names.map((name) => casebook.fold(name))", names) == [fold(name) for name in names]
    assert page.evaluate("names => names.map((name) => casebook.fold.slugOf(name))", names) == [
        slug_of(name) for name in names
    ]


def test_the_table_says_of_every_case_what_its_file_says(alone: Callable[..., Page], desk: Desk) -> None:
    views = all_views(desk)
    page = alone("fold", "table", before=table_file(desk, views).decode())
    rows = page.evaluate("casebook.table.rows")
    assert [row["slug"] for row in rows] == [view.slug for view in views]
    for row, view in zip(rows, views, strict=True):
        assert (row["country"], row["city"]) == (view.case.place.country, view.case.place.city)
        for column in COLUMNS:
            values = [str(value) for value in column.values(desk, view)]
            if column.name in ("started", "ended"):
                assert row[column.name] == int(values[0] or 0), (view.slug, column.name)
            else:
                assert row[column.name] == (values if column.many else values[0]), (view.slug, column.name)


def test_a_row_has_its_citys_name_in_the_language_of_the_page(alone: Callable[..., Page], desk: Desk) -> None:
    french = replace(desk, words=words("fr"))
    views = all_views(french)
    rows = alone("fold", "table", before=table_file(french, views).decode()).evaluate("casebook.table.rows")
    called = {row["city"]: row["called"] for row in rows}
    assert (called["Ghent"], called["Nantes"]) == ("Gand", "Nantes")
    assert [row["slug"] for row in rows] == [view.slug for view in views]


def test_every_letter_of_the_table_can_be_read_back_and_costs_no_escape(alone: Callable[..., Page]) -> None:
    keys = [f"key-{place}" for place in range(300)]
    letters = "".join(letter(place) for place in range(300))
    assert len(set(letters)) == 300
    assert json.dumps(letters, ensure_ascii=False) == f'"{letters}"'
    assert " " not in letters
    packed = {
        "language": "en",
        "places": [["NL", "Delft", 300]],
        "slugs": " ".join(keys),
        "columns": {"status": {"keys": keys, "rows": letters}},
    }
    page = alone("fold", "table", before=f"(window.casebook ??= {{}}).packed = {json.dumps(packed)};")
    assert page.evaluate("casebook.table.rows.map((row) => row.status)") == keys


CASES = [
    {
        "slug": "a",
        "theme": ["x"],
        "country": "NL",
        "size": "small",
        "started": 2010,
        "evidence": "told",
        "shows": "better",
    },
    {
        "slug": "b",
        "theme": ["x", "y"],
        "country": "PL",
        "size": "large",
        "started": 2014,
        "evidence": "told",
        "shows": "output",
    },
    {
        "slug": "c",
        "theme": ["y"],
        "country": "NL",
        "size": "large",
        "started": 0,
        "evidence": "evaluated",
        "shows": "output",
    },
    {
        "slug": "d",
        "theme": ["z"],
        "country": "FR",
        "size": "unknown",
        "started": 2020,
        "evidence": "compared",
        "shows": "worse",
    },
]
STATE = {
    "q": "", "from": "", "to": "", "sort": "", "view": "list", "cases": [],
    **{
        name: []
        for name in (
            "theme", "topic", "country", "size", "status", "for", "cost",
            "evidence", "shows", "programme", "participation", "lang",
        )
    },
}  # fmt: skip


def rows() -> list[dict[str, Any]]:
    empty = {"topic": [], "status": "", "for": [], "cost": "", "programme": [], "participation": "", "lang": []}
    return [{**empty, **case, "index": at, "checked": f"2026-0{at + 1}-01"} for at, case in enumerate(CASES)]


def narrow(page: Page, **state: Any) -> dict[str, Any]:
    return page.evaluate(
        """([rows, state]) => {
          casebook.table = { values: (row, name) => (Array.isArray(row[name]) ? row[name] : [row[name]]) };
          const { rows: found, counts, undated } = casebook.facets.narrow(rows, state);
          const plain = Object.fromEntries(Object.entries(counts).map(([name, map]) => [name, Object.fromEntries(map)]));
          return { slugs: found.map((row) => row.slug).join(""), counts: plain, undated };
        }""",
        [rows(), {**STATE, **state}],
    )


def test_values_of_one_facet_are_alternatives_and_facets_narrow_one_another(alone: Callable[..., Page]) -> None:
    page = alone("facets")
    assert narrow(page)["slugs"] == "abcd"
    assert narrow(page, theme=["x"])["slugs"] == "ab"
    assert narrow(page, theme=["x", "z"])["slugs"] == "abd"
    assert narrow(page, theme=["x", "y"], country=["NL"])["slugs"] == "ac"
    assert narrow(page, size=["unknown"])["slugs"] == "d"
    assert narrow(page, theme=["no such theme"])["slugs"] == ""


def test_each_facet_is_counted_with_its_own_choice_lifted(alone: Callable[..., Page]) -> None:
    found = narrow(alone("facets"), country=["NL", "PL"], size=["large"])
    assert found["slugs"] == "bc"
    # What each country would give among the large cities, those that are not chosen too.
    assert found["counts"]["country"] == {"PL": 1, "NL": 1}
    # What each size would give in these two countries.
    assert found["counts"]["size"] == {"small": 1, "large": 2}
    # What each theme would give with both choices standing: d counts nowhere.
    assert found["counts"]["theme"] == {"x": 1, "y": 2}


def test_years_leave_out_what_began_outside_them_and_say_how_many_have_no_year(alone: Callable[..., Page]) -> None:
    page = alone("facets")
    found = narrow(page, **{"from": "2012", "to": "2020"})
    assert (found["slugs"], found["undated"]) == ("bd", 1)
    assert narrow(page, **{"from": "2012", "country": ["PL"]})["undated"] == 0


@pytest.mark.parametrize(
    ("order", "slugs"),
    [("evidence", "dacb"), ("checked", "dcba"), ("started", "dbac"), ("place", "abcd"), ("", "dacb"), ("<i>", "dacb")],
)
def test_an_order_is_the_one_that_was_asked_for(order: str, slugs: str, alone: Callable[..., Page]) -> None:
    given = [rows(), {**STATE, "sort": order}]
    page = alone("sorting")
    assert (
        page.evaluate(
            "([rows, state]) => casebook.sorting.sort(rows, state, () => 0).map((r) => r.slug).join('')", given
        )
        == slugs
    )


def test_with_words_the_best_answer_comes_first_unless_another_order_is_asked_for(alone: Callable[..., Page]) -> None:
    page = alone("sorting")
    program = """([rows, state]) =>
      casebook.sorting.sort(rows, state, (row) => ({ a: 1, b: 3, c: 2, d: 0 })[row.slug]).map((row) => row.slug).join('')"""
    assert page.evaluate(program, [rows(), {**STATE, "q": "x"}]) == "bcad"
    assert page.evaluate(program, [rows(), {**STATE, "q": "x", "sort": "place"}]) == "abcd"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("How can we cut the municipal budget?", ["cut", "municipal", "budget"]),
        ("l'emploi des jeunes", ["emploi", "jeunes"]),
        ("start-up Łódź łódź", ["start", "up", "lodz"]),
        ("the of", ["the", "of"]),
        ("16-24 <script>", ["16", "24", "script"]),
        ("", []),
    ],
)
def test_a_question_is_taken_apart_into_its_telling_words(
    text: str, found: list[str], alone: Callable[..., Page]
) -> None:
    page = alone("fold", "query")
    program = "text => casebook.query(text, new Set(['how','can','we','the','of','des'])).map((word) => word.plain)"
    assert page.evaluate(program, text) == found


def test_a_word_that_nobody_has_is_understood_as_the_maker_understands_it(alone: Callable[..., Page]) -> None:
    written = json.loads((Path(ROOT) / "tests" / "index" / "meant.json").read_text("utf-8"))
    page = alone("fold", "spelling")
    answers = page.evaluate(
        """({ lexicon, meant }) => {
          const spelling = casebook.spelling(lexicon);
          return Object.fromEntries(Object.keys(meant).map((typed) => [typed, spelling.suggestion(typed)]));
        }""",
        written,
    )
    assert answers == written["meant"]


@pytest.mark.parametrize("language", languages())
def test_slips_in_the_words_of_the_library_are_understood_as_the_maker_understands_them(
    language: str, alone: Callable[..., Page], catalogue: Catalogue
) -> None:
    lexicon = lexicons(documents(catalogue, languages()), languages())[language]
    dice, spelling = random.Random(7), Spelling(lexicon)
    typed = []
    for word in dice.sample(sorted(word.lower() for word in lexicon if len(word) >= 5), 150):
        at = dice.randrange(len(word) - 1)
        typed.append(
            dice.choice((word[:at] + word[at + 1 :], word[:at] + "e" + word[at:], word[:at] + "o" + word[at + 1 :]))
        )
    page = alone("fold", "spelling")
    answers = page.evaluate(
        "([lexicon, typed]) => { const s = casebook.spelling(lexicon); return typed.map((word) => s.suggestion(word)) }",
        [json.loads(lexicon_file(language, lexicon)), typed],
    )
    assert sum(bool(answer) for answer in answers) > 75
    assert answers == [spelling.suggestion(word) for word in typed]


def test_a_new_case_meets_those_of_its_city_the_likeliest_first(alone: Callable[..., Page], desk: Desk) -> None:
    page = alone("fold", "table", "likeness", before=table_file(desk, all_views(desk)).decode())
    program = (
        "([city, topics]) => casebook.likelySame(city, topics).map(({ row, topics }) => [row.slug, topics.length])"
    )
    found = page.evaluate(program, ["amersfoort", ["vacant-buildings"]])
    assert next(slug for slug, _shared in found) == "amersfoort-de-nieuwe-stad"
    assert {slug for slug, _shared in found} == {"amersfoort-de-nieuwe-stad", "amersfoort-year-of-change"}
    assert found[0][1] == 1
    assert page.evaluate(program, ["Gdansk ", []])[0][0] == "gdansk-responsibility-sharing"
    assert page.evaluate(program, ["Nowhere", ["vacant-buildings"]]) == []


def test_a_word_that_a_language_lacks_is_an_error_and_a_plural_is_the_language_s_own(
    alone: Callable[..., Page],
) -> None:
    block = json.dumps({"count.one": "{n} case", "count.many": "{n} cases", "hello": "{name}!"})
    page = alone("say", body=f'<script type="application/json" id="words">{block}</script>')
    assert page.evaluate("[0, 1, 2, 1200].map((n) => casebook.say('count', { n }))") == [
        "0 cases",
        "1 case",
        "2 cases",
        "1,200 cases",
    ]
    assert page.evaluate("casebook.say('hello', { name: '<b>{n}</b>' })") == "<b>{n}</b>!"
    with pytest.raises(Error, match="no word nothing"):
        page.evaluate("casebook.say('nothing')")


def test_what_stays_on_one_line_is_the_same_in_a_script_as_in_a_page(
    alone: Callable[..., Page], catalogue: Catalogue
) -> None:
    texts = sorted({passage.text for each in documents(catalogue, languages()) for passage in each.passages})
    texts += ["16-17-year-olds", "COVID-19-20", "l’a-t-on vu en 2015–2020, à 30-35%", ""]
    made = [[[piece, is_whole] for piece, is_whole in pieces(text)] for text in texts]
    assert sum(is_whole for each in made for _, is_whole in each) > 50
    page = alone("whole")
    found = page.evaluate(
        """texts => texts.map((text) => casebook.whole(text).map(
            (piece) => (typeof piece === "string" ? [piece, false] : [piece.textContent, true])))""",
        texts,
    )
    assert found == made
