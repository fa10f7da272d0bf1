"""Bytes become safe text, or one problem that says where and why not."""

from __future__ import annotations

import unicodedata

import pytest

from build_tools.load.bytes import FORBIDDEN, MAX_BYTES, decode
from build_tools.problem import Problem, Span


def test_text_arrives_as_it_is():
    assert decode("a.yml", "title: Łódź\n".encode()) == "title: Łódź\n"


def test_a_byte_order_mark_is_dropped():
    assert decode("a.yml", b"\xef\xbb\xbftitle: x") == "title: x"


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_line_end_becomes_one(ends):
    assert decode("a.yml", f"a: 1{ends}b: 2{ends}".encode()) == "a: 1\nb: 2\n"


def test_letters_are_composed():
    apart = unicodedata.normalize("NFD", "Malmö, Gdańsk")
    assert apart != "Malmö, Gdańsk"
    assert decode("a.yml", apart.encode()) == "Malmö, Gdańsk"


def test_a_file_of_the_largest_size_is_read_and_a_larger_one_is_not():
    assert isinstance(decode("a.yml", b"#" * MAX_BYTES), str)
    problem = decode("a.yml", b"#" * (MAX_BYTES + 1))
    assert isinstance(problem, Problem)
    assert (problem.rule, problem.about) == ("file-can-be-read", "too-large")
    # Rounded up: "256 KiB; at most 256" would be no reason.
    assert problem.values == {"size": 257, "limit": 256}


def test_the_size_of_a_file_read_in_part_is_that_of_the_whole():
    problem = decode("a.yml", b"#" * (MAX_BYTES + 1), 10 * 1024 * 1024)
    assert isinstance(problem, Problem)
    assert problem.values["size"] == 10 * 1024


@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"])
def test_a_letter_that_is_not_utf_8_is_found_on_its_line(ends):
    problem = decode("a.yml", b"language: en" + ends + b"title: caf\xe9" + ends + b"x: y")
    assert isinstance(problem, Problem)
    assert (problem.rule, problem.about) == ("file-can-be-read", "not-utf-8")
    assert problem.span == Span(2, 11, 12)
    assert problem.excerpt == "title: café"


def test_the_excerpt_of_a_binary_file_can_be_shown_in_a_terminal():
    problem = decode("a.yml", b"\x1b[2J\xff\x00\x07\n")
    assert isinstance(problem, Problem)
    assert not FORBIDDEN.search(problem.excerpt)


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\u200b", "U+200B"),
        ("\u2028", "U+2028"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("\ufeff", "U+FEFF"),
    ],
)
def test_a_character_that_nobody_sees_is_found_where_it_stands(character, name):
    problem = decode("a.yml", f"language: en\ntitle: ab{character}c\n".encode())
    assert isinstance(problem, Problem)
    assert (problem.about, problem.values) == ("forbidden-character", {"character": name})
    assert problem.span == Span(2, 10, 11)
    assert problem.excerpt == "title: ab\N{REPLACEMENT CHARACTER}c"


@pytest.mark.parametrize("character", ["\t", "\u00a0", "\u202f", "é", "😀", "\u200d", "Ω", "文"])
def test_ordinary_characters_of_every_script_pass(character):
    assert decode("a.yml", f"title: a{character}b".encode()) == unicodedata.normalize("NFC", f"title: a{character}b")


def test_every_line_end_of_yaml_is_one_of_ours_or_forbidden():
    """YAML counts lines by these; were one of them let through, every line number after it would be wrong."""
    for character in ("\x85", "\u2028", "\u2029"):
        assert FORBIDDEN.match(character)
