"""A query as somebody types it: what it asks for, and what is said where it cannot be understood."""

from __future__ import annotations

import random

import pytest

from build_tools.index.query import All, Any, Not, Phrase, QueryError, Wish, Word, parse, words_in
from build_tools.load.words import languages, words


def test_words_side_by_side_are_wished_for_and_none_is_required():
    assert parse("empty buildings") == Any((Word("empty"), Word("buildings")))


def test_whatever_has_a_field_or_quotation_marks_is_required():
    assert parse('city:gdansk "temporary use" owners') == All(
        (Word("gdansk", ("city",)), Phrase(("temporary", "use")), Wish((Word("owners"),)))
    )


def test_signs_and_brackets_make_a_tree():
    assert parse("(housing OR energy) AND NOT owners") == All(
        (Any((Word("housing"), Word("energy"))), Not(Word("owners")))
    )
    # The control: in small letters they are words.
    assert parse("housing or energy") == Any((Word("housing"), Word("or"), Word("energy")))


def test_a_field_holds_for_the_whole_bracket_behind_it():
    assert words_in(parse("city:(gdansk OR lodz) jobs")) == [
        Word("gdansk", ("city",)),
        Word("lodz", ("city",)),
        Word("jobs"),
    ]


def test_a_star_asks_for_a_beginning_and_other_signs_at_the_end_are_dropped():
    assert parse("renovat*") == Word("renovat", begins=True)
    assert parse("energy?") == Word("energy")


def test_what_must_not_be_found_is_not_looked_for():
    assert words_in(parse("housing NOT energy")) == [Word("housing")]


def test_a_colon_in_a_sentence_is_no_field():
    assert words_in(parse("jobs: what works at 16:30")) != []


@pytest.mark.parametrize(
    ("query", "about", "column"),
    [
        ("", "empty", 1),
        ('owners "temporary use', "quote-not-closed", 8),
        ('owners ""', "quote-empty", 8),
        ("(housing OR energy", "bracket-not-closed", 1),
        ("housing) energy", "bracket-not-opened", 8),
        ("housing ()", "bracket-empty", 10),
        ("AND housing", "sign-without-words", 1),
        ("housing OR", "sign-without-words", 9),
        ("housing NOT", "sign-without-words", 9),
        ("city: gdansk", "field-without-words", 6),
        ("titel:house", "no-such-field-near", 1),
        ("xyzzyq:house", "no-such-field", 1),
        ("a*", "star", 1),
        ("owners *ing", "star", 8),
    ],
)
def test_a_query_that_cannot_be_understood_says_where_and_how_to_write_it(query, about, column):
    with pytest.raises(QueryError) as stopped:
        parse(query)
    assert (stopped.value.about, stopped.value.column) == (about, column)
    for language in languages():
        said = words(language)(f"commands.errors.query-{about}", query=query, column=column, **stopped.value.values)
        assert len(said) > 40
        assert "{" not in said


def test_no_line_of_text_ends_in_anything_but_a_tree_or_a_sentence():
    dice = random.Random(5)
    alphabet = [
        '"',
        "(",
        ")",
        ":",
        "*",
        " ",
        " ",
        "AND",
        "OR",
        "NOT",
        "city",
        "a",
        "ł",
        "-",
        "'",
        "“",
        "»",
        "\t",
        "16",
        "?",
    ]
    understood, said = 0, set()
    for _ in range(5000):
        query = "".join(dice.choice(alphabet) for _ in range(dice.randint(0, 12)))
        try:
            words_in(parse(query))
            understood += 1
        except QueryError as error:
            said.add(error.about)
    assert all(words("en").has(f"commands.errors.query-{about}") for about in said)
    assert len(said) > 8
    assert 200 < understood < 4800
