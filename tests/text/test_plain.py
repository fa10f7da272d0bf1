"""A text as its reader meets it: what limits are counted on."""

from __future__ import annotations

import pytest

from build_tools.text.plain import as_read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("One  two\n\nthree ", "One two three"),
        ("One [1], two [2, 3].", "One , two."),
        ("One. [1]", "One."),
        ("One [1].", "One."),
        ("*One* **two** ***three***", "One two three"),
        ("*One **two** three*", "One two three"),
        ("[One two](https://www.example.org/a_b)", "One two"),
        ("[One *two*](https://www.example.org)", "One two"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("* one", "* one"),
        ("- one [1]\n- two", "- one - two"),
        ("", ""),
    ],
)
def test_what_a_reader_reads_is_left(text, read):
    assert as_read(text) == read


def test_a_text_full_of_stars_does_not_keep_the_checker_busy():
    """From each lone star the whole rest was searched once; 240,000 characters took minutes."""
    assert len(as_read("*a " * 80_000)) == 3 * 80_000 - 1


def test_the_limit_is_counted_in_characters_as_people_count_them():
    assert len(as_read("Łódź")) == 4
    assert len(as_read("😀")) == 1
