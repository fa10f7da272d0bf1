"""What compare says of each case: the same rows for all, honest about what nobody knows, hostile words as text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from build_tools import route
from build_tools.publish.site import Site
from build_tools.text.typeset import typeset
from tests.libraries import small_library
from tests.sound_case import TODAY

HOSTILE = 'Rennes"],[]);alert(1);//\\'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    library = small_library(tmp_path_factory.mktemp("compare") / "library")
    return route.make_site(library, route.check_library(library, TODAY), route.Settings())


def called(site: Site, path: str) -> list[Any]:
    """The arguments with which a data script calls us."""
    script = site.files[path]
    assert isinstance(script, bytes)
    found = re.fullmatch(r"casebook\.compareData\.\w+\((.*)\);\n", script.decode(), re.DOTALL)
    assert found, script[:80]
    return json.loads(f"[{found[1]}]")


def cases(site: Site, language: str) -> dict[str, dict[str, Any]]:
    """By city, since a script leaves the slugs to the table."""
    return {each["city"]: each for each in called(site, f"assets/compare/{language}/0.js")[1]}


def cell(site: Site, language: str, city: str, key: str) -> Any:
    keys = [head["key"] for head in called(site, f"assets/compare/{language}.js")[0]]
    return cases(site, language)[city]["cells"][keys.index(key)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_case_has_one_cell_for_each_row(site: Site, language: str) -> None:
    (heads,) = called(site, f"assets/compare/{language}.js")
    assert len(heads) > 15
    assert len(cases(site, language)) == 3
    assert {len(case["cells"]) for case in cases(site, language).values()} == {len(heads)}


def test_what_nobody_knows_is_not_known_and_what_is_not_told_is_nothing(site: Site) -> None:
    assert cell(site, "en", "Rotterdam", "lead") is None
    assert cell(site, "en", "Rennes", "strongest") is None
    assert cell(site, "en", "Rotterdam", "adopted") == []


def test_an_evaluation_that_found_nothing_is_the_strongest_result_and_is_said_to_be_against_it(site: Site) -> None:
    assert cell(site, "en", "Rotterdam", "evidence") == [
        {"mark": "evaluated", "word": "Evaluated", "text": "No difference found"}
    ]
    assert cell(site, "en", "Rotterdam", "strongest")[0].startswith("Comparing South with North Rotterdam")
    assert cell(site, "en", "Rotterdam", "against") == ["The strongest result, above, is such a finding."]


def test_a_text_that_is_not_translated_says_in_which_language_it_is(site: Site) -> None:
    assert cell(site, "fr", "Rotterdam", "problem")[0]["lang"] == "en"
    assert isinstance(cell(site, "fr", "Gdańsk", "problem")[0], str)
    assert isinstance(cell(site, "en", "Rotterdam", "problem")[0], str)


def test_a_grant_is_no_cost_that_can_be_compared(site: Site) -> None:
    assert cases(site, "en")["Rotterdam"]["covers"] == ""


def test_open_questions_are_cut_to_three_and_the_rest_are_counted(site: Site) -> None:
    lines = cell(site, "en", "Rotterdam", "unknown")
    assert len(lines) == 4
    assert lines[-1] == "and 2 more questions"


def test_hostile_words_stay_inside_their_string(tmp_path: Path) -> None:
    library = small_library(tmp_path / "library")
    file = library.cases / "rennes-jobtown.yml"
    text = file.read_text("utf-8")
    title = re.search(r'^title: "(.*)"$', text, re.MULTILINE)
    assert title
    file.write_text(text.replace(title[0], f"title: '{HOSTILE}'"), "utf-8")
    site = route.make_site(library, route.check_library(library, TODAY), route.Settings())
    assert cases(site, "en")["Rennes"]["title"] == typeset(HOSTILE, "en")
