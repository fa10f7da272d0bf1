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
# How readily a hand makes each slip, in units of a word's logarithmic frequency.
DOUBLED, SWAPPED, MISSING, WRONG, EXTRA = 3.0, 2.5, 1.5, 0.5, 0.5
OTHER_BEGINNING = -2.0
SECOND_SLIP = -3.0
_NEVER = float("-inf")
_NEAR = {
    letter: frozenset(row[max(0, at - 1) : at] + row[at + 1 : at + 2])
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, letter in enumerate(row)
}


class Spelling:
    """Looks words up in one lexicon, folded: "gdansk" is no mistake where the lexicon has "Gdańsk"."""

    def __init__(self, lexicon: Mapping[str, int]) -> None:
        self._known: dict[str, tuple[int, str]] = {}
        self._counts: dict[str, int] = {}
        for word, count in lexicon.items():
            plain = folded(word)
            self._counts[plain] = self._counts.get(plain, 0) + count
            # Of several ways to write a word the commonest; of equally common ones the one with its accents.
            if (count, word) > self._known.get(plain, (0, "")):
                self._known[plain] = (count, word)
        self._of_length: dict[int, list[tuple[str, int]]] = {}
        for plain in self._counts:
            if len(plain) >= LEAST_LETTERS - 1:
                self._of_length.setdefault(len(plain), []).append((plain, _letters(plain)))

    def knows(self, word: str) -> bool:
        """Whether the lexicon has the word, with or without its accents."""
        return folded(word) in self._counts

    def suggestion(self, word: str) -> str:
        """What was probably meant, as the library writes it; empty where the word is known or nothing is near."""
        plain = folded(word)
        if len(plain) < LEAST_LETTERS or not plain.isalpha() or plain in self._counts:
            return ""
        best = self._best(plain, 1)
        if not best and len(plain) >= LETTERS_FOR_TWO_SLIPS:
            best = self._best(plain, 2)
        return self._known[best][1] if best else ""

    def _best(self, typed: str, slips: int) -> str:
        best, most = "", _NEVER
        for meant in self._within_reach(typed, slips):
            likely = readiness(typed, meant, slips)
            if likely > _NEVER:
                score = likely + log(self._counts[meant]) + (0.0 if meant[0] == typed[0] else OTHER_BEGINNING)
                if (score, meant) > (most, best):
                    best, most = meant, score
        return best

    def _within_reach(self, typed: str, slips: int) -> Iterator[str]:
        """The few words that so many slips could lead to, by their length and the letters they have: a slip changes the length
        by one and takes away and adds one letter at most."""
        letters = _letters(typed)
        for length in range(len(typed) - slips, len(typed) + slips + 1):
            for meant, others in self._of_length.get(length, ()):
                if (letters ^ others).bit_count() <= 2 * slips:
                    yield meant


def _letters(word: str) -> int:
    """Which letters a word has, a bit for each; letters beyond a to z share the bits."""
    found = 0
    for letter in word:
        found |= 1 << (ord(letter) % 32)
    return found


def readiness(typed: str, meant: str, slips: int) -> float:
    """How readily a hand that means one word types another with exactly so many slips, in units of a word's logarithmic
    frequency; minus infinity where that many do not lead there.

    Optimal string alignment (each letter slipped on once), with the readiest way in the place of the shortest one.
    """
    rows: list[list[list[float]]] = []
    for at in range(len(typed) + 1):
        row = [[_NEVER] * (slips + 1) for _ in range(len(meant) + 1)]
        rows.append(row)
        for to in range(max(0, at - slips), min(len(meant), at + slips) + 1):
            row[to] = _ways(typed, meant, at, to, rows, slips)
        if at and max(map(max, row)) == _NEVER and max(map(max, rows[at - 1])) == _NEVER:
            return _NEVER
    return rows[-1][-1][slips] + SECOND_SLIP * (slips - 1)


def _ways(typed: str, meant: str, at: int, to: int, rows: list[list[list[float]]], slips: int) -> list[float]:
    """The readiest ways from the beginning of the meant word, up to `to`, to that of the typed one, up to `at`, by their slips."""
    if not at and not to:
        return [0.0] + [_NEVER] * slips
    row, above = rows[at], rows[at - 1]
    letter, wanted = typed[at - 1 : at], meant[to - 1 : to]
    steps = []
    if to:
        steps.append((row[to - 1], MISSING))
    if at:
        steps.append((above[to], DOUBLED if typed[at - 2 : at - 1] == letter else EXTRA))
    if at and to and letter != wanted:
        steps.append((above[to - 1], WRONG + (1.0 if wanted in _NEAR.get(letter, ()) else 0.0)))
        if at > 1 and to > 1 and letter == meant[to - 2] and wanted == typed[at - 2]:
            steps.append((rows[at - 2][to - 2], SWAPPED))
    found = list(above[to - 1]) if at and to and letter == wanted else [_NEVER] * (slips + 1)
    for before, ready in steps:
        for slip in range(slips):
            found[slip + 1] = max(found[slip + 1], before[slip] + ready)
    return found
