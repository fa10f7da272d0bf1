"""A contributor's mistake becomes a test by adding two files: the mistake and, beside it, the whole report that it earns.

`mistakes/<rule-id>/<what-went-wrong>.yml` is one case file, `mistakes/<rule-id>/<what-went-wrong>/` a little library;
`<what-went-wrong>.txt` is the report. A file that ends in .yml is checked as cases/amersfoort-school-kitchens.yml.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from build_tools import report
from build_tools.load.words import languages, words
from build_tools.problem import Problem
from build_tools.validate.rules import RULES
from tests.conftest import difference
from tests.sound_case import SLUG, SOUND_CASE_TEXT, a_library, problems_of

MISTAKES = Path(__file__).with_name("mistakes")
# Not a rule: one file with ten mistakes.
TEN = "ten-at-once"
FOUND = sorted(path for rule in MISTAKES.iterdir() for path in rule.iterdir() if path.suffix == ".yml" or path.is_dir())
# What no file can cause, with the reason and the test that looks after it.
TESTED_OTHERWISE = {
    ("file-can-be-read", "not-readable"): "depends on the disk: tests/load/test_read.py, tests/test_cli.py",
    ("file-can-be-read", "too-large"): "would need a file of 256 KiB: tests/load/test_bytes.py",
    ("file-can-be-read", "not-yaml"): "libyaml says so of characters that are refused before: tests/load/test_read.py",
    ("field-has-its-shape", "other"): "the fallback of an error code that nobody foresaw: tests/validate/test_shape.py",
}


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[tuple[Problem, ...], int]]:
    """What the checker finds in every mistake: the problems and how many files there are, by `<rule-id>/<what>`."""
    return {name_of(path): problems_in_mistake(path, tmp_path_factory.mktemp("mistake")) for path in FOUND}


def problems_in_mistake(path: Path, folder: Path) -> tuple[tuple[Problem, ...], int]:
    if path.is_dir():
        files = {each.relative_to(path).as_posix(): each.read_bytes() for each in path.rglob("*") if each.is_file()}
    else:
        files = {f"cases/{SLUG}.yml": path.read_bytes()}
    return problems_of(a_library(folder, files))


@cache
def sentences_of_the_checker() -> frozenset[tuple[str, str]]:
    """Every sentence that the checker can say, as rule and `about`."""
    names = (name.split(".") for name in words("en").names() if name.startswith("problems."))
    return frozenset((rule, about) for _, rule, about, _kind in names)


@pytest.mark.parametrize("path", FOUND, ids=name_of)
def test_a_mistake_gets_this_report_and_no_other(path, reports, golden):
    problems, files = reports[name_of(path)]
    golden(path.with_suffix(".txt"), report.as_text(problems, files, words("en")))


@pytest.mark.parametrize("path", [path for path in FOUND if path.parent.name != TEN], ids=name_of)
def test_a_mistake_lies_under_the_rule_that_it_breaks(path, reports):
    problems, _ = reports[name_of(path)]
    assert path.parent.name in {problem.rule for problem in problems}


def test_every_rule_has_a_mistake():
    assert {path.parent.name for path in FOUND} - {TEN} == {rule.ID for rule in RULES}
    # The control: the folders were seen.
    assert len({path.parent.name for path in FOUND}) > 30
    assert len(FOUND) > 100


def test_every_sentence_of_the_checker_is_said_of_some_mistake(reports):
    said = {(problem.rule, problem.about) for problems, _ in reports.values() for problem in problems}
    never = sentences_of_the_checker() - said
    assert never == set(TESTED_OTHERWISE)
    # The control: what is said has a sentence, so the two sides are about the same things.
    assert said <= sentences_of_the_checker()


def test_every_report_belongs_to_a_mistake():
    reports = set(MISTAKES.rglob("*.txt"))
    assert reports == {path.with_suffix(".txt") for path in FOUND}
    assert reports


def test_one_file_with_ten_different_mistakes_gets_ten_messages(reports):
    problems, _ = reports[f"{TEN}/ten-different-mistakes"]
    assert len(problems) == 10
    assert len({problem.rule for problem in problems}) == 10


@pytest.mark.parametrize("language", languages())
def test_every_message_can_be_said_in_every_language(language, reports):
    speak = words(language)
    said = [
        text
        for problems, _ in reports.values()
        for problem in problems
        for text in (report.sentence(problem, speak), report.fix(problem, speak))
    ]
    assert len(said) > 200
    assert all(said)
    # A place that was not filled in would be left as {name}.
    assert [text for text in said if "{" in text and "`}`" not in text and "{ }" not in text] == []


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_sentence_of_the_checker(language):
    names = {name for name in words("en").names() if name.startswith(("problems.", "report."))}
    assert {name for name in words(language).names() if name.startswith(("problems.", "report."))} == names
    assert len(names) > 200


@pytest.mark.parametrize("language", languages())
def test_every_language_fills_in_what_english_fills_in_or_less(language):
    """A value that English does not give its sentence would be missing in the other language."""
    english, other = words("en"), words(language)
    strange = {
        name: extra
        for name in english.names()
        if name.startswith("problems.") and (extra := places_in(other.get(name)) - places_in_both(name, english))
    }
    assert strange == {}
    # The control: a place that no sentence fills is seen.
    assert places_in("`{field}` and {nothing}") == {"field", "nothing"}


def places_in_both(name: str, english) -> set[str]:
    """The places of both sentences of one problem: they are given the same values."""
    start = name.rsplit(".", 1)[0]
    return places_in(english.get(f"{start}.says")) | places_in(english.get(f"{start}.fix")) | {"field", "file"}


def places_in(text: str) -> set[str]:
    """The names in braces: "{field} holds {value}" has field and value."""
    from string import Formatter

    return {place for _, place, _, _ in Formatter().parse(text) if place}


def test_a_message_names_no_python_type_no_class_and_no_index(reports):
    for name, (problems, files) in reports.items():
        # What the file says is quoted, so only the checker's own words are looked at.
        text = report.as_text(problems, files, words("en"))
        for word in ("Traceback", "NoneType", "dict", "pydantic", "sources[", "class '", "Input should"):
            assert word not in text, name


def test_the_first_line_of_a_message_stands_alone(reports):
    for problems, _ in reports.values():
        for problem in problems:
            assert "\n" not in report.sentence(problem, words("en"))
            assert "\n" not in report.fix(problem, words("en"))


def test_an_altered_golden_report_is_noticed(tmp_path, compare):
    """The control of the whole folder: the comparison is by the whole text, every letter of it."""
    problems, files = problems_of(a_library(tmp_path / "library", {f"cases/{SLUG}.yml": "title: @home\n"}))
    text = report.as_text(problems, files, words("en"))
    expected = tmp_path / "report.txt"
    expected.write_text(text, encoding="utf-8")
    compare(expected, text)
    expected.write_text(text.replace("error", "warning", 1), encoding="utf-8")
    with pytest.raises(pytest.fail.Exception, match="pytest --update-golden"):
        compare(expected, text)
    expected.unlink()
    with pytest.raises(pytest.fail.Exception, match="pytest --update-golden"):
        compare(expected, text)


@pytest.fixture
def compare(golden, request):
    """The comparison, as it is without --update-golden."""
    if request.config.getoption("--update-golden"):
        pytest.skip("the golden files are being rewritten")
    return golden


def test_what_changed_in_a_golden_file_is_shown_line_by_line(tmp_path):
    shown = difference(tmp_path / "report.txt", "one\ntwo\n", "one\nthree\n")
    assert "-two" in shown
    assert "+three" in shown


def test_the_sound_case_is_sound(tmp_path):
    """The control of every mistake: it was made from a file without one."""
    problems, files = problems_of(a_library(tmp_path, {f"cases/{SLUG}.yml": SOUND_CASE_TEXT}))
    assert (problems, files) == ((), 1)
