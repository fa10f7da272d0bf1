"""One slip of the hand is taken back; a word that is there is left alone."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from build_tools.index.lexicon import lexicon_file, lexicons
from build_tools.index.spelling import Spelling, readiness
from tests.sound_case import SITE_LANGUAGES

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slip(word: str, dice: random.Random) -> str:
    """The word with one letter wrong, missing, doubled or swapped with the next."""
    at = dice.randrange(len(word))
    kind = dice.choice(("wrong", "missing", "doubled", "swapped"))
    if kind == "wrong":
        return word[:at] + dice.choice(LETTERS.replace(word[at], "")) + word[at + 1 :]
    if kind == "missing":
        return word[:at] + word[at + 1 :]
    if kind == "doubled":
        return word[:at] + word[at] + word[at:]
    at = min(at, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


@pytest.fixture(scope="module")
def lexicon(found):
    return lexicons(found.values(), SITE_LANGUAGES)


@pytest.mark.parametrize("language", SITE_LANGUAGES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_word_with_one_slip_is_brought_back_in_ninety_of_a_hundred_tries(lexicon, language, seed):
    dice, spelling = random.Random(seed), Spelling(lexicon[language])
    # Words that people search for: not a, the, of.
    words = sorted(word.lower() for word in lexicon[language] if len(word) >= 5 and word.isascii())
    tries = back = 0
    while tries < 100:
        word = dice.choice(words)
        typed = slip(word, dice)
        if spelling.knows(typed):
            continue  # another word of the library: nothing shows that it was not meant
        tries += 1
        back += spelling.suggestion(typed).lower() == word
    assert back >= 90


def test_a_word_that_is_there_or_far_from_all_gets_no_suggestion(lexicon):
    spelling = Spelling(lexicon["en"])
    assert spelling.suggestion("neighbourhood") == ""
    assert spelling.suggestion("xqzzkw") == ""
    assert spelling.suggestion("2014") == ""
    # The control: it does suggest.
    assert spelling.suggestion("nieghbourhood") == "neighbourhood"


def test_a_missing_accent_is_no_mistake_and_comes_back_with_the_word(lexicon):
    spelling = Spelling(lexicon["en"])
    assert spelling.knows("gdansk")
    assert spelling.suggestion("gdanks") == "Gdańsk"


def test_two_slips_in_a_long_word_are_taken_back(lexicon):
    assert Spelling(lexicon["en"]).suggestion("neigbourhod") == "neighbourhood"


def test_the_file_for_the_site_holds_every_word_once_with_its_frequency(lexicon):

    data = json.loads(lexicon_file("en", lexicon["en"]))
    assert data["language"] == "en"
    counts = [count for count, _ in data["words"]]
    assert counts == sorted(counts, reverse=True)
    read = {word: count for count, words in data["words"] for word in words.split()}
    assert read == lexicon["en"]
    assert read["the"] > read["neighbourhood"] > 1


@pytest.mark.parametrize(
    ("typed", "meant", "slips"),
    [
        ("naples", "naples", 0),
        ("napes", "naples", 1),
        ("nnaples", "naples", 1),
        ("npales", "naples", 1),
        ("maples", "naples", 1),
        ("napels", "naples", 1),
        ("npalse", "naples", 2),
        ("neigbourhod", "neighbourhood", 2),
    ],
)
def test_a_slip_is_counted_as_the_hand_makes_it(typed, meant, slips):
    assert readiness(typed, meant, slips) > float("-inf")
    if slips:
        assert readiness(typed, meant, slips - 1) == float("-inf")


def test_a_doubled_or_swapped_letter_is_likelier_than_one_far_away_on_the_keyboard():
    assert readiness("nnaples", "naples", 1) > readiness("anaples", "naples", 1)
    assert readiness("npales", "naples", 1) > readiness("zaples", "naples", 1)
    assert readiness("maples", "naples", 1) > readiness("taples", "naples", 1)


def test_the_words_that_the_site_understands_too_get_the_answers_that_are_written_down():
    """tests/site/test_scripts_alone.py holds the site's own rule to the same file."""
    written = json.loads((Path(__file__).parent / "meant.json").read_text("utf-8"))
    lexicon = {word: count for count, words in written["lexicon"]["words"] for word in words.split()}
    spelling = Spelling(lexicon)
    assert len(written["meant"]) > 40
    assert {typed: spelling.suggestion(typed) for typed in written["meant"]} == written["meant"]
