"""What is generated and committed is fresh."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from build_tools import route
from build_tools.contribute.blank import blank_blocks
from build_tools.contribute.docx_blocks import docx_blocks, docx_bytes
from build_tools.load.lists import read_lists
from build_tools.load.read import read
from build_tools.load.words import languages, words
from build_tools.model.case import LICENCE
from build_tools.paths import Library
from build_tools.reference.schema import case_schema
from build_tools.upkeep.vendor import read_table, stale_files
from tests.sound_case import SLUG, a_library, problems_of

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = Library(ROOT)


def test_every_generated_file_is_what_the_model_says_today() -> None:
    files = route.generated_files(LIBRARY)
    assert len(files) == 7
    stale = [
        LIBRARY.name(path)
        for path, content in files.items()
        if not path.is_file() or path.read_text("utf-8") != content
    ]
    assert stale == [], "run: casebook refresh"


@pytest.mark.parametrize("language", languages())
def test_the_template_for_word_is_what_the_model_says_today(language) -> None:
    say = words(language)
    blocks = list(blank_blocks(say, read_lists(LIBRARY, languages())))
    made = docx_blocks(LIBRARY.blank(language, "docx").read_bytes(), "a.docx")
    fresh = docx_blocks(docx_bytes(blocks, frozenset()), "a.docx")
    command = f"casebook --lang {language} new --template docx -o cases/_template.{language}.docx"
    assert made == fresh, f"run: {command}"
    assert len(made) > 100


def test_every_vendored_file_is_the_one_in_the_table() -> None:
    table = read_table()
    assert len(table) > 4
    assert stale_files(table, ROOT) == []


def test_the_template_names_the_schema_for_editors_in_its_first_line() -> None:
    first = LIBRARY.template.read_text("utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=_schema/case.schema.json"
    assert (LIBRARY.cases / first.split("=")[1]).is_file()


def test_the_schema_is_a_sound_schema_and_accepts_every_case() -> None:
    schema = case_schema(words("en"), read_lists(LIBRARY, languages()))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    paths = [path for path in LIBRARY.cases.glob("[a-z]*.yml") if path.name.count(".") == 1]
    assert len(paths) > 1
    for path in paths:
        case = yaml.safe_load(path.read_text("utf-8"))
        errors = [f"{path.name}: {list(error.path)}: {error.message[:120]}" for error in validator.iter_errors(case)]
        assert errors == []


def test_the_schema_refuses_what_the_checker_refuses() -> None:
    schema = case_schema(words("en"), read_lists(LIBRARY, languages()))
    validator = jsonschema.Draft202012Validator(schema)
    case = yaml.safe_load((LIBRARY.cases / "amersfoort-year-of-change.yml").read_text("utf-8"))
    for change in ({"themes": ["youth-jobs"]}, {"titel": "x"}, {"checked_on": "23.11.2026"}, {"sources": []}):
        assert list(validator.iter_errors({**case, **change})), change


@pytest.mark.parametrize("language", languages())
def test_a_language_has_every_word_that_english_has(language: str) -> None:
    assert words(language).names() == words("en").names()


def test_the_template_is_readable_and_none_of_its_examples_is_taken_for_an_answer(tmp_path: Path) -> None:
    """Whoever copies it and forgets a field is told so: once the examples stood there as values, and passed."""
    document, problems = read(LIBRARY.template, "cases/_template.yml")
    assert document is not None
    assert problems == []
    assert not [value for _, value in document.scalars() if value not in (None, "", "1", LICENCE)]
    library = a_library(tmp_path, {f"cases/{SLUG}.yml": LIBRARY.template.read_bytes()})
    found, _ = problems_of(library)
    assert {each.rule for each in found} == {"field-is-filled"}
    # Each field once, by its line.
    assert len({each.span.line for each in found}) == len(found) > 30
