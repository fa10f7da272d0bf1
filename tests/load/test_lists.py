"""The controlled lists and the gazetteer are read whole, or every reason why not is told."""

from __future__ import annotations

import pytest

from build_tools.load.lists import read_lists
from build_tools.problem import ContributorError
from tests.sound_case import SITE_LANGUAGES, a_library, real_lists

TERM = 'about:\n  label: {en: "about", fr: "environ"}\n  description: {en: "More or less", fr: "Plus ou moins"}\n'


def problems_with(tmp_path, files):
    with pytest.raises(ContributorError) as stopped:
        read_lists(a_library(tmp_path, files), SITE_LANGUAGES)
    return [(problem.file, problem.rule, problem.about, problem.span.line) for problem in stopped.value.problems]


def test_the_real_lists_are_sound_and_speak_both_languages():
    lists = real_lists()
    assert len(lists.vocabularies) > 15
    assert len(lists.places) > 1000
    assert lists.vocabularies["themes"]["regeneration"].named("fr")


def test_a_term_is_found_by_its_tag_and_unknown_is_none():
    assert real_lists().term("states", "running").tag == "running"
    assert real_lists().term("states", "unknown") is None


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (f"{TERM}up-to: words\n", [("list-is-sound", "term", 4), ("list-is-sound", "term", 4)]),
        (f"{TERM}  colour: green\n", [("list-is-sound", "term", 4)]),
        (TERM.replace(', fr: "environ"', ""), [("list-is-sound", "language", 1)]),
        (TERM.replace('fr: "environ"', 'fr: ""'), [("list-is-sound", "language", 1)]),
        (f"{TERM}{TERM}", [("keys-stand-once", "twice", 4)]),
        ("", [("file-can-be-read", "empty", 1)]),
        ("about: [\n", [("file-can-be-read", "not-understood", 2)]),
    ],
)
def test_a_list_that_cannot_be_used_is_told_with_its_line(tmp_path, content, found):
    name = "cases/_vocabulary/cost_is.yml"
    assert problems_with(tmp_path, {name: content}) == [(name, *each) for each in found]


def test_all_lists_are_told_in_one_run(tmp_path):
    files = {"cases/_vocabulary/cost_is.yml": "", "cases/_vocabulary/themes.yml": "- a\n"}
    assert [file for file, *_ in problems_with(tmp_path, files)] == sorted(files)


def test_a_list_that_the_model_asks_for_and_nobody_has_is_told(tmp_path):
    library = a_library(tmp_path, {"cases/_vocabulary/cost_is.yml": TERM})
    (library.vocabulary / "themes.yml").unlink()
    (library.vocabulary / "translation_methods.yml").unlink()
    with pytest.raises(ContributorError) as stopped:
        read_lists(library, SITE_LANGUAGES)
    assert [(problem.file, problem.about) for problem in stopped.value.problems] == [
        ("cases/_vocabulary/themes.yml", "not-readable"),
        ("cases/_vocabulary/translation_methods.yml", "not-readable"),
    ]


def test_a_list_of_its_own_is_read_beside_the_others(tmp_path):
    lists = read_lists(a_library(tmp_path, {"cases/_vocabulary/colours.yml": TERM}), SITE_LANGUAGES)
    assert list(lists.vocabularies["colours"]) == ["about"]


@pytest.mark.parametrize(
    "content",
    [
        "words",
        "- words\n",
        "- {city: Riga}\n",
        "- {city: Riga, country: LV, lat: north, lon: 24}\n",
        "- {city: Riga, country: LV, lat: 56, lon: 24, population: many}\n",
        "- [\n",
        b"\xff",
        "",
    ],
)
def test_a_gazetteer_that_cannot_be_used_is_told(tmp_path, content):
    name = "cases/_vocabulary/places.yml"
    assert problems_with(tmp_path, {name: content}) == [(name, "list-is-sound", "places", 1)]


def test_a_gazetteer_that_is_missing_is_told(tmp_path):
    library = a_library(tmp_path, {"cases/_vocabulary/cost_is.yml": TERM})
    (library.vocabulary / "places.yml").unlink()
    with pytest.raises(ContributorError) as stopped:
        read_lists(library, SITE_LANGUAGES)
    assert [problem.about for problem in stopped.value.problems] == ["not-readable"]
