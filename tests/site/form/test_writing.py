"""What the form writes is the canonical form, byte for byte."""

from __future__ import annotations

import json

import pytest

from build_tools.contribute.whole_file import file_text
from build_tools.load.read import read_text
from build_tools.model.case import Case
from tests.sound_case import ROOT

PAIRS = sorted((ROOT / "tests" / "contribute" / "canonical").glob("*.json"))
CASES = sorted(path for path in (ROOT / "cases").glob("*.yml") if path.stem.count(".") == 0 and path.name[0] != "_")


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_the_writer_of_the_form_agrees_with_that_of_the_command_line(path, form):
    data = json.loads(path.read_text("utf-8"))
    assert form.evaluate("data => casebook.form.write(data)", data) == path.with_suffix(".yml").read_text("utf-8")


def test_there_are_pairs_and_a_changed_one_is_noticed(form):
    assert len(PAIRS) >= 5
    data = json.loads(PAIRS[0].read_text("utf-8"))
    data["title"] = "Another title"
    assert form.evaluate("data => casebook.form.write(data)", data) != PAIRS[0].with_suffix(".yml").read_text("utf-8")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_that_is_opened_and_written_is_the_same_file(path, form):
    document, _ = read_text(path.read_text("utf-8"), path.name)
    form.evaluate("() => casebook.form.answers.fill({})")
    form.evaluate("slug => casebook.way.load(`assets/form/case/${slug}.js`)", path.stem)
    form.evaluate("slug => casebook.form.answers.fill(casebook.given.case[slug])", path.stem)
    written = form.evaluate("() => casebook.form.write(casebook.form.answers.gather())")
    assert written == file_text(document.data, Case)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_of_the_library_has_nothing_to_mend(path, form):
    form.evaluate("slug => casebook.way.load(`assets/form/case/${slug}.js`)", path.stem)
    form.evaluate("slug => casebook.form.answers.fill(casebook.given.case[slug])", path.stem)
    around = {"today": "2026-11-23", "slug": path.stem, "opened": path.stem}
    found = form.evaluate("around => casebook.form.check(casebook.form.answers.gather(), around)", around)
    assert [each for each in found if each["rule"] != "case-is-new"] == []


def test_a_file_is_read_as_the_checker_reads_it(form):
    for path in CASES[:20]:
        text = path.read_text("utf-8")
        document, _ = read_text(text, path.name)
        read = form.evaluate("text => casebook.form.read(text)", text)
        assert file_text(read, Case) == file_text(document.data, Case)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: A: b\n", "YAML cannot be read from line 1 on."),
        ("- one\n- two\n", "begins with a list"),
        ("themes: [a\n", "YAML cannot be read from line"),
    ],
)
def test_a_file_that_cannot_be_read_is_answered_with_the_words_of_the_checker(text, said, form):
    answer = form.evaluate("text => casebook.form.read(text).then(() => '', (error) => error.message)", text)
    assert said in answer
