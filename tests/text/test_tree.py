"""The one reading of the small Markdown: blocks, stress, links, marks, and everything else kept as `Foreign`."""

from __future__ import annotations

import random

import pytest

from build_tools.text.tree import MAX_DEPTH, Emphasis, Foreign, Items, Link, Mark, Paragraph, Plain, parse


def words_of(node: object) -> str:
    """All words of a node and what is in it, marks as [1]."""
    if isinstance(node, Plain):
        return node.text
    if isinstance(node, Mark):
        return "[" + ", ".join(map(str, node.sources)) + "]"
    if isinstance(node, Foreign):
        return node.text
    if isinstance(node, Items):
        return " ".join(words_of(block) for item in node.items for block in item)
    return "".join(words_of(child) for child in node.children)


def test_paragraphs_are_divided_by_an_empty_line_and_joined_over_a_line_end():
    assert parse("One\ntwo.\n\nThree.") == (Paragraph((Plain("One two."),)), Paragraph((Plain("Three."),)))


def test_a_mark_is_a_node_of_its_own():
    assert parse("One [1], two [2, 3].") == (
        Paragraph((Plain("One "), Mark((1,)), Plain(", two "), Mark((2, 3)), Plain("."))),
    )


def test_a_mark_may_stand_over_a_line_end():
    assert parse("One [1,\n4].") == (Paragraph((Plain("One "), Mark((1, 4)), Plain("."))),)
    assert parse("One *two [1,\n4]*") == (Paragraph((Plain("One "), Emphasis((Plain("two "), Mark((1, 4)))))),)


def test_stress_nests():
    assert parse("*a **b** [1]*") == (
        Paragraph((Emphasis((Plain("a "), Emphasis((Plain("b"),), strong=True), Plain(" "), Mark((1,)))),)),
    )


@pytest.mark.parametrize("address", ["https://a.b/c", "http://a.b", "mailto:a@b.c", "HTTPS://A.B"])
def test_a_link_leads_to_the_web_or_to_a_mailbox(address):
    assert parse(f"[words]({address})") == (Paragraph((Link(address, (Plain("words"),)),)),)


def test_an_address_in_angles_is_a_link():
    assert parse("<https://a.b>") == (Paragraph((Link("https://a.b", (Plain("https://a.b"),)),)),)
    assert parse("<a@b.org>") == (Paragraph((Link("mailto:a@b.org", (Plain("a@b.org"),)),)),)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "kitchen.pdf", "//a.b", "file:///etc", ""]
)
def test_a_link_to_anything_else_is_foreign(address):
    assert parse(f"[words]({address})") == (Paragraph((Foreign("address", address),)),)


def test_lists_have_items_of_blocks_and_may_be_numbered():
    assert parse("- one\n- two [1]") == (
        Items(((Paragraph((Plain("one"),)),), (Paragraph((Plain("two "), Mark((1,)))),))),
    )
    assert parse("3. one\n4. two")[0].first == 3
    (loose,) = parse("- one\n\n  more\n\n- two")
    assert [len(item) for item in loose.items] == [2, 1]


def test_lists_nest():
    (items,) = parse("- one\n  - two\n    - three")
    assert words_of(items) == "one two three"
    assert isinstance(items.items[0][1], Items)


FOREIGN = {
    "# A heading": "heading",
    "A heading\n===": "heading",
    "> quoted": "quote",
    "    code": "code",
    "```\ncode\n```": "code",
    "words `code`": "code",
    "<div>words</div>": "html",
    "words <b>bold</b>": "html",
    "<!-- hidden -->": "html",
    "![A kitchen](a.jpg)": "image",
    "| a | b |\n| --- | --- |\n| c | d |": "table",
    "words\n\n---\n\nwords": "rule",
    "~~words~~": "block",
    "[1]: https://a.b\n\nwords": "reference",
}


@pytest.mark.parametrize("text", FOREIGN)
def test_what_a_text_may_not_hold_is_foreign(text):
    found = [node.what for node in every_node(parse(text)) if isinstance(node, Foreign)]
    assert FOREIGN[text] in found


def every_node(nodes):
    for node in nodes:
        yield node
        if isinstance(node, Items):
            for item in node.items:
                yield from every_node(item)
        yield from every_node(getattr(node, "children", ()))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![A kitchen](a.jpg)", "A kitchen"),
        ("# A *bold* heading", "A bold heading"),
        ("> One\n> two", "One two"),
        ("| a | b |\n| --- | --- |\n| c | d |", "a | b | \nc | d"),
        ("```\ncode\n```", "code"),
    ],
)
def test_foreign_words_are_kept(text, words):
    (node,) = [node for node in every_node(parse(text)) if isinstance(node, Foreign)]
    assert node.text == words


def test_a_dividing_line_is_a_block_and_not_an_empty_paragraph():
    assert parse("one\n\n---\n\ntwo")[1] == Foreign("rule", "---")


@pytest.mark.parametrize(
    "text", ["about ~200 or ~300", "2 * 3 * 4", "a | b", "5 - 10", "a_b_c", "#tag", "[not a mark]", "1) one"]
)
def test_signs_that_mean_nothing_stay_words(text):
    assert not [node for node in every_node(parse(text)) if isinstance(node, (Foreign, Emphasis, Link))]


def test_what_is_nested_too_deep_is_foreign_and_no_crash():
    """A text within its limit can nest a thousand levels."""
    for text in ("- " * 1000 + "words", "*words " * 500 + "a* " * 500, "> " * 1000 + "words"):
        assert "words" in words_of(parse(text)[0])
    foreign = [node.what for node in every_node(parse("- " * 100 + "words")) if isinstance(node, Foreign)]
    assert foreign == ["block"]


def test_a_list_is_read_down_to_the_depth_that_is_allowed():
    deep = "- " * MAX_DEPTH + "words"
    assert not [node for node in every_node(parse(deep)) if isinstance(node, Foreign)]
    assert [node for node in every_node(parse(f"- {deep}")) if isinstance(node, Foreign)]


def test_no_text_makes_the_reader_fail():
    """Six thousand texts of nasty pieces, the same each time."""
    pieces = [
        "*",
        "**",
        "_",
        "[",
        "](",
        ")",
        "!",
        "<",
        ">",
        "`",
        "```",
        "\n",
        "\n\n",
        "    ",
        "- ",
        "1. ",
        "# ",
        "> ",
        "|",
    ]
    pieces += [
        "---",
        "[1]",
        "[1, 4]",
        "http://a.b",
        "word",
        "&amp;",
        "\\",
        "~~",
        "<b>",
        "</b>",
        "<!--",
        "|---|",
        "\t",
        "é",
        "😀",
    ]
    dice = random.Random(20261123)
    for _ in range(6000):
        text = "".join(dice.choice(pieces) for _ in range(dice.randint(1, 25)))
        assert isinstance(parse(text), tuple), text
