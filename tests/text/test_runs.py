"""A text is cut where something was found in it, and put together again it is the text."""

from __future__ import annotations

import re

import pytest

from build_tools.text.runs import runs


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a1b22", [("a", False), ("1", True), ("b", False), ("22", True)]),
        ("1a", [("1", True), ("a", False)]),
        ("ab", [("ab", False)]),
        ("12", [("12", True)]),
        ("", []),
    ],
)
def test_what_was_found_is_told_from_what_lies_between(text: str, cut: list[tuple[str, bool]]) -> None:
    assert list(runs(text, re.finditer(r"\d+", text))) == cut
