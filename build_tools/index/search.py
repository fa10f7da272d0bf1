"""A search from question to answer: hits in order, each with the place that answers, and a suggestion for a word nobody has.

Comes in: an open index and a `Question`. Goes out: an `Answer` of plain data. Next: `route.py`, `cli/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from heapq import nsmallest

from whoosh.index import FileIndex

from build_tools.index.analysis import folded, is_empty_word, pieces, terms
from build_tools.index.excerpt import excerpt
from build_tools.index.postings import Postings
from build_tools.index.query import Clause, Word, parse, words_in
from build_tools.index.rank import Ranking
from build_tools.index.schema import FACTS
from build_tools.index.spelling import Spelling

LIMIT = 10
# A word in the place of a misspelt one counts a little less than one that was typed so.
MEANT_COUNTS = 0.8


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked: the words, tags to narrow to by filter (`theme`, `country`, …), how many, which language to answer in."""

    text: str
    narrowed: Mapping[str, str] = field(default_factory=dict)
    limit: int = LIMIT
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer. `excerpt` holds the words that were found between double stars."""

    slug: str
    title: str
    score: float
    excerpt: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The hits in order, how many there are in all, and for each word that no case has the one that was probably meant."""

    hits: tuple[Hit, ...]
    total: int
    meant: Mapping[str, str]


class Search:
    """Answers questions from one state of an index; quick from the second question on."""

    def __init__(self, index: FileIndex, languages: tuple[str, ...]) -> None:
        self.postings = Postings(index, languages)
        self.languages = languages
        self._spellings: dict[str, Spelling] = {}

    def answer(self, question: Question) -> Answer:
        """The answer to a question; raises `QueryError` where it cannot be understood."""
        clause = parse(question.text)
        meant = self._meant(clause, question.language)
        ranking = Ranking(self.postings, {word: (other, MEANT_COUNTS) for word, other in meant.items()})
        scores = ranking.scores(clause)
        for fact in FACTS:
            if tag := question.narrowed.get(fact, ""):
                allowed = self.postings.having(fact, tag)
                scores = {number: score for number, score in scores.items() if number in allowed}
        # Equal scores by name, so that the answer does not depend on the order in which the files were written.
        slugs = self.postings.slugs
        best = nsmallest(question.limit, scores, key=lambda number: (-round(scores[number], 6), slugs[number]))
        words = words_in(clause)
        wanted = self._wanted(words, ranking, meant)
        parts = frozenset(part for word in words for part in word.parts)
        shown = question.narrowed.get("lang") or question.language
        hits = []
        for number in best:
            titles, passages = self.postings.kept(number)
            title = titles.get(shown) or next(iter(titles.values()))
            hits.append(Hit(slugs[number], title, round(scores[number], 3), excerpt(passages, wanted, shown, parts)))
        return Answer(tuple(hits), len(scores), meant)

    def _meant(self, clause: Clause, language: str) -> dict[str, str]:
        """For each word without a single hit the word of the lexicons that was probably meant, the reader's language first."""
        found: dict[str, str] = {}
        for word in words_in(clause):
            for piece in pieces(word.text):
                if word.begins or folded(piece) in found or is_empty_word(piece, self.languages) or self._has(piece):
                    continue
                ordered = sorted(self.languages, key=lambda each: each != language)
                if other := next((other for each in ordered if (other := self._spelling(each).suggestion(piece))), ""):
                    found[folded(piece)] = other
        return found

    def _has(self, word: str) -> bool:
        return any(
            self.postings.weights(language, term) for language in self.languages for term in terms(word, language)
        )

    def _spelling(self, language: str) -> Spelling:
        if language not in self._spellings:
            self._spellings[language] = Spelling(self.postings.lexicon[language])
        return self._spellings[language]

    def _wanted(self, words: list[Word], ranking: Ranking, meant: Mapping[str, str]) -> dict[str, dict[str, float]]:
        """The terms to mark, by language, with how much each tells."""
        wanted: dict[str, dict[str, float]] = {language: {} for language in self.languages}
        telling = [word for word in words if not is_empty_word(word.text, self.languages)] or words
        for word in telling:
            rarity = ranking.rarity_of(word)
            for language, terms_of in wanted.items():
                texts = (
                    self.postings.beginning_with(language, folded(word.text), 20)
                    if word.begins
                    else [meant.get(folded(piece), piece) for piece in pieces(word.text)]
                )
                terms_of.update((term, rarity) for text in texts for term in terms(text, language))
        return wanted
