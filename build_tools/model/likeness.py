"""How like two cases are: their tags, and the words of what they are about. Cheap, and on the model alone.

Comes in: cases. Goes out: a number from 0 to 1. Next: the rule case-is-new, which warns of a case that is there already, and
`index/similar.py`, which finds the nearest ones.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from build_tools.model.case import Case
from build_tools.text.fold import fold

# What two cases can share and how much it says; together 1. Words weigh most where cases are written in one language.
WORDS_COUNT, TOPICS_COUNT, THEMES_COUNT, GROUPS_COUNT = 0.5, 0.35, 0.05, 0.1
_TITLE_COUNTS, _SUMMARY_COUNTS = 3, 2
_WORD = re.compile(r"[^\W\d_]{4,}")
# How rare a word or tag is, from 0 (everybody has it).
Rarity = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a case is about: its words, each weighted, with the length of that vector, and its tags."""

    words: Mapping[str, float]
    length: float
    topics: frozenset[str]
    themes: frozenset[str]
    groups: frozenset[str]


def counted_words(case: Case) -> Counter[str]:
    """The words that say what a case is about, folded and cut to their beginning, with how often they stand there."""
    counts: Counter[str] = Counter()
    texts = ((case.title, _TITLE_COUNTS), (case.summary, _SUMMARY_COUNTS), (case.problem, 1), (case.what_was_done, 1))
    place = set(_words(" ".join((case.place.city, case.place.area or ""))))
    for text, weight in texts:
        for word in _words(text):
            if word not in place:
                counts[word] += weight
    return counts


def _words(text: str) -> list[str]:
    return [_beginning(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=200_000)
def _beginning(word: str) -> str:
    """A word without most of its endings: "renovated" and "renovation" are one. Rough, but the same in every language."""
    plain = fold(word).lower()
    return plain[: max(5, len(plain) - 3)] if len(plain) > 5 else plain.rstrip("s")


def subject(case: Case, rarity: Rarity | None = None, counts: Mapping[str, int] | None = None) -> Subject:
    """The subject of a case; words are weighted by their rarity, where it is known."""
    counts = counted_words(case) if counts is None else counts
    words = {word: (1 + log(count)) * (rarity(word) if rarity else 1.0) for word, count in counts.items()}
    return Subject(
        words,
        sqrt(sum(weight * weight for weight in words.values())) or 1.0,
        frozenset(case.topics),
        frozenset(case.themes),
        frozenset(case.for_whom),
    )


def likeness(one: Subject, other: Subject, rarity: Rarity | None = None) -> float:
    """From 0, nothing in common, to 1; `rarity` is that of tags, by which a rare one that both have says more."""
    return (
        WORDS_COUNT * words_shared(one, other)
        + TOPICS_COUNT * _shared(one.topics, other.topics, rarity)
        + THEMES_COUNT * _shared(one.themes, other.themes, rarity)
        + GROUPS_COUNT * _shared(one.groups, other.groups, rarity)
    )


def words_shared(one: Subject, other: Subject) -> float:
    """The cosine of two subjects' words."""
    few, many = sorted((one.words, other.words), key=len)
    return sum(weight * many[word] for word, weight in few.items() if word in many) / (one.length * other.length)


def sources_shared(one: Case, other: Case) -> float:
    """The part of the shorter list of sources that stands in the other one, too."""
    mine, others = _addresses(one), _addresses(other)
    return len(mine & others) / min(len(mine), len(others))


def _addresses(case: Case) -> set[str]:
    return {source.url.split("://", 1)[-1].rstrip("/") for source in case.sources}


def _shared(one: frozenset[str], other: frozenset[str], rarity: Rarity | None) -> float:
    """What both have, as a part of what either has."""
    if not one or not other:
        return 0.0
    both, either = one & other, one | other
    if rarity is None:
        return len(both) / len(either)
    # In a fixed order: sums of floats depend on it, and sets have none.
    return sum(map(rarity, sorted(both))) / (sum(map(rarity, sorted(either))) or 1.0)
