"""What was found is believed for a while and no longer; a damaged memory is no memory."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.upkeep.links.finding import Finding
from build_tools.upkeep.links.remembered import is_fresh, keep, recall

FINE = Finding("https://example.org/a", "fine", "2026-11-10", 200)
GONE = Finding("https://example.org/b", "gone", "2026-11-23", 404, "https://example.org/c")


def test_findings_come_back_as_they_went(tmp_path: Path) -> None:
    keep(tmp_path / "cache" / "links.json", {each.url: each for each in (FINE, GONE)})
    assert recall(tmp_path / "cache" / "links.json") == {FINE.url: FINE, GONE.url: GONE}
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["links.json"]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b'{"version": 0, "findings": []}',
        b'{"version": 1, "findings": [{"url": 1}]}',
        b'{"version": 1, "findings": [{"url": "https://example.org/", "kind": "fine", "day": "soon"}]}',
    ],
)
def test_a_damaged_memory_is_no_memory(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "links.json").write_bytes(damage)
    assert recall(tmp_path / "links.json") == {}


def test_a_memory_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    keep(tmp_path / "cache" / "links.json", [FINE])
    assert recall(tmp_path / "cache" / "links.json") == {}


def test_what_is_fine_is_believed_for_two_weeks_and_what_is_wrong_for_a_day() -> None:
    assert is_fresh(FINE, date(2026, 11, 23))
    assert not is_fresh(FINE, date(2026, 11, 24))
    assert is_fresh(GONE, date(2026, 11, 23))
    assert not is_fresh(GONE, date(2026, 11, 24))
    assert not is_fresh(FINE, date(2026, 11, 9))
    assert not is_fresh(None, date(2026, 11, 23))
