"""A case told in a reader's language: short facts for a card, phrases for its place, its state, its cost, its sums.

A reading, the controlled lists and the words come in, phrases go out; pages and packs say the same of a case because both take
it from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from build_tools.model.case import Amount, Case
from build_tools.model.catalogue import Lists
from build_tools.model.judgement import Best, best_evidence
from build_tools.model.kinds import UNKNOWN
from build_tools.model.reading import Reading, Told
from build_tools.model.vocabulary import Term
from build_tools.words.names import country_name, date_words, listed, money
from build_tools.words.strings import Words


@dataclass(frozen=True)
class Evidence:
    """How well something is known: the grade's tag and word, what it shows in words; `none` where no results are known."""

    grade: str
    word: str
    shows: str
    only_outputs: bool = False


class Telling:
    """One case in one language: whatever a card, a facts box or a sheet of paper says of it."""

    def __init__(self, reading: Reading, lists: Lists, words: Words) -> None:
        self.reading, self.case, self.lists = reading, reading.case, lists
        self.words, self.language = words, words.language

    @property
    def slug(self) -> str:
        return self.case.slug

    @cached_property
    def title(self) -> Told:
        return self.reading.told("title") or Told(self.case.title, self.case.language)

    @cached_property
    def summary(self) -> Told:
        return self.reading.told("summary") or Told(self.case.summary, self.case.language)

    @cached_property
    def themes(self) -> list[Term]:
        """The case's themes, the main one first."""
        return [term for tag in self.case.themes if (term := self.lists.term("themes", tag))]

    @cached_property
    def topics(self) -> list[Term]:
        return [term for tag in self.case.topics if (term := self.lists.term("topics", tag))]

    @cached_property
    def country(self) -> str:
        return country_name(self.case.place.country, self.language)

    @cached_property
    def city_name(self) -> str:
        """The (first) city as this language calls it: "Gand"."""
        return self._called(self.case.place.city)

    @cached_property
    def city(self) -> str:
        """The city, or all of a joint practice's: "Leeds, Bradford and Wakefield"."""
        return listed([self.city_name, *map(self._called, self.case.place.with_ or ())], self.language)

    @cached_property
    def area_name(self) -> str:
        """The district as this language calls it, empty where the case has none."""
        return self._called(self.case.place.city, self.case.place.area) if self.case.place.area else ""

    @cached_property
    def place(self) -> str:
        """District, city and country on one line, without saying the city's name twice ("Rotterdam South, Netherlands")."""
        area = self.area_name
        names = [area] if area and self.city_name in area else [area, self.city] if area else [self.city]
        return ", ".join([*names, self.country])

    def _called(self, city: str, area: str | None = None) -> str:
        return self.lists.places.called(self.case.place.country, city, self.language, area)

    @cached_property
    def size(self) -> str:
        """The size class in words: "Large: 250,000 to 1 million"."""
        return self.label("city_sizes", self.lists.size(self.case))

    @cached_property
    def size_short(self) -> str:
        """The size class for a card: "Large city"."""
        term = self.lists.term("city_sizes", self.lists.size(self.case))
        return term.called(self.language) if term else ""

    @cached_property
    def state(self) -> str:
        """The state with its dates: "Running since 2014, as of 2023"."""
        return state_words(self.case, self.words)

    @cached_property
    def state_short(self) -> str:
        """The state for a card: "Running in 2023"."""
        status = self.case.status
        name = f"site.state-short.{status.state}"
        ended = date_words(status.ended[:4], self.language) if status.ended else ""
        if not ended and self.words.has(f"{name}-undated"):
            name = f"{name}-undated"
        return self.words(name, as_of=status.as_of, ended=ended)

    @cached_property
    def best(self) -> Best | None:
        return best_evidence(self.case, self.lists)

    @cached_property
    def evidence(self) -> Evidence:
        """The best evidence together with what it shows."""
        if self.best is None:
            return Evidence("none", self.words("site.evidence.none"), "")
        return self.known(self.best.evidence, self.best.shows, self.best.only_outputs)

    def known(self, grade: str, shows: str, only_outputs: bool = False) -> Evidence:
        """A grade and what it shows in words."""
        what = self.words("site.evidence.only-outputs") if only_outputs else self.label("shows", shows)
        return Evidence(grade, self.label("evidence", grade), what, only_outputs)

    @cached_property
    def cost(self) -> str:
        """The cost band and what it covers; "not known" where nobody knows."""
        if self.case.cost is UNKNOWN:
            return self.words("site.not-known")
        band, covers = (
            self.label("cost_bands", self.case.cost.band),
            self.lists.term("cost_covers", self.case.cost.covers),
        )
        if not covers:
            return band
        name = covers.named(self.language)
        return f"{band}{self.words('site.evidence.colon')}{name[:1].lower()}{name[1:]}"

    def label(self, vocabulary: str, tag: object) -> str:
        """A term's label; "not known" for `unknown`."""
        term = self.lists.term(vocabulary, tag)
        return term.named(self.language) if term else self.words("site.not-known")

    def labels(self, vocabulary: str, tags: tuple[str, ...] | None) -> str:
        """The labels of some tags on one line, the first with a capital, the others without."""
        names = [self.label(vocabulary, tag) for tag in tags or ()]
        return self.words("site.evidence.semicolon").join(names)

    def sum_of(self, amount: Amount) -> str:
        """A sum as its source gives it: "about £3,500,000 to £4,000,000 per year (2011)"."""
        return sum_words(amount, self.words)


def state_words(case: Case, words: Words) -> str:
    """The state of a practice with its dates, in words."""
    status = case.status
    # To the month: "Finished in December 2014" reads in every language, a full date does not.
    started = date_words(status.started[:7], words.language) if status.started else ""
    ended = date_words(status.ended[:7], words.language) if status.ended else ""
    known = "-".join(part for part, date in (("started", started), ("ended", ended)) if date) or "undated"
    return words(f"site.state.{status.state}.{known}", started=started, ended=ended, as_of=status.as_of)


def sum_words(cost: Amount, words: Words, per: str | None = None) -> str:
    """A sum of money in words; `per` is the unit as translated."""
    text = money(cost.amount, cost.currency, words.language)
    if cost.to is not None:
        text = words("site.sum.range", least=text, most=money(cost.to, cost.currency, words.language))
    if cost.is_:
        text = words(f"site.sum.{cost.is_}", sum=text)
    unit = per or cost.per
    if unit:
        name = f"site.sum.per-{unit}"
        text = words(name, sum=text) if words.has(name) else words("site.sum.per", sum=text, unit=unit)
    notes = [str(cost.year)] if cost.year else []
    if cost.planned:
        notes.append(words("site.sum.planned"))
    return f"{text} ({', '.join(notes)})" if notes else text
