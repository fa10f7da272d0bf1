"""The project's own words: one file per language, English first."""

from __future__ import annotations

import pytest

from build_tools import paths
from build_tools.load import words as module
from build_tools.load.words import languages, words


def test_english_comes_first_and_every_language_has_a_file():
    assert languages()[0] == "en"
    assert set(languages()) == {path.stem for path in paths.WORDS.glob("*.yml")}


def test_a_language_without_a_file_is_an_error():
    with pytest.raises(KeyError, match="xx"):
        words("xx")


def test_a_damaged_file_of_words_is_an_error_of_ours(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "WORDS", tmp_path)
    (tmp_path / "xx.yml").write_text("a: 1\na: 2\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"words/xx\.yml"):
        module.words("xx")
