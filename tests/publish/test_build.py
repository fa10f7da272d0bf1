"""Building is all or nothing: a new folder is swapped in, a failed build leaves the old site as it was, twice gives the same."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

from build_tools import route
from build_tools.publish.build import swap
from tests.libraries import small_library

TODAY = date(2026, 11, 23)


def build(folder: Path, target: Path) -> route.Built:
    return route.build_site(small_library(folder), TODAY, target, lambda _step: nullcontext())


def sums(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".gz"
    }


def test_two_builds_of_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    build(tmp_path / "library", tmp_path / "one")
    route.build_site(small_library(tmp_path / "again"), TODAY, tmp_path / "two", lambda _step: nullcontext())
    one, two = sums(tmp_path / "one"), sums(tmp_path / "two")
    assert len(one) > 20
    assert one == two


def test_a_build_with_an_error_in_a_case_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(tmp_path / "library", site)
    before = sums(site)
    case = next((tmp_path / "library" / "cases").glob("[a-z]*.yml"))
    case.write_text("title: broken: text\n", "utf-8")
    built = route.build_site(route.Library(tmp_path / "library"), TODAY, site, lambda _step: nullcontext())
    assert built.pages == 0
    assert built.checked.has_errors
    assert sums(site) == before


def test_a_build_that_fails_half_way_leaves_the_old_site_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    build(tmp_path / "library", site)
    before = sums(site)

    def fail(*_: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("build_tools.publish.build.mkdocs_build", fail)
    with pytest.raises(RuntimeError, match="disk is full"):
        route.build_site(route.Library(tmp_path / "library"), TODAY, site, lambda _step: nullcontext())
    assert sums(site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library", "site"]


def test_a_folder_that_cannot_take_the_old_ones_place_gives_it_back(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "old.html").write_text("old")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "missing", tmp_path / "site")
    assert (tmp_path / "site" / "old.html").read_text() == "old"


def test_plain_mkdocs_build_makes_the_same_pages(tmp_path: Path) -> None:
    library = small_library(tmp_path / "library")
    route.build_site(library, TODAY, tmp_path / "ours", lambda _step: nullcontext())
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(library.settings), "-d", str(tmp_path / "plain")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert sums(tmp_path / "plain") == sums(tmp_path / "ours")


def test_plain_mkdocs_build_stops_with_the_checkers_report_at_an_error(tmp_path: Path) -> None:
    library = small_library(tmp_path / "library")
    (library.cases / "broken-case.yml").write_text("title: broken: text\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(library.settings), "-d", str(tmp_path / "plain")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "cases/broken-case.yml:1:8: error:" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
