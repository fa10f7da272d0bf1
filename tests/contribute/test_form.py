"""The form's description: every field of a case once, in the words of the language, with the model's limits."""

from __future__ import annotations

import json

import pytest

from build_tools.contribute.answers import answers_of
from build_tools.contribute.form import RING_1, RING_2, Entry, for_scripts, make_form
from build_tools.contribute.form_files import form_files
from build_tools.contribute.whole_file import file_text
from build_tools.load.read import read_text
from build_tools.load.words import languages, words
from build_tools.model.case import Case
from build_tools.model.catalogue import Catalogue
from build_tools.model.fields import fields
from tests.sound_case import ROOT, SOUND_CASE_TEXT, a_read_case, real_lists

CASES = sorted(path for path in (ROOT / "cases").glob("*.yml") if path.stem.count(".") == 0 and path.name[0] != "_")


@pytest.fixture(scope="module", params=languages())
def form(request):
    return make_form(words(request.param), real_lists())


def every(entries: tuple[Entry, ...]):
    for entry in entries:
        yield entry
        yield from every(entry.parts)


def test_every_field_of_a_case_stands_in_one_section():
    names = [name for _, group in (*RING_1, *RING_2) for name in group]
    assert sorted(names) == sorted(Case.model_fields)
    assert {name for _, group in RING_1 for name in group} == set(Case.RING_1)


def test_every_field_has_a_label_and_guidance(form):
    found = [entry for section in form.sections for entry in every(section.entries)]
    assert len(found) > 80
    assert all(entry.label and entry.guide for entry in found)


def test_what_the_form_says_otherwise_is_about_a_field(form):
    """A field that is renamed would leave its guidance behind."""
    speak = words(form.language)
    names = {name.removeprefix("site.form.guides.") for name in speak.names() if name.startswith("site.form.guides.")}
    assert names
    assert all(speak.has(f"fields.{name}.guide") for name in names)


def test_every_section_and_every_group_has_its_words(form):
    speak = words(form.language)
    for section in form.sections:
        assert speak.has(f"site.form.sections.{section.name}")
        for entry in section.entries:
            assert entry.control != "groups" or speak.has(f"site.form.items.{entry.name}.add")


def test_scripts_get_the_fields_in_the_order_of_the_file(form):
    plain = for_scripts(form)["fields"]
    assert [each["name"] for each in plain] == [each.name for each in fields(Case)]
    title = next(each for each in plain if each["name"] == "title")
    assert title["kind"]["limit"] == 90
    assert title["required"]
    sources = next(each for each in plain if each["name"] == "sources")
    assert (sources["sortedBy"], sources["most"]) == ("id", 40)


def test_a_field_is_chosen_where_the_model_has_a_list_and_typed_where_it_has_none(form):
    controls = {entry.name: entry.control for section in form.sections for entry in section.entries}
    assert controls["themes"] == "choices"
    assert controls["problem"] == "prose"
    assert controls["results"] == "groups"
    assert controls["not_known"] == "lines"
    assert controls["licence"] == "fixed"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_answers_of_a_case_are_what_its_file_says(path):
    document, problems = read_text(path.read_text("utf-8"), path.name)
    assert document is not None
    assert not problems
    case = Case.read(path.stem, document.data)
    assert file_text(answers_of(case), Case) == file_text(document.data, Case)


def test_there_are_cases_to_ask_that_of():
    assert len(CASES) >= 64


def test_the_files_are_scripts_that_hold_data_alone():
    lists = real_lists()
    files = form_files(Catalogue({"a-case": a_read_case("a-case")}, lists), {"en": make_form(words("en"), lists)})
    assert set(files) == {f"assets/form/{name}.js" for name in ("form.en", "places", "cases", "case/a-case")}
    for content in files.values():
        start, _, data = content.decode().partition("=")
        assert start.startswith('"use strict";(window.casebook??')
        assert "</script" not in data
    given = files["assets/form/case/a-case.js"].decode()
    data = json.loads(given[given.index('["a-case"]=') + len('["a-case"]=') :].rstrip().rstrip(";"))
    document, _ = read_text(SOUND_CASE_TEXT, "a-case.yml")
    assert file_text(data, Case) == file_text(document.data, Case)
