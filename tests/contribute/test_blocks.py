"""Markdown is read tolerantly into headings, paragraphs, items and tables; nothing but guidance and remarks is left out."""

from __future__ import annotations

from build_tools.contribute.blocks import Heading, Item, Table, Words, lines_as_blocks, markdown_blocks


def blocks(text: str) -> list[object]:
    return list(markdown_blocks(text))


def test_headings_paragraphs_items_and_tables_are_told_apart():
    text = "# One #\ntwo\nthree\n\n- four\n  five\n  * six\n1. seven\n\n| a | b |\n|---|:-:|\n| c | d<br>e |\n## f"
    assert blocks(text) == [
        Heading("One", 1),
        Words("two three"),
        Item("four five"),
        Item("six", 1),
        Item("seven", 0, "1."),
        Table((("a", "b"), ("c", "d\n\ne"))),
        Heading("f", 2),
    ]


def test_quotations_and_remarks_are_guidance():
    assert blocks("> a\n> b\n\nc <!-- d\ne --> f\n") == [Words("c  f")]


def test_line_ends_of_windows_make_no_difference():
    assert blocks("a\r\n\r\n- b\r\n") == [Words("a"), Item("b")]


def test_every_word_of_a_text_without_guidance_is_kept():
    text = "a #b\n\n#c\n\n-d\n\n- e\n\n\tf\n\n| g\n\n1) h\n\n***\n\ni | j\n"
    shown = " ".join(str(block) for block in blocks(text))
    assert all(f"{letter}" in shown for letter in "abcdefghij")


def test_lines_that_look_like_items_are_items():
    assert list(lines_as_blocks("Two things:\n- one\n  more\n- two")) == [
        Words("Two things:"),
        Item("one more"),
        Item("two"),
    ]
