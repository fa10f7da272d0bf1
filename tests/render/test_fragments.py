"""The pieces that hand-written pages ask for say what the cases and the model say, in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_tools.contribute.form import RING_1
from build_tools.load.vendored import read_vendored
from build_tools.load.words import languages, words
from build_tools.model.catalogue import Catalogue
from build_tools.model.effort import effort, questions, typical
from build_tools.render.desk import Desk
from build_tools.render.fragments import fragments
from build_tools.render.page import Settings
from tests.sound_case import ROOT, a_read_case, real_lists


def desk(language: str, *cases) -> Desk:
    catalogue = Catalogue({case.slug: case for case in cases}, real_lists())
    return Desk(catalogue, words(language), Settings(), languages(), read_vendored(), form_steps=len(RING_1))


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("language", languages())
def test_the_effort_is_that_of_the_cases(language: str) -> None:
    cases = [a_read_case("graz-a"), a_read_case("graz-b", what_was_done="Word. " * 400), a_read_case("graz-c")]
    shown = fragments(desk(language, *cases))["effort"]
    least, half = effort(cases[0]), typical(map(effort, cases))
    assert 'href="page:cases/graz-a/"' in shown
    assert f"<td>{least.words}</td><td>{round(half.words)}</td>" in shown
    assert re.search(rf"<tfoot>.*<td>{least.minutes}</td><td>{half.minutes}</td>", shown)


@pytest.mark.parametrize("language", languages())
def test_the_fields_are_those_of_the_model(language: str) -> None:
    counted = questions()
    shown = fragments(desk(language, a_read_case()))["asked"]
    assert set(re.findall(r"\d+", shown)) == {
        str(each) for each in (counted.all, counted.written, counted.unknown, counted.optional, len(RING_1))
    }
    assert "<code>unknown</code>" in shown
    assert "`" not in shown


def test_a_library_without_cases_counts_nothing() -> None:
    assert fragments(desk("en"))["effort"] == ""


@pytest.mark.parametrize("language", languages())
def test_every_piece_that_a_page_asks_for_is_made(language: str) -> None:
    pages = list((ROOT / "docs" / language).rglob("*.md"))
    asked = {
        name for page in pages for name in re.findall(r"^\[\[([a-z-]+)\]\]$", page.read_text("utf-8"), re.MULTILINE)
    }
    assert {"effort", "asked"} <= asked
    assert asked <= fragments(desk(language, a_read_case())).keys()


@pytest.mark.parametrize("language", languages())
def test_the_strong_examples_of_the_guide_stand_in_the_library(language: str) -> None:
    page = (ROOT / "docs" / language / "contribute" / "good-case.md").read_text("utf-8")
    file = "rotterdam-bridge.yml" if language == "en" else f"rotterdam-bridge.{language}.yml"
    case = " ".join((ROOT / "cases" / file).read_text("utf-8").split())
    strong = re.findall(r'<p class="strong">(.+?)</p>', page)
    assert len(strong) == 4
    # The first sentence of each, as it stands there, without the mark of its source.
    for text in strong:
        first = re.match(r".+?(?:[.](?= |$)|$)", " ".join(text.split()))[0]
        assert first.rstrip(".") in case, first


def test_every_page_of_the_guide_is_there_in_every_language() -> None:
    names = {
        language: {path.name for path in Path(ROOT / "docs" / language / "contribute").iterdir()}
        for language in languages()
    }
    assert all(found == names["en"] for found in names.values())
    assert len(names["en"]) >= 6
