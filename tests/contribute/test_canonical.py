"""What the project writes for a person reads back as the same words, whatever they are."""

from __future__ import annotations

import random
import re

import pytest

from build_tools.contribute.canonical import WIDTH, comment, entries, keyed, line, prose
from build_tools.load.read import read_text
from build_tools.text.tree import parse

# Pieces that YAML or Markdown could take for something of their own.
NASTY = [
    "a:",
    "b: c",
    " #x",
    "#tag",
    "{a}",
    "[b]",
    "&co",
    "*star*",
    "**bold**",
    "!x",
    "%",
    "@",
    "`",
    '"quoted"',
    "'t",
    "C:\\Users",
]
NASTY += [
    "-",
    "+",
    "*",
    "#",
    "##",
    ">",
    "1.",
    "2018.",
    "3)",
    "===",
    "|",
    "~~~",
    "[1]",
    "[1, 4]",
    "null",
    "~",
    "yes",
    "0123",
    "unknown",
]
NASTY += [
    "2026-11-23",
    "1_000",
    ": ",
    "_",
    "__",
    "\\",
    "é",
    "Łódź",
    "10\u00a0000",
    "«",
    "»",
    "😀",
    "<<",
    "…",
    "http://a.b/c_d",
    "<b>",
]
WORDS = ["School", "kitchens", "stood", "empty", "after", "four.", "Neighbours", "cook"]
SEED = 20261123


def read_back(lines: list[str], key: str = "p") -> str:
    """The value that written lines give when the checker reads them, inside a mapping as in a file."""
    document, problems = read_text("\n".join(["x:", *lines, ""]), "a.yml")
    assert document is not None, lines
    assert problems == [], lines
    return document.data["x"][key]


def some_texts(number: int, breaks: list[str]) -> list[str]:
    """Random texts of nasty pieces and ordinary words, the same each time."""
    dice = random.Random(SEED)
    pieces = [*NASTY, *WORDS * 4, *breaks]
    return [" ".join(dice.choice(pieces) for _ in range(dice.randint(1, 50))).strip() for _ in range(number)]


def collapsed(text: str) -> str:
    return " ".join(text.split())


def test_a_line_reads_back_as_it_was():
    texts = [collapsed(text) for text in some_texts(1500, [])]
    for text in texts:
        assert read_back(keyed("p", text, 2, is_prose=False)) == text
    assert len(set(texts)) > 1400


def test_prose_reads_back_with_the_same_words():
    for text in filter(None, some_texts(1500, ["\n", "\n", "\n\n", "\n- one", "\n1. one"])):
        assert collapsed(read_back(keyed("p", text, 2, is_prose=True))) == collapsed(text), text


def test_prose_reads_back_as_the_same_paragraphs_and_lists():
    """Wherever a line is broken, no word may land at its start and begin a list, a heading or a line end of Markdown's there."""
    tried = 0
    for text in filter(
        None, some_texts(1500, ["\n", "\n", "\n\n", "\n- one", "\n  - two", "\n1. one", "\n2. two", "\n2026. [4]"])
    ):
        tree = repr(parse(text))
        # A text with anything foreign is no sound text, an item without a word no item, a backslash before spaces no line end.
        if "Foreign" in tree or "((), " in tree or "((),)" in tree or ", ()" in tree or re.search(r"\\ +\n", text):
            continue
        again = parse(read_back(keyed("p", text, 2, is_prose=True)))
        assert re.sub(r"\s+", " ", repr(again)) == re.sub(r"\s+", " ", tree), text
        tried += 1
    # The control: most texts are such as a case may hold.
    assert tried > 300


def test_an_item_of_a_list_is_written_with_its_dash():
    lines = keyed("p", "One: two", 4, is_prose=False, dash=True)
    assert lines == ['    - p: "One: two"']
    assert keyed("p", "One [1]", 2, is_prose=True, dash=True) == ["  - p: |", "      One [1]"]


def test_prose_is_wrapped_and_a_list_hangs():
    lines = prose("word " * 60 + "\n\n- " + "item " * 40 + "\n- two", 0)
    assert lines[0] == "|"
    assert max(map(len, lines)) <= WIDTH
    item = lines.index("", 1) + 1
    assert lines[item].startswith("  - item")
    assert lines[item + 1].startswith("    item")
    assert lines[-1] == "  - two"


def test_a_word_longer_than_a_line_is_not_broken():
    address = "https://www.example.org/" + "a" * 200
    assert f"  {address}" in prose(f"See {address} there. [1]", 0)


@pytest.mark.parametrize(
    "text", ["costs 5 - 10 euros", "it ended in 2018. Then nothing", "rule # 3 says", "more > less", "a === b"]
)
def test_a_sign_in_the_middle_never_begins_a_line(text):
    before = "word " * 40
    for shift in range(40):
        lines = prose(f"{'x' * shift} {before}{text}", 0)
        assert not [each for each in lines if re.match(r"\s*(?:- |2018\. |# |> |=== )", each)], shift


def test_lists_keep_their_depth():
    text = "- one\n  - two\n    more\n  - three\n- four"
    assert parse(read_back(keyed("p", text, 2, is_prose=True))) == parse(text)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("It ran from 2019 until\n2026. [4]", 1),
        ("It cost\n- less\n- more", 3),
        ("First\n1. one\n2. two\n3) three", 4),
        ("- it ran until\n  2026. [4]\n- then", 2),
        ("- a\n2. b", 2),
        ("1. one\n   7. is said in\n   1. nested\n2. two", 3),
    ],
)
def test_a_number_begins_an_item_where_markdown_reads_one(text, runs):
    found = [lead + words for lead, words in entries(text)]
    assert len(found) == runs
    assert parse("\n".join(found)) == parse(re.sub(r"\n(?=\s*(?:2026|7)\.)\s*", " ", text))


def test_a_line_is_always_in_double_quotes():
    assert line('say "no"\\') == '"say \\"no\\"\\\\"'
    assert line("a\t b ") == '"a b"'
    assert line("a\nb") == '"a b"'


def test_a_comment_is_a_comment_on_every_line():
    lines = comment("One two. " * 40 + "\n\nThree", 2)
    assert all(each.startswith("  #") for each in lines)
    assert max(map(len, lines)) <= WIDTH
    assert "  #" in lines
    document, _ = read_text("\n".join([*lines, "a: b"]), "a.yml")
    assert document is not None
    assert document.data == {"a": "b"}
