"""The controlled lists: terms with their labels, and in what order."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from build_tools.model.vocabulary import Term, read_vocabulary
from tests.sound_case import SITE_LANGUAGES, real_lists

WORDS = {"label": {"en": "About", "fr": "Environ"}, "description": {"en": "More or less"}}


def test_a_list_keeps_the_order_of_its_file():
    vocabulary = read_vocabulary("cost_is", {"up-to": WORDS, "about": WORDS})
    assert list(vocabulary) == ["up-to", "about"]
    assert (len(vocabulary), vocabulary.name, vocabulary["about"].tag) == (2, "cost_is", "about")


def test_the_highest_rank_comes_first():
    vocabulary = read_vocabulary("x", {"low": {**WORDS, "order": "1"}, "high": {**WORDS, "order": "4"}})
    assert [term.tag for term in vocabulary.ranked()] == ["high", "low"]


def test_a_term_is_named_in_the_language_asked_for_or_in_english():
    term = read_vocabulary("x", {"about": WORDS})["about"]
    assert (term.named("fr"), term.named("pl"), term.described("fr")) == ("Environ", "About", "More or less")
    assert (term.called("fr"), term.model_copy(update={"short": {"en": "ca."}}).called("fr")) == ("Environ", "ca.")


def test_a_term_has_other_names_in_some_languages_or_none():
    term = read_vocabulary("x", {"about": {**WORDS, "also": {"en": ["roughly", "nearly"]}}})["about"]
    assert (term.also_called("en"), term.also_called("fr")) == (("roughly", "nearly"), ())
    assert read_vocabulary("x", {"about": WORDS})["about"].also_called("en") == ()


@pytest.mark.parametrize("name", ["themes", "topics", "for_whom"])
def test_no_other_name_repeats_the_name_that_is_shown(name):
    terms = real_lists().vocabularies[name].values()
    assert any(term.also for term in terms)
    for term in terms:
        for language in SITE_LANGUAGES:
            others = [each.lower() for each in term.also_called(language)]
            assert len(set(others)) == len(others), (term.tag, language)
            assert term.label[language].lower() not in others, (term.tag, language)


@pytest.mark.parametrize(
    ("term", "missing"),
    [
        (None, {"label", "description"}),
        ("words", {"label", "description"}),
        (["a"], {"label", "description"}),
        ({"label": {"en": "x"}}, {"description"}),
    ],
)
def test_every_lack_of_a_term_is_told_with_its_tag(term, missing):
    with pytest.raises(ValidationError) as refused:
        read_vocabulary("x", {"sound": WORDS, "broken": term})
    assert {error["loc"] for error in refused.value.errors()} == {("broken", name) for name in missing}


def test_a_term_holds_nothing_that_nobody_reads():
    with pytest.raises(ValidationError, match="Extra inputs"):
        read_vocabulary("x", {"about": {**WORDS, "colour": "green"}})


def test_a_tag_in_the_file_cannot_replace_the_key():
    assert read_vocabulary("x", {"about": {**WORDS, "tag": "other"}})["about"].tag == "about"


@pytest.mark.parametrize("name", sorted(real_lists().vocabularies))
def test_every_term_of_every_list_speaks_both_languages_in_its_own_words(name):
    terms = list(real_lists().vocabularies[name].values())
    assert terms
    for language in SITE_LANGUAGES:
        labels = [term.label[language] for term in terms]
        assert len(set(labels)) == len(labels), language
    assert all(isinstance(term, Term) for term in terms)


@pytest.mark.parametrize("name", sorted(real_lists().vocabularies))
def test_no_tag_is_a_word_that_yaml_takes_for_something_else(name):
    assert not {"yes", "no", "on", "off", "y", "n", "true", "false", "null", "unknown"} & set(
        real_lists().vocabularies[name]
    )
