"""Every rule explains itself, and its examples are run: Wrong gives exactly this rule, Right gives nothing."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from build_tools.load.find import name_parts
from build_tools.model.case import Case
from build_tools.model.pack import Pack
from build_tools.reference.rules_page import read_rule
from build_tools.validate import rules as package
from build_tools.validate.check import inspect
from build_tools.validate.rules import RULES, images_are_complete, paragraphs_are_marked, person_is_not_exposed
from tests.sound_case import SLUG, a_library, problems_in, problems_of, with_example

WITH_WRONG = [rule for rule in RULES if read_rule(rule).wrong]
WITH_RIGHT = [rule for rule in RULES if read_rule(rule).right]


def id_of(rule) -> str:
    return rule.ID


@pytest.mark.parametrize("rule", RULES, ids=id_of)
def test_a_rule_says_what_and_why(rule):
    page = read_rule(rule)
    assert page.sentence.endswith((".", ". A warning."))
    assert len(page.what) > 20
    assert len(page.why) > 20


@pytest.mark.parametrize("rule", RULES, ids=id_of)
def test_a_rule_has_one_name_in_all_its_spellings(rule):
    assert rule.__name__.rpartition(".")[2] == rule.ID.replace("-", "_")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.ID)


@pytest.mark.parametrize("rule", WITH_WRONG, ids=id_of)
def test_the_wrong_example_gives_exactly_this_rule(rule, tmp_path):
    found = problems_in(tmp_path, with_example(read_rule(rule).wrong))
    assert {problem.rule for problem in found} == {rule.ID}


@pytest.mark.parametrize("rule", WITH_RIGHT, ids=id_of)
def test_the_right_example_gives_nothing(rule, tmp_path):
    assert problems_in(tmp_path, with_example(read_rule(rule).right)) == ()


def test_the_examples_were_seen_and_most_rules_have_them():
    assert len(WITH_WRONG) > 25
    assert len(WITH_RIGHT) > 25
    # What has none is about several files, of which one example cannot show the mistake.
    without = {rule.ID for rule in RULES} - {rule.ID for rule in WITH_WRONG}
    assert without == {
        "case-is-new",
        "list-is-sound",
        "pack-speaks-every-language",
        "slug-is-sound",
        "source-is-cited",
        "translation-has-its-case",
        "translation-is-current",
        "translation-marks-agree",
    }


def test_an_example_that_is_not_wrong_would_be_noticed(tmp_path):
    """The control: what is spliced in is what is checked."""
    rule = next(rule for rule in RULES if rule.ID == "checked-on-is-past")
    assert problems_in(tmp_path / "right", with_example(read_rule(rule).right)) == ()
    assert problems_in(tmp_path / "wrong", with_example(read_rule(rule).wrong)) != ()


def test_a_docstring_without_its_parts_is_an_error():
    with pytest.raises(ValueError, match="needs a sentence, What: and Why:"):
        read_rule(SimpleNamespace(__doc__="A rule.\n\nWhat: something.", __name__="x", ID="x"))


def test_every_module_of_the_folder_is_in_the_list():
    modules = {path.stem for path in Path(package.__file__).parent.glob("*.py")} - {"__init__"}
    assert modules == {rule.ID.replace("-", "_") for rule in RULES}
    assert len(RULES) == len(modules) > 30


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("a.b@c.org", "mail"),
        ("Jan_Jansen@stad.example.org", "mail"),
        ("jan.jansen+x@c.org", "mail"),
        ("info@c.org and jan.jansen@c.org", "mail"),
        ("+31 33 469 5111", "telephone"),
        ("0033 1 23 45 67 89", "telephone"),
        ("033-469 51 11", "telephone"),
    ],
)
def test_what_belongs_to_a_person_is_found(text, rule, tmp_path):
    found = problems_in(tmp_path, with_example(f'contact:\n  name: "The office"\n  address: "{text}"\n'))
    assert [(problem.rule, problem.about) for problem in found] == [("person-is-not-exposed", rule)]


@pytest.mark.parametrize(
    "text",
    [
        "info@c.org",
        "info.wijken@c.org",
        "youth_office@c.org",
        "2016-2018",
        "EUR 1 200 000",
        "1,200,000",
        "10-20 people",
        "01-02-2016",
        "01 02 2016",
        "@home",
        "a.b@",
        "https://c.org/2016/12/31/a_b_c.d@e",
    ],
)
def test_what_belongs_to_an_office_or_is_a_number_is_not(text, tmp_path):
    assert problems_in(tmp_path, with_example(f'contact:\n  name: "The office"\n  address: "{text}"\n')) == ()


@pytest.mark.parametrize(
    "text",
    [
        "TODO",
        "TO DO: ask",
        "A FIXME",
        "XXX it",
        "XXXXX",
        "Lorem Ipsum",
        *(f"To be {done}." for done in ("written", "added", "filled in", "completed")),
        "À compléter",
        *(f"[{word} it]" for word in ("Insert", "add", "YOUR", "name", "city", "text", "…", "...")),
        *(f"<{word} it>" for word in ("Your", "insert", "name", "CITY")),
        "asdf",
        "...",
        "… .",
    ],
)
def test_a_placeholder_is_found_in_any_letters(text, tmp_path):
    """Each of the kinds that the patterns know: the rough search before them may lose none."""
    found = problems_in(tmp_path, with_example(f'title: "{text}"\n'))
    assert "text-is-finished" in {problem.rule for problem in found}


def test_many_low_lines_do_not_keep_the_checker_busy_for_ever():
    """Each pair of words between two low lines once doubled the time."""
    assert not person_is_not_exposed.MAIL.search("a_" * 2000)
    assert not person_is_not_exposed.MAIL.search("a." * 2000 + "@")


def test_a_picture_in_the_folder_of_its_case_is_accepted_and_a_link_is_not(tmp_path):
    example = 'images:\n  - file: "%s"\n    alt: "A kitchen"\n    credit: "The city"\n    licence: "CC-BY-4.0"\n'
    library = a_library(
        tmp_path,
        {f"cases/{SLUG}.yml": with_example(example % "kitchen.JPG"), f"cases/{SLUG}/kitchen.JPG": b"\xff\xd8"},
    )
    assert problems_of(library)[0] == ()
    for name, target in {"link.jpg": "kitchen.JPG", "circle.jpg": "circle.jpg", "out.jpg": "/etc/hostname"}.items():
        (library.cases / SLUG / name).symlink_to(target)
        (library.cases / f"{SLUG}.yml").write_text(with_example(example % name), encoding="utf-8")
        assert [problem.about for problem in problems_of(library)[0]] == ["outside"]


def test_a_picture_with_a_name_longer_than_the_disk_allows_is_missing(tmp_path):
    name = "文" * 90 + ".png"
    example = f'images:\n  - file: "{name}"\n    alt: "A kitchen"\n    credit: "The city"\n    licence: "CC0-1.0"\n'
    library = a_library(tmp_path, {f"cases/{SLUG}.yml": with_example(example), f"cases/{SLUG}/kitchen.jpg": b""})
    assert [problem.about for problem in problems_of(library)[0]] == ["missing"]
    assert images_are_complete.ENDINGS


def test_the_first_words_of_a_paragraph_are_found_behind_stress_and_links():
    from build_tools.text.tree import parse

    assert paragraphs_are_marked.first_words(parse("*One* two three four")[0]) == "One"
    assert paragraphs_are_marked.first_words(parse("[One two](https://a.b) three")[0]) == "One two"
    assert paragraphs_are_marked.first_words(parse("- one two three four")[0]) == "one two three"


def test_a_file_says_what_it_is(tmp_path):
    """A rule asks a file for its texts, its model and its problems, whatever kind of file it is."""
    library = a_library(tmp_path, {f"cases/{SLUG}.yml": with_example("")})
    file, problems = inspect(name_parts(library.cases / f"{SLUG}.yml"), f"cases/{SLUG}.yml")
    assert file is not None
    assert problems == []
    assert (file.model, file.language, file.part) == (Case, "en", file.sound)
    assert ("title",) in [way for way, _, _ in file.texts()]
    problem = file.inside(("title",), "school", "line-is-plain", "mark", mark="x")
    assert (problem.span.column, problem.values["field"], problem.values["mark"]) == (26, "title", "x")
    assert not isinstance(file.sound, Pack)
