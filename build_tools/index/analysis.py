"""From a text to the terms by which it is found: words folded (Łódź, Lodz), then stemmed in languages that have a stemmer here.

Comes in: texts and queries. Goes out: terms with their places. Next: `schema.py` when writing, `ask.py` when searching.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from whoosh.lang.snowball.english import EnglishStemmer
from whoosh.lang.snowball.french import FrenchStemmer
from whoosh.lang.stopwords import stoplists

from build_tools.text.fold import fold

# A language that is not here is searched by its folded words as they stand.
STEMMERS = {"en": EnglishStemmer, "fr": FrenchStemmer}
_WORD = re.compile(r"[^\W_]+(?:[-‐‑'’][^\W_]+)*")
_JOINT = re.compile(r"[-‐‑'’]")
# What questions are made of and no case is about.
_CHATTER = {
    "en": "how what which who where when why can could should would do does did has have had any anyone somebody someone get got "
    "make made want need there one us our we",
    "fr": "comment quel quelle quels quelles qui quand pourquoi peut peuvent faut fait faire avoir il existe est ce que quoi ou",
}


class Word(NamedTuple):
    """One word of a text as it stands there, and where."""

    surface: str
    start: int
    end: int


def words_of(text: str) -> Iterator[Word]:
    """The words of a text, in order; "l'emploi" and "start-up" are one each."""
    for found in _WORD.finditer(text):
        yield Word(found[0], found.start(), found.end())


@lru_cache(maxsize=200_000)
def folded(word: str) -> str:
    """A word as it is compared: small plain letters."""
    return fold(word).lower()


@lru_cache(maxsize=200_000)
def pieces(word: str) -> tuple[str, ...]:
    """The words that a joined word is found by, with their letters as written: its parts, and the whole without the joint."""
    parts = _JOINT.split(word)
    if len(parts) == 1:
        return (word,)
    kept = tuple(part for part in parts if len(part) > 1 or part.isdigit())
    return (
        (*kept, "".join(parts))
        if len(parts) == 2 and len(parts[0]) > 1 and "’" not in word and "'" not in word
        else kept
    )


@lru_cache(maxsize=200_000)
def terms(word: str, language: str) -> tuple[str, ...]:
    """The terms of one unjoined word, the first one the usual: stemmed as written and stemmed as folded, where these differ."""
    small = word.lower()
    stemmer = _stemmer(language)
    if stemmer is None:
        return (folded(small),)
    plain = folded(small)
    first = folded(stemmer.stem(small))
    second = first if plain == small else folded(stemmer.stem(plain))
    return (first,) if first == second else (first, second)


@cache
def _stemmer(language: str) -> EnglishStemmer | FrenchStemmer | None:
    maker = STEMMERS.get(language)
    return maker() if maker else None


def placed_terms(text: str, language: str) -> Iterator[tuple[str, int]]:
    """Every term of a text with the number of its word; the terms of one word share it."""
    at = 0
    for word in words_of(text):
        parts = pieces(word.surface)
        joined = len(parts) > 1 and parts[-1] == _JOINT.sub("", word.surface)
        for part in parts[:-1] if joined else parts:
            for term in terms(part, language):
                yield term, at
            at += 1
        if joined:
            for term in terms(parts[-1], language):
                yield term, at - 1


def is_empty_word(word: str, languages: tuple[str, ...]) -> bool:
    """Whether a word of a query says nothing by itself ("the", "comment", "of") in one of the languages."""
    return folded(word) in empty_words(languages)


@cache
def empty_words(languages: tuple[str, ...]) -> frozenset[str]:
    """The words, folded, that say nothing by themselves in one of the languages."""
    return frozenset(
        folded(word)
        for language in languages
        for word in (*stoplists.get(language, ()), *_CHATTER.get(language, "").split())
    )
