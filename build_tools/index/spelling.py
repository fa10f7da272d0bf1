"""The word that somebody meant: of the words that the library has, the likeliest within one slip of the hand (two, in long words).

Comes in: a lexicon, words with their frequency, and a word that is not in it. Goes out: a word of the lexicon, or nothing.
Next: `search.py` (the site has the same rule in its own language).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log

from build_tools.index.analysis import folded

LEAST_LETTERS = 4
LETTERS_FOR_TWO_SLIPS = 8
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# How readily a hand makes each slip, in units of a word's logarithmic frequency.
DOUBLED, SWAPPED, MISSING, WRONG, EXTRA = 3.0, 2.5, 1.5, 0.5, 0.5
OTHER_BEGINNING = -2.0
SECOND_SLIP = -3.0
_NEAR = {
    letter: frozenset(row[max(0, at - 1) : at] + row[at + 1 : at + 2])
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, letter in enumerate(row)
}


class Spelling:
    """Looks words up in one lexicon, folded: "gdansk" is no mistake where the lexicon has "Gdańsk"."""

    def __init__(self, lexicon: Mapping[str, int]) -> None:
        self._known: dict[str, tuple[int, str]] = {}
        counts: dict[str, int] = {}
        for word, count in lexicon.items():
            plain = folded(word)
            counts[plain] = counts.get(plain, 0) + count
            # Of several ways to write a word the commonest; of equally common ones the one with its accents.
            if (count, word) > self._known.get(plain, (0, "")):
                self._known[plain] = (count, word)
        self._counts = counts

    def knows(self, word: str) -> bool:
        """Whether the lexicon has the word, with or without its accents."""
        return folded(word) in self._counts

    def suggestion(self, word: str) -> str:
        """What was probably meant, as the library writes it; empty where the word is known or nothing is near."""
        plain = folded(word)
        if len(plain) < LEAST_LETTERS or not plain.isalpha() or plain in self._counts:
            return ""
        best = self._best(plain, slips(plain))
        if not best and len(plain) >= LETTERS_FOR_TWO_SLIPS:
            twice = ((other, likely + more + SECOND_SLIP) for one, likely in slips(plain) for other, more in slips(one))
            best = self._best(plain, twice)
        return self._known[best][1] if best else ""

    def _best(self, plain: str, found: Iterator[tuple[str, float]]) -> str:
        best, most = "", float("-inf")
        for other, likely in found:
            if other in self._counts and len(other) >= LEAST_LETTERS - 1:
                score = likely + log(self._counts[other]) + (0.0 if other[0] == plain[0] else OTHER_BEGINNING)
                if (score, other) > (most, best):
                    best, most = other, score
        return best


def slips(typed: str) -> Iterator[tuple[str, float]]:
    """Every word from which one slip leads to what was typed, with how readily hands make it."""
    for at, letter in enumerate(typed):
        rest = typed[at + 1 :]
        doubled = at > 0 and typed[at - 1] == letter
        yield typed[:at] + rest, DOUBLED if doubled else EXTRA
        if rest and rest[0] != letter:
            yield typed[:at] + rest[0] + letter + rest[1:], SWAPPED
        for other in _LETTERS:
            if other != letter:
                yield typed[:at] + other + rest, WRONG + (1.0 if other in _NEAR.get(letter, ()) else 0.0)
    for at in range(len(typed) + 1):
        for other in _LETTERS:
            yield typed[:at] + other + typed[at:], MISSING
