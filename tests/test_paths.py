"""The names of files as a contributor knows them, and the library that a folder lies in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from build_tools.paths import Library, find_library, real


@pytest.fixture
def library(tmp_path) -> Library:
    (tmp_path / "cases").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    return Library(tmp_path)


def test_a_file_is_named_from_the_top_of_the_library(library, monkeypatch):
    assert library.name(library.cases / "riga.yml") == "cases/riga.yml"
    assert library.name(library.cases / ".." / "cases" / "riga.yml") == "cases/riga.yml"
    monkeypatch.chdir(library.cases)
    assert library.name(Path("riga.yml")) == "cases/riga.yml"


def test_a_link_goes_by_its_own_name_and_a_linked_library_by_the_names_inside(library, tmp_path):
    (library.cases / "link.yml").symlink_to("/etc/hostname")
    assert library.name(library.cases / "link.yml") == "cases/link.yml"
    (tmp_path / "linked").symlink_to(tmp_path)
    assert Library(tmp_path / "linked").name(library.cases / "riga.yml") == "cases/riga.yml"


def test_a_file_elsewhere_keeps_its_whole_name(library):
    assert library.name(Path("/somewhere/riga.yml")) == "/somewhere/riga.yml"


@pytest.mark.parametrize(
    ("raw", "shown"), [(b"caf\xe9.yml", "caf?.yml"), (b"a\nb.yml", "a?b.yml"), (b"a\x1bb.yml", "a?b.yml")]
)
def test_a_name_can_always_be_printed(raw, shown, library):
    assert library.name(library.cases / os.fsdecode(raw)) == f"cases/{shown}"


def test_a_circle_of_links_has_a_real_path_too(tmp_path):
    (tmp_path / "circle").symlink_to("circle")
    assert real(tmp_path / "circle") == Path(os.path.realpath(tmp_path / "circle"))
    assert real(tmp_path / "circle" / "below").is_absolute()


def test_the_library_is_the_nearest_folder_upwards_that_is_one(library, tmp_path):
    deep = library.cases / "a" / "b"
    deep.mkdir(parents=True)
    assert find_library(deep) == library
    outside = tmp_path.parent / "outside"
    outside.mkdir(exist_ok=True)
    assert find_library(outside) == Library(outside)
