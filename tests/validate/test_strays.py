"""Files beside the cases that nobody would read: which are told, which are nobody's case."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.validate.strays import stray
from tests.sound_case import SLUG, SOUND_CASE_TEXT, a_library, problems_of


@pytest.mark.parametrize(
    ("name", "about", "wanted"),
    [
        ("riga-free.yml.txt", "ending", "riga-free.yml"),
        ("riga-free.YML", "ending", "riga-free.yml"),
        ("riga-free.Yaml", "ending", "riga-free.yml"),
        ("riga-free.yaml.TXT", "ending", "riga-free.yml"),
        ("riga-free", "ending", "riga-free.yml"),
        ("riga-free.docx", "document", "riga-free.yml"),
        ("riga-free.txt", "document", "riga-free.yml"),
        ("riga-free.json", "document", "riga-free.yml"),
    ],
)
def test_what_was_meant_for_a_case_is_told_with_the_name_that_it_needs(name, about, wanted):
    problem = stray(Path("cases") / name, f"cases/{name}")
    assert problem is not None
    assert (problem.file, problem.about, problem.values["wanted"]) == (f"cases/{name}", about, wanted)


@pytest.mark.parametrize(
    "name",
    [
        "riga.yml",
        "riga.fr.yml",
        "riga.yaml",
        "_template.en.docx",
        ".DS_Store",
        "README.md",
        "riga.jpg",
        "riga.yml~",
        "riga.yml.bak",
    ],
)
def test_what_is_a_case_already_or_was_never_meant_for_one_is_left_alone(name):
    assert stray(Path("cases") / name, f"cases/{name}") is None


def test_a_check_of_everything_and_of_the_one_file_tell_it_and_count_it(tmp_path):
    files = {f"cases/{SLUG}.yml": SOUND_CASE_TEXT, "cases/riga-free.yml.txt": SOUND_CASE_TEXT}
    library = a_library(tmp_path, files)
    problems, count = problems_of(library)
    assert [(each.file, each.about) for each in problems] == [("cases/riga-free.yml.txt", "ending")]
    assert count == 2
