"""The lines that the explorer looks through where it has no index: one a case, plain, by every name of what it is about."""

from __future__ import annotations

import json

import pytest

from build_tools import route
from build_tools.load.words import languages, words
from build_tools.render.desk import Desk
from build_tools.render.explore.plain import plain_file
from build_tools.render.page import Settings
from build_tools.render.views import all_views
from tests.libraries import small_library
from tests.sound_case import TODAY


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """For each language the line of each case."""
    library = small_library(tmp_path_factory.mktemp("plain") / "library")
    catalogue = route.check_library(library, TODAY).catalogue
    found = {}
    for language in languages():
        desk = Desk(catalogue, words(language), Settings(), languages())
        views = all_views(desk)
        script = plain_file(desk, views).decode()
        told = json.loads(script.removeprefix("casebook.plain=").removesuffix(";\n"))
        found[language] = dict(zip((view.slug for view in views), told, strict=True))
    return found


def test_a_line_has_the_title_before_its_tab_and_no_accents_or_capitals(lines: dict[str, dict[str, str]]) -> None:
    title, rest = lines["en"]["gdansk-responsibility-sharing"].split("\t")
    assert title.startswith("gdansk shares responsibility")
    assert "gdansk" in rest
    for told in lines["fr"].values():
        assert told == told.lower()
        assert not set(told) & set("éèêàçùłńóś")


@pytest.mark.parametrize(("language", "word"), [("en", "social exclusion"), ("fr", "quartiers en difficulte")])
def test_a_line_has_what_a_topic_is_called_elsewhere(
    language: str, word: str, lines: dict[str, dict[str, str]]
) -> None:
    having = {slug for slug, told in lines[language].items() if word in told}
    assert "rennes-jobtown" in having
    assert having != set(lines[language]), "the control: not every case is about it"
