"""Which documents a query finds, and how well: BM25F over the weights of terms, a word counted in the language where it says most.

Comes in: the tree of a query, the postings of an index. Goes out: a score per document. Next: `search.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log

from build_tools.index.analysis import folded, is_empty_word, pieces, terms
from build_tools.index.document import WEIGHTS
from build_tools.index.postings import Postings
from build_tools.index.query import All, Any, Clause, Not, Phrase, Wish, Word
from build_tools.index.schema import PARTS

# BM25: how soon more of the same word stops helping, and how much a long case is held against itself.
# Weights of parts add up, so that a word soon weighs 10: hence more than the usual 1.2.
SATURATION, LENGTH_COUNTS = 2.5, 0.5
# A word that only begins like what was typed counts less.
BEGINS_COUNTS = 0.8
MOST_BEGINNINGS = 60
_WEIGHT_OF = {PARTS[part]: weight for part, weight in WEIGHTS.items()}

Scores = dict[int, float]


class Ranking:
    """Scores documents for queries; `instead` gives the word to search for a misspelt one, with how much it counts."""

    def __init__(self, postings: Postings, instead: Mapping[str, tuple[str, float]] | None = None) -> None:
        self.postings, self.instead = postings, instead or {}
        self._norms = lru_cache(maxsize=None)(self._norms_of)

    def scores(self, clause: Clause) -> Scores:
        """Every document that the query finds, with its score."""
        match clause:
            case Word():
                return self.word(clause)
            case Phrase():
                return self.phrase(clause)
            case Not():
                out = self.scores(clause.clause)
                return {number: 0.0 for number in self.postings.documents if number not in out}
            case Wish():
                return self.wished(clause.words)
            case Any(clauses) if all(isinstance(each, Word) for each in clauses):
                return self.wished(clauses)
            case Any(clauses):
                return _sum(self.scores(each) for each in clauses)
            case All(clauses):
                return self.required(clauses)
        raise TypeError(clause)

    def required(self, clauses: tuple[Clause, ...]) -> Scores:
        """What has all of the clauses; wishes only add to the score."""
        scored = [self.scores(each) for each in clauses if not isinstance(each, Wish)]
        wishes = [self.scores(each) for each in clauses if isinstance(each, Wish)]
        found = set(scored[0]).intersection(*scored[1:])
        return {number: sum(each.get(number, 0.0) for each in (*scored, *wishes)) for number in found}

    def wished(self, words: Iterable[Clause]) -> Scores:
        """What has any of the words; "the" and "how" count only where there is nothing else."""
        given = [word for word in words if isinstance(word, Word) and word.text]
        telling = [word for word in given if not is_empty_word(word.text, self.postings.languages)] or given
        return _sum(self.word(word) for word in telling)

    def rarity_of(self, word: Word) -> float:
        """How much a word tells: high where few documents have it."""
        found = [
            self.postings.weights(language, term)
            for text in self._texts(word)
            for language in self.postings.languages
            for term in terms(text, language)
        ]
        return self._rarity(max((len(each) for each in found), default=0))

    def word(self, word: Word) -> Scores:
        """What has the word, in any language, joined or in its parts."""
        if word.begins:
            begin = folded(word.text)
            found = [
                self.term(language, term, word.parts)
                for language in self.postings.languages
                for each in self.postings.beginning_with(language, begin, MOST_BEGINNINGS)
                for term in terms(each, language)[:1]
            ]
            return {number: BEGINS_COUNTS * score for number, score in _most(found).items()}
        return self._one(word.text, word.parts)

    def _one(self, text: str, parts: tuple[str, ...]) -> Scores:
        cut = pieces(text)
        halves = [self._plain(piece, parts) for piece in (cut[:2] if len(cut) == 3 else cut)]
        whole = [self._plain(cut[2], parts)] if len(cut) == 3 else []
        both = set(halves[0]).intersection(*halves[1:]) if halves else set()
        return _most([{number: sum(each[number] for each in halves) for number in both}, *whole])

    def _plain(self, text: str, parts: tuple[str, ...]) -> Scores:
        found = [
            self.term(language, term, parts) for language in self.postings.languages for term in terms(text, language)
        ]
        if not any(found) and folded(text) in self.instead:
            better, counts = self.instead[folded(text)]
            return {number: counts * score for number, score in self._one(better, parts).items()}
        return _most(found)

    def _texts(self, word: Word) -> tuple[str, ...]:
        better = self.instead.get(folded(word.text))
        return pieces(better[0] if better else word.text)

    def term(self, language: str, term: str, parts: tuple[str, ...]) -> Scores:
        """BM25F of one term; in some parts only, where these are given."""
        weights: Mapping[int, float] = self.postings.weights(language, term)
        if parts and weights:
            wanted = {PARTS[part] for part in parts}
            heavy = {
                number: sum(_WEIGHT_OF[part] for part, _at in places if part in wanted)
                for number, places in self.postings.places(language, term).items()
            }
            weights = {number: weight for number, weight in heavy.items() if weight}
        rarity, norms = self._rarity(len(weights)), self._norms(language)
        top = rarity * (SATURATION + 1)
        return {number: top * weight / (weight + norms[number]) for number, weight in weights.items()}

    def phrase(self, phrase: Phrase) -> Scores:
        """What has the words one after another in one part, in one language."""
        wanted = {PARTS[part] for part in phrase.parts}
        found: list[Scores] = []
        words = [
            piece for word in phrase.words for piece in (pieces(word)[:2] if len(pieces(word)) == 3 else pieces(word))
        ]
        for language in self.postings.languages if words else ():
            places = [self._places(word, language) for word in words]
            common = set(places[0]).intersection(*places[1:])
            hits = {
                number
                for number in common
                if any(
                    (not wanted or part in wanted)
                    and all((part, at + step) in each[number] for step, each in enumerate(places))
                    for part, at in places[0][number]
                )
            }
            scored = [self._plain(word, phrase.parts) for word in words]
            found.append({number: sum(each.get(number, 0.0) for each in scored) for number in hits})
        return _most(found)

    def _places(self, word: str, language: str) -> dict[int, set[tuple[int, int]]]:
        found: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for term in terms(word, language):
            for number, places in self.postings.places(language, term).items():
                found[number].update(places)
        return found

    def _rarity(self, have: int) -> float:
        every = len(self.postings.documents)
        return log(1 + (every - have + 0.5) / (have + 0.5))

    def _norms_of(self, language: str) -> dict[int, float]:
        """What a term's weight is held against in each document: more in long ones."""
        lengths = self.postings.lengths(language)
        mean = sum(lengths.values()) / len(lengths) if lengths else 1.0
        return {
            number: SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length / mean)
            for number, length in lengths.items()
        }


def _most(found: list[Scores]) -> Scores:
    """Each document with its best score, so that a case told in two languages does not count twice."""
    best: Scores = {}
    for scored in found:
        if not best:
            best = dict(scored)
            continue
        for number, score in scored.items():
            if score > best.get(number, 0.0):
                best[number] = score
    return best


def _sum(found: Iterable[Scores]) -> Scores:
    total: Scores = defaultdict(float)
    for scored in found:
        for number, score in scored.items():
            total[number] += score
    return dict(total)
