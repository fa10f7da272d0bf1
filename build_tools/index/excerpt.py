"""The passage of a case that answers a query best, with the words that were found marked.

Comes in: the passages of a hit, the terms of the query. Goes out: one or two sentences with **marks**. Next: `search.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from build_tools.index.analysis import Word, folded, pieces, terms, words_of

MARK = "**"
LONGEST = 220
# A part that is likelier to say what the case is about wins where two answer equally well.
_FIRST = ("summary", "problem", "what_was_done", "results", "hardest_part", "needs")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")

Passages = list[tuple[str, str, str]]


def excerpt(passages: Passages, wanted: Mapping[str, Mapping[str, float]], language: str, parts: frozenset[str]) -> str:
    """The sentence with the most telling words of the query (`wanted`: by language, terms with their rarity), marked.

    Sentences in `language` come first; with `parts` only these are looked at. Where no word stands in a sentence (a label or the
    title was found), the beginning of the summary.
    """
    best, found = (0.0, 0.0), ("", "")
    for part, spoken, text in passages:
        if parts and part not in parts:
            continue
        here = wanted.get(spoken, {})
        if not here or not _may_have(text, here):
            continue
        for sentence in _SENTENCE.split(text):
            said = {term for _word, term in _matches(sentence, spoken, here)}
            rank = (sum(here[term] for term in said), (spoken == language) + (part in _FIRST) * 0.5)
            if said and rank > best:
                best, found = rank, (sentence, spoken)
    if not found[0]:
        return _cut(_summary(passages, language), None)
    sentence, spoken = found
    marks = [word for word, _term in _matches(sentence, spoken, wanted[spoken])]
    return _cut(sentence, marks)


def _may_have(text: str, wanted: Iterable[str]) -> bool:
    """A quick look before the slow one: whether any word begins like a term."""
    plain = folded(text)
    return any(term[:3] in plain for term in wanted)


def _matches(sentence: str, language: str, wanted: Mapping[str, float]) -> list[tuple[Word, str]]:
    found = []
    for word in words_of(sentence):
        hit = next(
            (term for piece in pieces(word.surface) for term in terms(piece, language) if term in wanted),
            None,
        )
        if hit is not None:
            found.append((word, hit))
    return found


def _summary(passages: Passages, language: str) -> str:
    told = {spoken: text for part, spoken, text in passages if part == "summary"}
    return told.get(language) or next(iter(told.values()), "")


def _cut(text: str, marks: list[Word] | None) -> str:
    """At most so many characters around the first mark, whole words, with the marks set."""
    start, end = 0, len(text)
    if len(text) > LONGEST:
        first = marks[0].start if marks else 0
        start = max(0, min(first - LONGEST // 4, len(text) - LONGEST))
        start = text.rfind(" ", 0, start + 1) + 1
        end = text.rfind(" ", start, start + LONGEST) if start + LONGEST < len(text) else len(text)
    parts, at = [], start
    for word in marks or ():
        if word.start >= at and word.end <= end:
            parts += [text[at : word.start], MARK, word.surface, MARK]
            at = word.end
    parts.append(text[at:end].rstrip(",;: "))
    return f"{'… ' if start else ''}{''.join(parts)}{' …' if end < len(text) else ''}"
