"""Whatever a contributor writes stands on paper as it was written, and nothing of it runs."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from build_tools.model.catalogue import Catalogue
from build_tools.pack.compile import TEMPLATES
from build_tools.pack.glyphs import Missing, legible
from build_tools.text.typeset import typeset
from tests.pack.conftest import Pages, plain
from tests.sound_case import a_read_case

HOSTILE = (
    '#panic("now")',
    "$x^2$ and \\pagebreak()",
    "@somebody <label> // not a comment /* nor this */",
    '= "quotes" and `ticks` and {{ braces }}',
    "<script>alert(1)</script>",
    "#eval(read) #import \\u{41} ~ -- --- ...",
)
# Polish, Greek, Bulgarian, Romanian, Czech, Turkish, Icelandic; and spaces and hyphens that the fonts lack.
NAMES = (
    "Łódź, Świętochłowice, Gżegżółka",
    "Θεσσαλονίκη, Αθήνα, Ηράκλειο",
    "Благоевград, Търговище, щъркел",
    "Iași, Târgu Mureș",
    "Plzeň, Třebíč, Ústí",
    "Eskişehir, Iğdır",
    "Ísafjörður, þing",
    "1\u202f200 pages, well\u2011known",
)
# What one may use to run text as code.
CODE = re.compile(r"\beval\s*\(|\bcmarker\b|@preview|\bplugin\s*\(|\bread\s*\(")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stands_on_paper_letter_for_letter(sheet: Callable[..., Pages], text: str) -> None:
    case = a_read_case().with_texts({"title": text, "summary": text, "not_known": (text,)})
    printed = sheet(case)
    whole = "".join(printed.texts)
    # The marks of quotation are those of the language; nothing else is changed.
    assert whole.count(plain(typeset(text, "en"))) == 3
    assert printed.reader.metadata is not None
    assert printed.reader.metadata.title == text


@pytest.mark.parametrize("name", NAMES)
def test_names_of_other_languages_are_set_whole(sheet: Callable[..., Pages], name: str) -> None:
    whole = "".join(sheet(a_read_case().with_texts({"title": name})).texts)
    assert plain(name).replace("\u2011", "-") in whole.replace("\u2010", "-").replace("\u2011", "-")


def test_a_word_longer_than_a_line_is_broken(sheet: Callable[..., Pages]) -> None:
    word = "Donaudampfschifffahrtsgesellschaft" * 4
    assert word in "".join(sheet(a_read_case().with_texts({"title": word})).texts)


def test_no_template_runs_text() -> None:
    templates = sorted(TEMPLATES.glob("*.typ"))
    assert len(templates) >= 5
    assert [file.name for file in templates if CODE.search(file.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "line", ['#eval(data.title, mode: "markup")', '#import "@preview/cmarker:0.1.1"', '#read("/x")']
)
def test_a_template_that_runs_text_would_be_found(line: str) -> None:
    assert CODE.search(line)


def test_a_letter_that_no_font_has_is_told_with_case_and_field(
    sheet: Callable[..., Pages], catalogue: Catalogue
) -> None:
    clean = sheet(a_read_case()).job
    assert legible(clean)[1] == ()
    record = {**clean.data["cases"][0]}
    record["needs"] = {"lang": "en", "c": [{"t": "p", "c": [{"t": "s", "v": "A key and 鍵, ✓ done"}]}]}
    job, missing = legible(type(clean)(clean.template, {**clean.data, "cases": [record]}, clean.files, clean.day))
    assert missing == (Missing("amersfoort-school-kitchens", "needs", "鍵"),)
    assert "鍵" not in str(job.data["cases"])
    assert "□" in str(job.data["cases"])
    assert "✓" in str(job.data["cases"])
