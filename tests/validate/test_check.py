"""Files in, a catalogue and every problem out: which files, in what order, and what becomes of those that are broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.load import document
from build_tools.load.words import words
from build_tools.model.pack import Pack
from build_tools.problem import Problem, Span
from build_tools.validate.check import Checked, check, without_repeats
from tests.sound_case import SITE_LANGUAGES, SLUG, SOUND_CASE_TEXT, TODAY, a_library, real_lists, with_example

OTHER = "amersfoort-open-gardens"
# Another practice of the same city: the same text twice would be a case that is there already (case-is-new).
GARDENS = with_example("""\
title: "Amersfoort lets residents garden on empty plots"
summary: "Residents grow vegetables on plots that wait for a building; how long they may stay is not known."
topics: [nature-and-water, temporary-use]
for_whom: [all-residents]
problem: |
  Plots lay bare for years, full of rubble, and nobody looked after them. [1]
what_was_done: |
  The city lends a plot until it is built on and brings soil; a group signs for it and keeps the path clear. [1]
sources:
  - {id: 1, title: "Tuinen", publisher: "City", year: 2019, url: "https://www.example.org/t.pdf", language: nl, by: project}
""")
BROKEN = SOUND_CASE_TEXT.replace("10k-100k", "10k-50k")
TRANSLATION = 'translator:\n  name: "Claire Dubois"\n  method: human\ntranslated_on: "2026-11-23"\n'


def checked(library, *only: Path) -> Checked:
    return check(library, real_lists(), SITE_LANGUAGES, TODAY, only)


def test_an_empty_library_is_sound(tmp_path):
    found = checked(a_library(tmp_path))
    assert (found.problems, found.files, found.has_errors, dict(found.catalogue.cases)) == ((), 0, False, {})


def test_sound_files_are_in_the_catalogue_and_broken_ones_are_not(tmp_path):
    found = checked(a_library(tmp_path, {f"cases/{SLUG}.yml": SOUND_CASE_TEXT, f"cases/{OTHER}.yml": BROKEN}))
    assert list(found.catalogue.cases) == [SLUG]
    assert found.has_errors
    assert found.files == 2


def test_of_a_file_without_a_problem_nobody_asks_where_anything_stands(tmp_path, monkeypatch):
    """Finding places takes longer than reading, and nearly all files of a library are sound."""

    def refuse(_text: str) -> None:
        raise AssertionError("asked")

    monkeypatch.setattr(document, "positions", refuse)
    assert checked(a_library(tmp_path / "sound", {f"cases/{SLUG}.yml": SOUND_CASE_TEXT})).problems == ()
    # The control: a place that is asked for would have been noticed.
    with pytest.raises(AssertionError, match="asked"):
        checked(a_library(tmp_path / "broken", {f"cases/{SLUG}.yml": BROKEN}))


def test_a_warning_keeps_nobody_out(tmp_path):
    found = checked(a_library(tmp_path, {"cases/kitchens-of-amersfoort.yml": SOUND_CASE_TEXT}))
    assert [problem.level for problem in found.problems] == ["warning"]
    assert not found.has_errors
    assert list(found.catalogue.cases) == ["kitchens-of-amersfoort"]


def test_a_translation_is_in_the_catalogue_with_its_case(tmp_path):
    files = {f"cases/{SLUG}.yml": SOUND_CASE_TEXT, f"cases/{SLUG}.fr.yml": TRANSLATION}
    catalogue = checked(a_library(tmp_path / "sound", files)).catalogue
    assert catalogue.translation(SLUG, "fr").language == "fr"
    assert catalogue.translation(SLUG, "pl") is None
    broken = checked(a_library(tmp_path / "broken", {**files, f"cases/{SLUG}.yml": BROKEN}))
    assert not broken.catalogue.translations
    # The translation itself is not to blame.
    assert {problem.file for problem in broken.problems} == {f"cases/{SLUG}.yml"}


def test_a_pack_is_in_the_catalogue(tmp_path):
    pack = "".join(f"{name}: {{en: A b, fr: C d}}\n" for name in ("title", "for_whom", "introduction"))
    files = {
        f"cases/{SLUG}.yml": SOUND_CASE_TEXT,
        f"cases/{OTHER}.yml": GARDENS,
        "cases/_packs/food.yml": f"{pack}cases: [{SLUG}, {OTHER}]\n",
    }
    found = checked(a_library(tmp_path, files))
    assert found.problems == ()
    assert isinstance(found.catalogue.packs["food"], Pack)
    assert found.files == 3
    assert [case.slug for case in found.catalogue.of_theme("regeneration")] == [OTHER, SLUG]


def test_problems_come_by_file_and_by_line(tmp_path):
    wrong = with_example("title: unknown\nlicence: MIT\n")
    found = checked(a_library(tmp_path, {f"cases/{SLUG}.yml": wrong, f"cases/{OTHER}.yml": wrong}))
    places = [(problem.file, problem.span.line) for problem in found.problems]
    assert places == sorted(places)
    assert len(places) == 4


def test_a_file_that_cannot_be_read_gives_one_problem_and_hides_no_other_file(tmp_path):
    found = checked(a_library(tmp_path, {f"cases/{SLUG}.yml": "title: @home\n", f"cases/{OTHER}.yml": BROKEN}))
    assert [(problem.file, problem.rule) for problem in found.problems] == [
        (f"cases/{OTHER}.yml", "term-is-known"),
        (f"cases/{SLUG}.yml", "file-can-be-read"),
    ]


def test_a_case_may_name_one_that_is_broken(tmp_path):
    """Its file is there; who named it is not to blame."""
    files = {f"cases/{SLUG}.yml": with_example(f"related: [{OTHER}]\n"), f"cases/{OTHER}.yml": "title: @home\n"}
    assert {problem.file for problem in checked(a_library(tmp_path, files)).problems} == {f"cases/{OTHER}.yml"}


def test_only_the_files_asked_for_are_reported_knowing_the_others(tmp_path):
    broken = GARDENS.replace("10k-100k", "10k-50k")
    files = {f"cases/{SLUG}.yml": with_example(f"related: [{OTHER}]\n"), f"cases/{OTHER}.yml": broken}
    library = a_library(tmp_path, files)
    assert (checked(library, library.cases / f"{SLUG}.yml").problems, checked(library).has_errors) == ((), True)
    one = checked(library, library.cases / f"{OTHER}.yml")
    assert [problem.file for problem in one.problems] == [f"cases/{OTHER}.yml"]
    assert one.files == 1
    # What is not reported is broken all the same.
    assert list(checked(library, library.cases / f"{SLUG}.yml").catalogue.cases) == [SLUG]


def test_a_file_named_twice_is_one_file(tmp_path):
    library = a_library(tmp_path, {f"cases/{SLUG}.yml": BROKEN})
    path = library.cases / f"{SLUG}.yml"
    found = checked(library, path, library.cases / ".." / "cases" / path.name)
    assert (found.files, len(found.problems)) == (1, 1)


def test_a_case_outside_the_library_is_checked_against_it(tmp_path):
    library = a_library(tmp_path / "library", {f"cases/{OTHER}.yml": GARDENS})
    draft = tmp_path / f"{SLUG}.yml"
    draft.write_text(with_example(f"related: [{OTHER}, atlantis-x]\n"), encoding="utf-8")
    (problem,) = checked(library, draft).problems
    assert (problem.rule, problem.values["value"]) == ("related-case-exists", "atlantis-x")
    assert problem.file == draft.as_posix()


def test_a_list_is_no_case(tmp_path):
    """`casebook check cases` finds the lists below it as well; they were read before any case."""
    library = a_library(tmp_path, {f"cases/{SLUG}.yml": SOUND_CASE_TEXT})
    assert checked(library, *sorted(library.vocabulary.glob("*.yml"))).problems == ()


def test_a_link_to_a_case_goes_by_its_own_name(tmp_path):
    library = a_library(tmp_path, {f"cases/{SLUG}.yml": SOUND_CASE_TEXT})
    (library.cases / "amersfoort-gone.yml").symlink_to("nowhere.yml")
    (library.cases / "amersfoort-circle.yml").symlink_to("amersfoort-circle.yml")
    assert [(problem.file, problem.about) for problem in checked(library).problems] == [
        ("cases/amersfoort-circle.yml", "not-readable"),
        ("cases/amersfoort-gone.yml", "not-readable"),
    ]


def test_the_same_said_of_the_same_place_is_said_once():
    one, other = (Problem("a.yml", Span(1, 1, 2), "text-fits", "too-long", {"limit": limit}) for limit in (1, 2))
    assert without_repeats([one, other, one]) == [one, other]


def test_the_languages_of_the_site_are_those_of_its_words():
    """The tests name them, so that a golden report does not change with a third; here the two meet."""
    for language in SITE_LANGUAGES:
        assert words(language)("report.error")
