"""`casebook pack`, as somebody types it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from build_tools import cli
from build_tools.paths import Library
from tests.sound_case import SLUG, SOUND_CASE_TEXT, a_library

Typed = Callable[..., tuple[int, str, str]]
OTHER = "amersfoort-evening-kitchens"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library of one sound case; the command is called inside it."""
    settings = "site_name: Urban Casebook\nplugins: []\n"
    made = a_library(tmp_path / "library", {f"cases/{SLUG}.yml": SOUND_CASE_TEXT, "mkdocs.yml": settings})
    made.docs.mkdir(exist_ok=True)
    monkeypatch.chdir(made.root)
    return made


@pytest.fixture
def pack(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    """Runs the command; gives its exit code, what it printed and what it complained of."""

    def run(*arguments: object) -> tuple[int, str, str]:
        given = ["--today", "2026-11-23", "pack", *map(str, arguments)]
        monkeypatch.setattr(sys, "argv", ["casebook", *given])
        with pytest.raises(SystemExit) as stopped:
            cli.main(given)
        printed = capsys.readouterr()
        return int(stopped.value.code or 0), printed.out, printed.err

    return run


def test_it_says_what_it_chose_and_why_and_writes_the_file(library: Library, pack: Typed, tmp_path: Path) -> None:
    code, out, _err = pack("--theme", "regeneration", "--kind", "participants", "-o", tmp_path / "out")
    assert code == 0
    assert "1 case of 1 matches: theme Regeneration." in out
    assert f"   1  {SLUG}  Amersfoort, Netherlands" in out
    (file,) = (tmp_path / "out").iterdir()
    assert f"{file} (" in out
    assert len(PdfReader(BytesIO(file.read_bytes())).pages) >= 6


def test_paper_language_and_print_are_in_the_name(library: Library, pack: Typed, tmp_path: Path) -> None:
    given = ("--case", SLUG, "--kind", "sheet", "--paper", "letter", "--large-print", "--mono", "--lang", "fr")
    code, _out, _err = pack(*given, "--title", "Cuisines", "-o", tmp_path / "out")
    assert code == 0
    (file,) = (tmp_path / "out").iterdir()
    assert file.name == "cuisines.fr.letter.large.mono.sheets.pdf"
    assert float(PdfReader(BytesIO(file.read_bytes())).pages[0].mediabox.width) == pytest.approx(612, abs=0.2)


def test_one_kind_can_be_written_to_a_file_by_name(library: Library, pack: Typed, tmp_path: Path) -> None:
    assert pack("--case", SLUG, "--kind", "sheet", "-o", tmp_path / "mine.pdf")[0] == 0
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")
    code, _out, err = pack("--case", SLUG, "-o", tmp_path / "mine.pdf")
    assert (code, err.count("--kind")) == (2, 1)


def test_a_path_that_cannot_be_written_is_said_and_nothing_is_left_half(
    library: Library, pack: Typed, tmp_path: Path
) -> None:
    (tmp_path / "there").write_text("a file, not a folder", "utf-8")
    code, out, err = pack("--case", SLUG, "--kind", "sheet", "-o", tmp_path / "there" / "x.pdf")
    assert code == 2
    assert "cannot be written" in err
    assert "KB" not in out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library", "there"]


def test_a_file_with_mistakes_is_left_out_and_told(library: Library, pack: Typed, tmp_path: Path) -> None:
    (library.cases / f"{OTHER}.yml").write_text(SOUND_CASE_TEXT.replace("CC-BY-4.0", "MIT"), "utf-8")
    code, _out, err = pack("--theme", "regeneration", "--kind", "sheet", "-o", tmp_path)
    assert code == 0
    assert "1 file holds mistakes" in err
    code, _out, err = pack("--case", OTHER, "--kind", "sheet", "-o", tmp_path)
    assert code == 2
    assert "casebook check" in err


def test_nothing_asked_for_is_a_sentence(library: Library, pack: Typed) -> None:
    code, out, err = pack()
    assert (code, out) == (2, "")
    assert "--theme" in err
