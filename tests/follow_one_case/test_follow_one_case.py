"""One real file, followed from YAML to the words on its page in both languages; nothing is lost on the way."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path

import pytest

from build_tools import route
from build_tools.load.read import read
from build_tools.model.case import Case
from build_tools.model.fields import texts
from build_tools.model.reading import Reading
from build_tools.model.translation import Translation
from build_tools.paths import Library
from build_tools.text.plain import as_read

ROOT = Path(__file__).resolve().parents[2]
SLUG = "amersfoort-year-of-change"


def squeezed(text: str) -> str:
    """Words alone: no markup, no marks, no difference between kinds of space, of apostrophes or of quotation marks."""
    text = re.sub(r'<sup class="cite">.*?</sup>', "", text, flags=re.DOTALL)
    plain = html.unescape(re.sub(r"<[^>]+>", "", text)).translate(str.maketrans("‘’“”", "''\"\""))
    return re.sub(r"\s+", "", plain)


@pytest.fixture(scope="module")
def bodies() -> dict[str, str]:
    library = Library(ROOT)
    site = route.make_site(library, route.check_library(library, date(2026, 11, 23)), route.Settings())
    return {page.language: page.body for page in site.pages if page.path.endswith(f"cases/{SLUG}/")}


@pytest.fixture(scope="module")
def case() -> Case:
    document, problems = read(ROOT / "cases" / f"{SLUG}.yml", f"cases/{SLUG}.yml")
    assert document is not None
    assert problems == []
    return Case.read(SLUG, document.data)


def test_every_text_of_the_file_is_on_the_english_page(case: Case, bodies: dict[str, str]) -> None:
    page, seen = squeezed(bodies["en"]), 0
    for way, kind, text in texts(case):
        words = squeezed(as_read(text)) if kind.markdown else squeezed(text)
        # The contributor's name and the notes of sources stand in sentences; everything else stands as written.
        assert words in page, (way, text[:80])
        seen += 1
    assert seen > 60


def test_every_translated_text_is_on_the_french_page(case: Case, bodies: dict[str, str]) -> None:
    document, _problems = read(ROOT / "cases" / f"{SLUG}.fr.yml", "fr")
    assert document is not None
    reading = Reading(case, "fr", Translation.read(SLUG, "fr", document.data))
    page, french = squeezed(bodies["fr"]), 0
    for way, told in reading.texts():
        assert squeezed(as_read(told.text)) in page or squeezed(told.text) in page, (way, told.text[:80])
        french += told.language == "fr"
    assert french > 30


def test_every_source_is_on_the_page_with_its_address_and_the_way_back(case: Case, bodies: dict[str, str]) -> None:
    for source in case.sources:
        assert f'id="source-{source.id}"' in bodies["en"]
        assert html.escape(source.url) in bodies["en"]
    marks = re.findall(r'id="(ref-\d+-\d+)"', bodies["en"])
    back = re.findall(r'href="#(ref-\d+-\d+)"', bodies["en"])
    assert len(marks) > 40
    assert sorted(marks) == sorted(back)


def test_a_text_that_went_missing_would_be_noticed(case: Case, bodies: dict[str, str]) -> None:
    assert squeezed(case.results[0].claim) not in squeezed(bodies["en"].replace("<p", "<!--")[:2000])
