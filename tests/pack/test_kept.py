"""What was printed before is not set again, and what changed is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.pack import kept
from build_tools.pack.contract import Job
from build_tools.pack.giving_way import Cut
from build_tools.pack.kept import printed
from tests.pack.conftest import Pages
from tests.sound_case import a_read_case

CUT = Cut("a-case", "adopters", 2)


@pytest.fixture
def job(sheet: Callable[..., Pages]) -> Job:
    return sheet(a_read_case()).job


def test_the_same_is_taken_from_the_folder_with_what_was_cut(job: Job, tmp_path: Path) -> None:
    first = printed("a", tmp_path, lambda: (job, (CUT,)))
    again = printed("a", tmp_path, lambda: pytest.fail("it was set again"))
    assert again == first
    assert again.cuts == (CUT,)
    assert again.file.read_bytes().startswith(b"%PDF")


def test_anything_else_is_set_anew(job: Job, tmp_path: Path) -> None:
    asked: list[str] = []

    def make() -> tuple[Job, tuple[Cut, ...]]:
        asked.append("made")
        return job, ()

    assert printed("a", tmp_path, make).file != printed("b", tmp_path, make).file
    assert len(asked) == 2


def test_another_engine_or_template_sets_anew(job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = printed("a", tmp_path, lambda: (job, ()))
    monkeypatch.setattr(kept, "_workshop", lambda: "another")
    assert printed("a", tmp_path, lambda: (job, ())).file != first.file


def test_a_print_that_fails_leaves_nothing_half(job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_given: object) -> bytes:
        raise RuntimeError("no")

    monkeypatch.setattr(kept, "compile_pdf", fails)
    with pytest.raises(RuntimeError):
        printed("a", tmp_path, lambda: (job, ()))
    assert not list(tmp_path.glob("*.pdf")) + list(tmp_path.glob("*.half"))
