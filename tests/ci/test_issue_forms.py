"""The forms of issues: the same questions in every language, the choices those of our lists, what they promise sound."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.load.words import languages
from tests.sound_case import problems_in, real_lists, with_example

ROOT = Path(__file__).resolve().parents[2]
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]-*.yml"))
# What the host knows; anything else is refused, and the form does not appear.
KINDS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def form(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text("utf-8"))


def questions(path: Path) -> dict[str, dict[str, Any]]:
    return {part["id"]: part for part in form(path)["body"] if part["type"] != "markdown"}


def by_number() -> dict[str, dict[str, Path]]:
    found: dict[str, dict[str, Path]] = {}
    for path in FORMS:
        found.setdefault(path.name[0], {})[path.name.split(".")[1]] = path
    assert len(found) == 4
    return found


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_every_form_is_one_that_the_host_shows(path: Path) -> None:
    shown = form(path)
    assert shown.keys() == {"name", "description", "title", "labels", "body"}
    assert {part["type"] for part in shown["body"]} <= KINDS
    assert all(part["attributes"]["label"] for part in questions(path).values())
    assert len(questions(path)) == sum(part["type"] != "markdown" for part in shown["body"])


@pytest.mark.parametrize("number", "1234")
def test_every_language_has_the_same_questions(number: str) -> None:
    forms = by_number()[number]
    assert sorted(forms) == sorted(languages())
    asked = {
        language: [(name, part["type"], part.get("validations")) for name, part in questions(path).items()]
        for language, path in forms.items()
    }
    assert asked["fr"] == asked["en"]
    assert len({tuple(form(path)["labels"]) for path in forms.values()}) == 1


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    ("number", "question", "vocabulary"), [("1", "relation", "relations"), ("4", "outcome", "outcomes")]
)
def test_the_choices_are_those_of_our_lists(number: str, question: str, vocabulary: str, language: str) -> None:
    options = questions(by_number()[number][language])[question]["attributes"]["options"]
    assert options == [term.named(language) for term in real_lists().vocabularies[vocabulary].values()]


@pytest.mark.parametrize("language", languages())
def test_the_entry_that_a_trial_becomes_is_a_sound_one(language: str, tmp_path: Path) -> None:
    shown = form(by_number()["4"][language])["body"][0]["attributes"]["value"]
    (example,) = re.findall(r"```yaml\n(.+?)```", shown, re.DOTALL)
    assert problems_in(tmp_path, with_example(example)) == ()


def test_the_example_would_be_found_wanting_if_it_were(tmp_path: Path) -> None:
    shown = form(by_number()["4"]["en"])["body"][0]["attributes"]["value"]
    (example,) = re.findall(r"```yaml\n(.+?)```", shown, re.DOTALL)
    assert problems_in(tmp_path, with_example(example.replace("tried", "attempted"))) != ()


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_gitlab_asks_the_same(path: Path) -> None:
    pages = [each.read_text("utf-8") for each in (ROOT / ".gitlab" / "issue_templates").iterdir()]
    (same,) = [page for page in pages if f"<!-- {form(path)['description']} -->" in page]
    labels = [part["attributes"]["label"] for part in questions(path).values()]
    assert re.findall("^## (.+)$", same, re.MULTILINE) == labels
    for part in questions(path).values():
        for option in part["attributes"].get("options", []):
            assert f"- [ ] {option if isinstance(option, str) else option['label']}\n" in same


def test_a_contributor_is_asked_little() -> None:
    lines = (ROOT / ".github" / "pull_request_template.md").read_text("utf-8").splitlines()
    assert len(lines) <= 15
    assert (ROOT / ".gitlab" / "merge_request_templates" / "Default.md").read_text("utf-8").splitlines() == lines


def test_every_folder_that_has_owners_is_there() -> None:
    rows = [
        line.split()
        for line in (ROOT / ".github" / "CODEOWNERS").read_text("utf-8").splitlines()
        if line.startswith("/")
    ]
    assert len(rows) > 5
    assert [path for path, *_ in rows if not (ROOT / path.strip("/")).exists()] == []
