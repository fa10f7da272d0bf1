"""The name of a file says what it should hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.load.find import CaseFile, find_cases, find_lists, name_parts
from tests.sound_case import a_library


@pytest.mark.parametrize(
    ("name", "slug", "language"),
    [
        ("amersfoort-year-of-change.yml", "amersfoort-year-of-change", None),
        ("amersfoort-year-of-change.fr.yml", "amersfoort-year-of-change", "fr"),
        ("amersfoort-year-of-change.FR.yml", "amersfoort-year-of-change", "FR"),
        ("amersfoort-year-of-change.yaml", "amersfoort-year-of-change", None),
        ("amersfoort-year-of-change.fr.yaml", "amersfoort-year-of-change", "fr"),
        ("Amersfoort 2013.yml", "Amersfoort 2013", None),
        ("amersfoort.old.yml", "amersfoort.old", None),
        ("amersfoort.fr.old.yml", "amersfoort.fr.old", None),
        ("amersfoort.txt", "amersfoort", None),
        (".yml", ".yml", None),
    ],
)
def test_a_name_is_taken_apart(name, slug, language):
    assert name_parts(Path(name)) == CaseFile(Path(name), slug, language)


def test_cases_and_translations_are_found_by_name_and_nothing_else(tmp_path):
    library = a_library(
        tmp_path,
        {
            f"cases/{name}": ""
            for name in (
                "b.yml",
                "a.yml",
                "a.fr.yml",
                "c.yaml",
                "_template.yml",
                ".hidden.yml",
                "README.md",
                "a/picture.yml",
                "_packs/p.yml",
            )
        },
    )
    assert [file.path.name for file in find_cases(library)] == ["a.fr.yml", "a.yml", "b.yml", "c.yaml"]
    assert [path.name for path in find_lists(library.packs)] == ["p.yml"]


def test_a_library_without_cases_has_none(tmp_path):
    assert find_cases(a_library(tmp_path)) == []
    assert find_lists(tmp_path / "nowhere") == []
