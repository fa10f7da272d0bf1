"""Every comment of a file is found, with the value that it is about."""

from __future__ import annotations

from build_tools.load.comments import Comments, comments_of
from build_tools.load.read import read_text

FILE = """\
# file one
# file two

# about the language
language: en  # beside it
# above the title
title: "Say # not"   # after quotes
summary: "a # b
  c # d
  e"  # after lines
themes: [a, b]  # after a bracket
topics: [a, # inside one
  # inside two
  b]
problem: |  # after the bar
  # not a comment
  text # neither

# above results
results: # beside a key
  # above the first
  - claim: x # in an item
    shows: y
    # at the end of an item
  # between
  - claim: z#z
  # - claim: gone
not_known:
- "a"  # beside an item
# above an item
- "b"
# foot
"""


def found_in(text: str) -> Comments:
    document, problems = read_text(text, "a.yml")
    assert document is not None, problems
    return comments_of(document)


def test_comments_at_the_head_are_about_the_file_the_last_group_about_the_first_value():
    found = found_in(FILE)
    assert found.head == ("# file one", "# file two")
    assert found.above["language",] == ("# about the language",)
    assert found_in("# one\nlanguage: en\n").head == ("# one",)
    assert found_in("# one\n\n# two\n\n# three\nlanguage: en\n").head == ("# one", "", "# two")


def test_comments_above_a_value_are_about_it():
    above = found_in(FILE).above
    assert above["title",] == ("# above the title",)
    assert above["results",] == ("# above results",)
    assert above["results", 0] == ("# above the first",)
    assert above["results", 1] == ("# between",)
    assert above["not_known", 1] == ("# above an item",)


def test_comments_beside_a_value_are_about_it():
    assert found_in(FILE).beside == {
        ("language",): "# beside it",
        ("title",): "# after quotes",
        ("summary",): "# after lines",
        ("themes",): "# after a bracket",
        ("problem",): "# after the bar",
        ("results",): "# beside a key",
        ("results", 0, "claim"): "# in an item",
        ("not_known", 0): "# beside an item",
    }


def test_comments_inside_brackets_are_about_the_whole_list():
    assert found_in(FILE).above["topics",] == ("# inside one", "# inside two")


def test_comments_that_are_indented_further_than_the_next_value_end_what_is_before():
    assert found_in(FILE).below == {
        ("results", 0): ("# at the end of an item",),
        ("results",): ("# - claim: gone",),
        (): ("# foot",),
    }


def test_two_groups_of_comments_stay_two():
    assert found_in("a: b\n# one\n\n# two\nc: d\n").above["c",] == ("# one", "", "# two")


def test_a_hash_inside_a_text_is_no_comment():
    assert found_in("a: 'x # y'\nb: x#y\nc: >\n  # z\n  z # z\nd: plain\n  more#x\n").all() == []


def test_no_comment_is_lost():
    assert len(found_in(FILE).all()) == FILE.count("#") - len(["not", "b", "d", "not a comment", "neither", "z#z"])
