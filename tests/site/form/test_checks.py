"""The form says of a mistake what the command line says of it, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools import report
from build_tools.load.read import read_text
from build_tools.load.words import languages, words
from tests.sound_case import SLUG, SOUND_CASE_TEXT, TODAY, a_library, problems_of

MISTAKES = Path(__file__).resolve().parents[2] / "mistakes"
# What a form cannot get wrong, by rule or by mistake, with the reason. Everything else is told in the same words.
WRITTEN = (
    "the form writes the file, and what it writes can be read: every text in quotes or under a bar, every key once"
)
SHAPED = "a field of the form has the shape that the model gives it; opening a file says what had another one"
ABSENT = "what is empty in the form is not in the file, so it is missing there, and the form says that"
CANNOT: dict[str, str] = {
    "file-can-be-read": WRITTEN,
    "text-is-whole": WRITTEN,
    "keys-stand-once": WRITTEN,
    "field-has-its-shape": SHAPED,
    "field-is-known": "the form has no other fields; opening a file says which ones it has no place for",
    "list-is-sound": "the form writes no list",
    "pack-speaks-every-language": "the form writes no pack",
    "translation-has-its-case": "the form writes no translation",
    "translation-is-current": "the form writes no translation",
    "translation-marks-agree": "the form writes no translation",
    "ten-at-once": "six of the ten are of these kinds",
    "address-is-whole/two-lines": "the field of an address holds one line",
    "field-is-filled/empty": ABSENT,
    "field-is-filled/empty-in-a-list": ABSENT,
    "field-is-filled/empty-text": ABSENT,
    "field-is-filled/only-spaces": ABSENT,
    "field-is-filled/empty-where-unknown-is-legal": ABSENT,
    "list-fits/empty": ABSENT,
    "unknown-is-written-so/capital-and-full-stop": "that a whole group is unknown is ticked, not written",
    "value-has-its-form/another-licence": "the form writes the licence itself",
    "value-has-its-form/yes": "yes and no are ticked, not written",
    "images-are-complete/missing": "a page cannot look into the folder of the case",
    "images-are-complete/outside-the-folder": "a page cannot look into the folder of the case",
}
EVERY = sorted(MISTAKES.glob("*/*.yml"))


def expected(path, folder, language):
    problems, _ = problems_of(a_library(folder, {f"cases/{SLUG}.yml": path.read_bytes()}))
    speak = words(language)
    return sorted((report.sentence(each, speak), report.fix(each, speak), each.level) for each in problems)


def said(form, data):
    found = form.evaluate(
        """([data, around]) => {
            casebook.form.answers.fill(data);
            const answers = casebook.form.answers.gather();
            return casebook.form.check(answers, around).map((found) =>
                [casebook.form.sentence.says(found, answers), casebook.form.sentence.fix(found, answers), found.level]);
        }""",
        [data, {"today": TODAY.isoformat(), "slug": SLUG, "opened": ""}],
    )
    return sorted(map(tuple, found))


def name_of(path):
    return f"{path.parent.name}/{path.stem}"


def reason(path):
    """Why the form cannot make a mistake; empty where it can."""
    return CANNOT.get(path.parent.name) or CANNOT.get(name_of(path), "")


MADE = [path for path in EVERY if not reason(path)]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("path", MADE, ids=name_of)
def test_a_mistake_is_told_as_on_the_command_line(path, language, forms, tmp_path):
    document, _ = read_text(path.read_text("utf-8"), path.name)
    assert said(forms[language], document.data) == expected(path, tmp_path / "library", language)


def test_most_mistakes_can_be_made_and_each_exception_is_one(forms, tmp_path):
    assert len(MADE) > 80
    names = {path.parent.name for path in EVERY} | {name_of(path) for path in EVERY}
    assert {each for each in CANNOT if not each.startswith(("pack-", "list-is-sound", "translation-"))} <= names


@pytest.mark.parametrize("name", [each for each in CANNOT if "/" in each])
def test_an_exception_is_none_any_more_once_the_form_says_the_same(name, forms, tmp_path):
    """The control: what is excepted one by one is really told otherwise."""
    path = MISTAKES / f"{name}.yml"
    document, _ = read_text(path.read_text("utf-8"), path.name)
    assert said(forms["en"], document.data) != expected(path, tmp_path / "library", "en")


def test_a_sound_case_has_nothing_to_mend(forms):
    document, _ = read_text(SOUND_CASE_TEXT, "sound.yml")
    for form in forms.values():
        assert said(form, document.data) == []
