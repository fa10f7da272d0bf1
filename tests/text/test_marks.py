"""Source marks in a text: which brackets are marks and which are not."""

from __future__ import annotations

import pytest

from build_tools.text.marks import MARK, ids, marks_in, split_marks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. [3]", [(3,)]),
        ("One. [1,4]", [(1, 4)]),
        ("One. [ 2 ]", [(2,)]),
        ("One. [1 , 4]", [(1, 4)]),
        ("[1][2]", [(1,), (2,)]),
        ("One[3].", [(3,)]),
        ("One [99]", [(99,)]),
        ("One [100]", []),
        ("One [a]", []),
        ("One []", []),
        ("One [1, a]", []),
        ("One [1,]", []),
        ("One (1)", []),
        ("[3](https://a.b)", []),
        ("[3] (https://a.b)", [(3,)]),
        ("[[3]]", [(3,)]),
        ("[1-4]", []),
    ],
)
def test_a_mark_is_a_number_or_several_in_brackets(text, found):
    assert marks_in(text) == found


def test_the_ids_of_a_mark_are_numbers():
    assert ids("1, 4,5 ") == (1, 4, 5)


def test_a_text_is_cut_at_its_marks_and_nothing_is_lost():
    text = "One [1] and [2, 3]two."
    parts = split_marks(text)
    assert parts == ["One ", (1,), " and ", (2, 3), "two."]
    assert split_marks("no marks") == ["no marks"]
    assert split_marks("[1]") == [(1,)]
    assert split_marks("") == []


def test_a_long_row_of_brackets_is_looked_at_once():
    assert not MARK.search("[1, " * 20_000)
    assert not MARK.search("[" + " " * 20_000)
