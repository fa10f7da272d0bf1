"""A pattern of Python's as a script's: what is spelt out, and what is refused when the site is built."""

from __future__ import annotations

import re

import pytest

from build_tools.contribute.form import for_scripts, make_form
from build_tools.contribute.form_facts import PATTERNS, patterns
from build_tools.contribute.script_pattern import ForeignPattern, script_pattern
from build_tools.load.words import words
from tests.sound_case import real_lists


@pytest.mark.parametrize(
    ("pattern", "source"),
    [
        (r"[a-z]+", "[a-z]+"),
        (r"\w", r"[\p{L}\p{N}_]"),
        (r"[\w.-]", r"[\p{L}\p{N}_.\-]"),
        (r"[^\W_]", r"(?:(?![_])[\p{L}\p{N}_])"),
        (r"\d{1,2}", r"[\p{Nd}]{1,2}"),
        (r"a.b", r"a[^\n]b"),
        (r"ends$", r"ends(?=\n?$)"),
        (r"{}", r"\{\}"),
        (r"a{,3}?", "a{0,3}?"),
        (r"[]a^]", r"[\]a\^]"),
        (r"\-\[\.\…", r"-\[\.…"),
        ("\u2028|\\t", r"\u{2028}|\u{9}"),
        (r"(?P<sign>[-/])(?P=sign)", r"(?<sign>[\-/])\k<sign>"),
        (r"(a)\1", r"(a)(?:\1)"),
    ],
)
def test_what_the_two_languages_read_otherwise_is_spelt_out(pattern, source):
    assert script_pattern(re.compile(pattern)) == (source, "u")


def test_letters_of_ascii_alone_and_of_either_case_are_told_apart():
    assert script_pattern(re.compile(r"\d[\w]", re.ASCII)) == ("[0-9][A-Za-z0-9_]", "u")
    assert script_pattern(re.compile("à", re.IGNORECASE)) == ("à", "iu")


def test_a_pattern_that_python_holds_against_a_whole_text_is_bound_to_both_ends():
    assert script_pattern(re.compile("a|b"), "match") == ("^(?:a|b)", "u")
    assert script_pattern(re.compile("a|b"), "fullmatch") == ("^(?:a|b)$", "u")


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        ("a(?i:b)", r"\(\?i: at character 1"),
        ("(?>a)", r"\(\?>a"),
        ("(?#why)a", r"\(\?#w"),
        ("(a)?(?(1)b|c)", r"\(\?\(1"),
        ("a++", "gives nothing back at character 1"),
        (r"\Aa", r"\\A at character 0"),
        (r"[\b]", r"\\b in a class"),
        (r"[^\W\D]", "more than one contrary"),
    ],
)
def test_what_no_browser_surely_knows_is_refused_with_its_place(pattern, what):
    with pytest.raises(ForeignPattern, match=what):
        script_pattern(re.compile(pattern))


@pytest.mark.parametrize("flags", [re.DOTALL, re.MULTILINE, re.VERBOSE, re.ASCII | re.IGNORECASE])
def test_a_flag_that_would_be_lost_is_refused(flags):
    with pytest.raises(ForeignPattern):
        script_pattern(re.compile("a", flags))


def test_every_pattern_of_the_form_can_be_told_to_a_script():
    assert set(patterns()) == set(PATTERNS)
    assert len(PATTERNS) > 25


def test_a_code_is_held_to_the_pattern_that_the_model_gives_it():
    form = for_scripts(make_form(words("en"), real_lists()))
    language = next(each for each in form["fields"] if each["name"] == "language")
    assert language["kind"]["pattern"] == "^(?:[a-z]{2})$"
