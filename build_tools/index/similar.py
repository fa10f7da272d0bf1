"""The cases nearest to each case, and what they have in common: for the page of a case and for `casebook similar`.

Comes in: all cases. Goes out: for each slug its neighbours, the nearest first. Next: `reason.py`, which says why in words.
A case is compared with those alone that share one of its weightiest words or topics, and of each word only the cases that it
weighs most in: so the time for a case does not grow with the library. docs/decisions/0009-likeness.md
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from heapq import nlargest
from math import log

from build_tools.later import Later, Once
from build_tools.model.case import Case
from build_tools.model.likeness import Subject, counted_words, likeness, subject

# The weightiest words of a case, by which it is compared; the cases of a word or topic that are looked at; those compared whole.
MOST_WORDS, MOST_CASES, MOST_COMPARED = 48, 48, 24
LEAST_LIKENESS = 0.06
SHOWN = 4
TOPIC_COUNTS = 0.5


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A case near another one: how near, and the topics and groups they share, the rarest first."""

    slug: str
    likeness: float
    topics: tuple[str, ...]
    groups: tuple[str, ...]


class Neighbourhood:
    """All cases, ready to be compared. Build it once for a state of the catalogue."""

    def __init__(self, cases: Mapping[str, Case]) -> None:
        self.cases = cases
        counts = {slug: counted_words(case) for slug, case in cases.items()}
        self._have = Counter(word for counted in counts.values() for word in counted)
        self._tags = Counter(tag for case in cases.values() for tag in (*case.topics, *case.themes, *case.for_whom))
        self._word_rarity = lru_cache(maxsize=None)(lambda word: self._rarity(self._have[word]))
        self._tag_rarity = lru_cache(maxsize=None)(lambda tag: self._rarity(self._tags[tag]))
        self._subjects = {slug: self._subject(case, counts[slug]) for slug, case in cases.items()}
        self._holders = self._heaviest()

    def _rarity(self, have: int) -> float:
        # A word of one case alone can join it to nothing.
        return log(1 + len(self.cases) / have) if have else 0.0

    def _subject(self, case: Case, counts: Mapping[str, int]) -> Subject:
        found = subject(
            case, self._word_rarity, {word: count for word, count in counts.items() if self._have[word] > 1}
        )
        heaviest = nlargest(MOST_WORDS, found.words.items(), key=lambda each: (each[1], each[0]))
        length = sum(weight * weight for _word, weight in heaviest) ** 0.5 or 1.0
        return replace(found, words=dict(heaviest), length=length)

    def _heaviest(self) -> dict[str, list[tuple[float, str]]]:
        """For each word and topic the cases in which it weighs most."""
        found: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for slug, each in self._subjects.items():
            for word, weight in each.words.items():
                found[word].append((weight / each.length, slug))
            for topic in each.topics:
                # A case with few topics is about each of them more.
                found[f"#{topic}"].append((TOPIC_COUNTS * self._tag_rarity(topic) / len(each.topics), slug))
        return {word: nlargest(MOST_CASES, holders) for word, holders in found.items()}

    def near(self, case: Case) -> list[Neighbour]:
        """The nearest cases, the nearest first; `case` may be one of the library or a new one."""
        mine = self._subjects.get(case.slug) if self.cases.get(case.slug) is case else None
        mine = mine or self._subject(case, counted_words(case))
        compared = (
            (likeness(mine, self._subjects[slug], self._tag_rarity), slug) for slug in self._candidates(mine, case.slug)
        )
        ordered = sorted(((-round(value, 9), slug) for value, slug in compared if value >= LEAST_LIKENESS))
        return [self._neighbour(mine, slug, -value) for value, slug in ordered]

    def _candidates(self, mine: Subject, own: str) -> list[str]:
        scores: dict[str, float] = defaultdict(float)
        for word, weight in mine.words.items():
            for other, slug in self._holders.get(word, ()):
                scores[slug] += weight / mine.length * other
        for topic in mine.topics:
            for other, slug in self._holders.get(f"#{topic}", ()):
                scores[slug] += other
        scores.pop(own, None)
        return [slug for _score, slug in nlargest(MOST_COMPARED, ((score, slug) for slug, score in scores.items()))]

    def _neighbour(self, mine: Subject, slug: str, value: float) -> Neighbour:
        other = self._subjects[slug]

        def rarest(tags: Iterable[str]) -> tuple[str, ...]:
            return tuple(sorted(tags, key=lambda tag: (-self._tag_rarity(tag), tag)))

        return Neighbour(slug, round(value, 4), rarest(mine.topics & other.topics), rarest(mine.groups & other.groups))


def shown_beside(
    case: Case, near: list[Neighbour], cases: Mapping[str, Case], chosen: Iterable[str] = ()
) -> list[Neighbour]:
    """The computed neighbours for the page of a case, after those that its editors have `chosen`: four in all, and never all
    from one country, nor all from a programme of the case itself. Where nobody else is near, none is added."""
    before = [slug for slug in chosen if slug in cases][:SHOWN]
    waiting = [each for each in near if each.slug not in before]
    taken: list[Neighbour] = []
    while waiting and len(before) + len(taken) < SHOWN:
        slugs = [*before, *(each.slug for each in taken)]
        is_last = len(slugs) == SHOWN - 1
        other = (each for each in waiting if not is_last or _is_mixed(case, [*slugs, each.slug], cases))
        found = next(other, None)
        if found is None:
            break
        taken.append(found)
        waiting.remove(found)
    if not _is_mixed(case, [*before, *(each.slug for each in taken)], cases):
        return taken[: max(0, 1 - len(before))]
    return taken


def _is_mixed(case: Case, slugs: list[str], cases: Mapping[str, Case]) -> bool:
    """Whether some case is from another country than the others, and some from outside each programme of the case."""
    countries = {cases[slug].place.country for slug in slugs}
    return len(countries) > 1 and not any(
        all(programme in (cases[slug].programme or ()) for slug in slugs) for programme in case.programme or ()
    )


def neighbours(cases: Mapping[str, Case]) -> Later[str, list[Neighbour]]:
    """For every case what its page shows beside what its editors have chosen; compared when it is asked for."""
    around = Once(lambda: Neighbourhood(cases))

    def beside(case: Case) -> list[Neighbour]:
        return shown_beside(case, around().near(case), cases, case.related or ())

    return Later({slug: partial(beside, case) for slug, case in cases.items()})
