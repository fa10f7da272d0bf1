"""Problems as a person or a program reads them: the line and its carets, GitHub's commands, JSON, SARIF."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from build_tools import __version__, report
from build_tools.load.words import languages, words
from build_tools.problem import ContributorError, Problem, Span
from build_tools.validate.rules import RULES
from tests.sound_case import ROOT, SLUG, a_library, problems_of

SCHEMA = Path(__file__).parent / "vendor" / "sarif-2.1.0-rtm.5.json"
EN = words("en")
# One of each kind: a warning, a sentence with a count, a name that needs escaping, a place beyond the line.
PROBLEMS = (
    Problem(
        "cases/a b, 100%.yml",
        Span(3, 9, 15),
        "term-is-known",
        "near",
        {"field": "themes", "item": "", "value": "youth-jobs", "near": "youth-employment", "list": "themes"},
        excerpt="themes: [youth-jobs]",
    ),
    Problem("cases/łódź#1.yml", Span(), "file-can-be-read", "empty"),
    Problem(
        "cases/łódź#1.yml",
        Span(7, 200, 201),
        "source-is-cited",
        "nobody",
        {"id": 2, "title": "A: b,\n  100%"},
        "warning",
        "  - id: 2",
    ),
)


def test_the_first_line_is_place_level_sentence_and_rule():
    first = report.as_text(PROBLEMS, 2, EN).split("\n")[0]
    assert first == (
        "cases/a b, 100%.yml:3:9: error: `themes` holds “youth-jobs”, which is not a term of its list. [term-is-known]"
    )


def test_a_message_has_the_line_the_act_and_the_reason():
    assert report.as_text(PROBLEMS[:1], 1, EN).split("\n")[1:] == [
        "   3 | themes: [youth-jobs]",
        "     |         ^^^^^^",
        "  Fix: did you mean “youth-employment”? All terms: cases/_vocabulary/themes.yml",
        "  Why: docs/reference/rules.md#term-is-known",
        "",
        "1 error in 1 of 1 file.",
        "",
    ]


def test_a_problem_without_a_line_shows_none():
    assert report.excerpt(PROBLEMS[1]) == []


@pytest.mark.parametrize(("column", "end"), [(1, 2), (60, 70), (200, 210), (395, 400), (400, 900), (399, 399)])
def test_a_long_line_is_cut_around_the_place(column, end):
    line = "".join(str(number % 10) for number in range(400))
    first, second = report.excerpt(Problem("a", Span(1, column, end), "x", "y", excerpt=line))
    assert len(first) <= report.MAX_EXCERPT + 7
    assert len(second) <= len(first) + 1
    start = second.index("^")
    assert first[start : start + 1] in ("", line[column - 1 : column])


def test_carets_stand_under_what_they_mark():
    line = "title: Łódź [1] and more"
    first, second = report.excerpt(Problem("a", Span(12, 13, 16), "x", "y", excerpt=line))
    assert first[second.index("^") : second.rindex("^") + 1] == "[1]"
    assert unicodedata.is_normalized("NFC", first)


def test_a_tab_is_one_column_wide():
    first, second = report.excerpt(Problem("a", Span(1, 1, 2), "x", "y", excerpt="\tcity: Riga"))
    assert (first, second) == ("   1 |  city: Riga", "     | ^")


def test_a_value_of_many_lines_leaves_the_sentence_on_one():
    said = report.sentence(PROBLEMS[2], EN)
    assert said == "Nothing cites source 2, “A: b, 100%”."
    long = Problem("a", Span(), "source-is-cited", "nobody", {"id": 2, "title": "x" * 9000})
    assert len(report.sentence(long, EN)) < 400


def test_a_value_that_a_terminal_would_act_upon_is_shown_instead():
    problem = Problem("a", Span(), "source-is-cited", "nobody", {"id": 2, "title": "a\x1b[31mb\udce9"})
    assert report.sentence(problem, EN) == "Nothing cites source 2, “a?[31mb?”."


def test_a_field_is_named_with_the_item_around_it():
    values = {"field": "claim", "item": "340 people", "length": 301, "limit": 300, "over": 1}
    problem = Problem("a", Span(), "text-fits", "too-long", values)
    assert report.sentence(problem, EN) == "`claim` (in “340 people”) has 301 characters as read; it may have 300."


@pytest.mark.parametrize(
    ("levels", "files", "closing"),
    [
        ([], 0, "0 files checked, nothing to mend."),
        ([], 1, "1 file checked, nothing to mend."),
        ([], 148, "148 files checked, nothing to mend."),
        (["error"], 1, "1 error in 1 of 1 file."),
        (["warning"], 2, "1 warning in 1 of 2 files."),
        (["error", "error", "warning"], 148, "2 errors and 1 warning in 1 of 148 files."),
    ],
)
def test_the_closing_line_counts(levels, files, closing):
    problems = [Problem("a.yml", Span(), "file-can-be-read", "empty", level=level) for level in levels]
    assert report.summary(problems, files, EN) == closing


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("form", report.FORMATS)
def test_every_form_speaks_every_language(form, language):
    speak = words(language)
    text = report.FORMATS[form](PROBLEMS, 2, speak)
    assert report.sentence(PROBLEMS[1], speak) in text
    assert text.endswith("\n")


def test_github_reads_one_command_a_problem():
    lines = report.as_github(PROBLEMS, 2, EN).rstrip("\n").split("\n")
    assert len(lines) == len(PROBLEMS) + 1
    assert lines[0].startswith("::error file=cases/a b%2C 100%25.yml,line=3,col=9,endColumn=14,title=term-is-known::")
    assert "%0AFix: did you mean" in lines[0]
    assert lines[2].startswith("::warning file=cases/łódź#1.yml,line=7,")
    # A colon or a comma in the words would otherwise end a property, a per cent sign begin an escape.
    assert lines[2].partition("::")[2].partition("::")[2].startswith("Nothing cites source 2, “A: b, 100%25”.")
    assert lines[-1] == "2 errors and 1 warning in 2 of 2 files."


def test_json_holds_everything_a_program_needs():
    found = json.loads(report.as_json(PROBLEMS, 2, EN))
    assert (found["files"], found["errors"], found["warnings"]) == (2, 2, 1)
    assert found["problems"][0] == {
        "file": "cases/a b, 100%.yml",
        "line": 3,
        "column": 9,
        "end_column": 15,
        "level": "error",
        "rule": "term-is-known",
        "message": "`themes` holds “youth-jobs”, which is not a term of its list.",
        "fix": "did you mean “youth-employment”? All terms: cases/_vocabulary/themes.yml",
        "why": "docs/reference/rules.md#term-is-known",
    }


@pytest.fixture(scope="module")
def sarif_schema() -> Draft4Validator:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    assert schema["title"].startswith("Static Analysis Results Format (SARIF) Version 2.1.0")
    return Draft4Validator(schema)


def test_the_schema_of_sarif_is_the_one_that_the_readme_names():
    digest = hashlib.sha256(SCHEMA.read_bytes()).hexdigest()
    assert digest in SCHEMA.with_name("README.md").read_text("utf-8")


def test_sarif_keeps_to_its_schema(sarif_schema, tmp_path):
    text = (ROOT / "tests/mistakes/ten-at-once/ten-different-mistakes.yml").read_text("utf-8")
    found, files = problems_of(a_library(tmp_path, {f"cases/{SLUG}.yml": text}))
    for problems in ((), PROBLEMS, found):
        log = json.loads(report.as_sarif(problems, files, EN))
        assert [error.message for error in sarif_schema.iter_errors(log)] == []
        assert len(log["runs"][0]["results"]) == len(problems)


def test_the_schema_of_sarif_sees_a_slip(sarif_schema):
    log = json.loads(report.as_sarif(PROBLEMS, 2, EN))
    log["runs"][0]["results"][0]["level"] = "fatal"
    del log["runs"][0]["tool"]["driver"]["name"]
    log["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert len(list(sarif_schema.iter_errors(log))) == 3


def test_sarif_names_the_rule_the_place_and_the_file_as_an_address():
    (run,) = json.loads(report.as_sarif(PROBLEMS, 2, EN))["runs"]
    driver, (first, second, _) = run["tool"]["driver"], run["results"]
    assert (driver["name"], driver["version"]) == ("casebook", __version__)
    assert [rule["id"] for rule in driver["rules"]] == [rule.ID for rule in RULES]
    assert driver["rules"][first["ruleIndex"]]["id"] == first["ruleId"] == "term-is-known"
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "cases/a%20b%2C%20100%25.yml"
    assert second["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "cases/%C5%82%C3%B3d%C5%BA%231.yml"
    assert place["region"] == {"startLine": 3, "startColumn": 9, "endColumn": 15}


def test_problems_that_stop_everything_are_carried_together():
    stopped = ContributorError(list(PROBLEMS))
    assert (stopped.problems, str(stopped)) == (list(PROBLEMS), "3 problems")


def test_problems_are_sorted_by_file_place_and_rule():
    later = Problem("a.yml", Span(2, 1, 2), "x", "y")
    assert min([*PROBLEMS, later], key=lambda each: each.order) is later
    assert PROBLEMS[0].is_error
    assert not PROBLEMS[2].is_error
