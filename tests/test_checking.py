"""The first step of the route: the lists, then every file; and Python's collector rests meanwhile."""

from __future__ import annotations

import gc

import pytest

from build_tools import checking
from build_tools.checking import check_library
from build_tools.problem import ContributorError
from tests.sound_case import SLUG, SOUND_CASE_TEXT, TODAY, a_library


def test_a_library_is_held_against_its_own_lists(tmp_path):
    files = {f"cases/{SLUG}.yml": SOUND_CASE_TEXT, "cases/_vocabulary/themes.yml": "- a\n"}
    with pytest.raises(ContributorError) as stopped:
        check_library(a_library(tmp_path / "broken", files), TODAY)
    assert {problem.file for problem in stopped.value.problems} == {"cases/_vocabulary/themes.yml"}
    found = check_library(a_library(tmp_path / "sound", {f"cases/{SLUG}.yml": SOUND_CASE_TEXT}), TODAY)
    assert (found.problems, list(found.catalogue.cases)) == ((), [SLUG])


def test_the_collector_rests_during_a_check_and_goes_on_after_it(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(checking, "check", lambda *_: seen.append(gc.isenabled()))
    check_library(a_library(tmp_path), TODAY)
    assert (seen, gc.isenabled()) == ([False], True)
    monkeypatch.setattr(checking, "check", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        check_library(a_library(tmp_path / "other"), TODAY)
    assert gc.isenabled()
