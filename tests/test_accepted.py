"""Unusual files that are right: a checker that refuses them is wrong. `accepted/<slug>.yml` is checked under its own name."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools import report
from build_tools.load.words import words
from tests.sound_case import SOUND_CASE_TEXT, a_library, problems_in, problems_of

ACCEPTED = sorted((Path(__file__).with_name("accepted")).glob("*.yml"))


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.stem)
def test_an_unusual_but_right_file_gives_no_problem(path, tmp_path):
    problems, files = problems_of(a_library(tmp_path, {f"cases/{path.name}": path.read_bytes()}))
    assert report.as_text(problems, files, words("en")) == "1 file checked, nothing to mend.\n"


def test_there_are_such_files_and_a_wrong_one_would_be_noticed(tmp_path):
    assert len(ACCEPTED) > 25
    assert problems_in(tmp_path, SOUND_CASE_TEXT.replace("country: NL", "country: Holland"))


def test_the_files_differ_from_the_sound_case_in_what_their_names_say():
    """An editor or a git setting can undo a byte order mark or a line end without anybody noticing."""
    text = {path.stem: path.read_bytes() for path in ACCEPTED}
    assert text["amersfoort-byte-order-mark"].startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in text["amersfoort-line-ends-of-windows"]
    assert b"\n" not in text["amersfoort-line-ends-of-an-old-mac"]
    assert not text["amersfoort-no-line-end-at-the-end"].endswith(b"\n")
    assert SOUND_CASE_TEXT.encode() not in text.values()
