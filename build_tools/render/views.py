"""What a page shows of a case, ready to be placed: short facts for a card, phrases for its state, its cost, its sums.

Templates place these values and decide nothing more than whether there is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from build_tools.model.case import Amount, Case
from build_tools.model.judgement import Best, best_evidence
from build_tools.model.kinds import UNKNOWN
from build_tools.model.reading import Reading, Told
from build_tools.model.vocabulary import Term
from build_tools.render.desk import Desk
from build_tools.text.fold import slug_of
from build_tools.words.names import country_name, date_words, listed, money


@dataclass(frozen=True)
class Evidence:
    """How well something is known: the grade's tag and word, what it shows in words; `none` where no results are known."""

    grade: str
    word: str
    shows: str
    only_outputs: bool = False


class CaseView:
    """One case on one language's pages: whatever a card, a list, a facts box or a case page asks for."""

    def __init__(self, desk: Desk, reading: Reading) -> None:
        self._desk, self.reading, self.case = desk, reading, reading.case
        self._words, self.language = desk.words, desk.language
        # The case as it lies in a list, by heading level; kept by `shell.py`, since a case lies in dozens of lists.
        self.rows: dict[int, str] = {}

    @property
    def slug(self) -> str:
        return self.case.slug

    @cached_property
    def path(self) -> str:
        """The path of its page in this language."""
        return self._desk.path(f"cases/{self.slug}/")

    @cached_property
    def title(self) -> Told:
        return self.reading.told("title") or Told(self.case.title, self.case.language)

    @cached_property
    def summary(self) -> Told:
        return self.reading.told("summary") or Told(self.case.summary, self.case.language)

    @cached_property
    def themes(self) -> list[Term]:
        """The case's themes, the main one first."""
        return [term for tag in self.case.themes if (term := self._desk.term("themes", tag))]

    @cached_property
    def topics(self) -> list[Term]:
        return [term for tag in self.case.topics if (term := self._desk.term("topics", tag))]

    @cached_property
    def country(self) -> str:
        return country_name(self.case.place.country, self.language)

    @cached_property
    def city(self) -> str:
        """The city, or all of a joint practice's: "Leeds, Bradford and Wakefield"."""
        return listed([self.case.place.city, *(self.case.place.with_ or ())], self.language)

    @cached_property
    def anchor(self) -> str:
        """The id of the city on its country's page."""
        return slug_of(self.case.place.city)

    @cached_property
    def place(self) -> str:
        """District, city and country on one line, without saying the city's name twice ("Rotterdam South, Netherlands")."""
        area = self.case.place.area
        names = [area] if area and self.case.place.city in area else [area, self.city] if area else [self.city]
        return ", ".join([*names, self.country])

    @cached_property
    def size(self) -> str:
        """The size class in words: "Large: 250,000 to 1 million"."""
        return self._desk.label("city_sizes", self._desk.size(self.case))

    @cached_property
    def size_short(self) -> str:
        """The size class for a card: "Large city"."""
        term = self._desk.term("city_sizes", self._desk.size(self.case))
        return term.called(self.language) if term else ""

    @cached_property
    def state(self) -> str:
        """The state with its dates: "Running since 2014, as of 2023"."""
        return state_words(self._desk, self.case)

    @cached_property
    def state_short(self) -> str:
        """The state for a card: "Running in 2023"."""
        status = self.case.status
        name = f"site.state-short.{status.state}"
        ended = date_words(status.ended[:4], self.language) if status.ended else ""
        if not ended and self._words.has(f"{name}-undated"):
            name = f"{name}-undated"
        return self._words(name, as_of=status.as_of, ended=ended)

    @cached_property
    def best(self) -> Best | None:
        return best_evidence(self.case, self._desk.catalogue.lists)

    @cached_property
    def evidence(self) -> Evidence:
        """The best evidence together with what it shows."""
        if self.best is None:
            return Evidence("none", self._words("site.evidence.none"), "")
        return self.known(self.best.evidence, self.best.shows, self.best.only_outputs)

    def known(self, grade: str, shows: str, only_outputs: bool = False) -> Evidence:
        """A grade and what it shows in words."""
        what = self._words("site.evidence.only-outputs") if only_outputs else self._desk.label("shows", shows)
        return Evidence(grade, self._desk.label("evidence", grade), what, only_outputs)

    @cached_property
    def cost(self) -> str:
        """The cost band and what it covers; "not known" where nobody knows."""
        if self.case.cost is UNKNOWN:
            return self._words("site.not-known")
        band, covers = (
            self._desk.label("cost_bands", self.case.cost.band),
            self._desk.term("cost_covers", self.case.cost.covers),
        )
        return f"{band}: {covers.named(self.language)[:1].lower()}{covers.named(self.language)[1:]}" if covers else band

    def labels(self, vocabulary: str, tags: tuple[str, ...] | None) -> str:
        """The labels of some tags on one line, the first with a capital, the others without."""
        names = [self._desk.label(vocabulary, tag) for tag in tags or ()]
        return self._words("site.evidence.semicolon").join(names)

    def sum_of(self, amount: Amount) -> str:
        """A sum as its source gives it: "about £3,500,000 to £4,000,000 per year (2011)"."""
        return sum_words(self._desk, amount)


def state_words(desk: Desk, case: Case) -> str:
    """The state of a practice with its dates, in words."""
    status, words = case.status, desk.words
    # To the month: "Finished in December 2014" reads in every language, a full date does not.
    started = date_words(status.started[:7], desk.language) if status.started else ""
    ended = date_words(status.ended[:7], desk.language) if status.ended else ""
    known = "-".join(part for part, date in (("started", started), ("ended", ended)) if date) or "undated"
    return words(f"site.state.{status.state}.{known}", started=started, ended=ended, as_of=status.as_of)


def sum_words(desk: Desk, cost: Amount, per: str | None = None) -> str:
    """A sum of money in words; `per` is the unit as translated."""
    text = money(cost.amount, cost.currency, desk.language)
    if cost.to is not None:
        text = desk.words("site.sum.range", least=text, most=money(cost.to, cost.currency, desk.language))
    if cost.is_:
        text = desk.words(f"site.sum.{cost.is_}", sum=text)
    unit = per or cost.per
    if unit:
        name = f"site.sum.per-{unit}"
        text = desk.words(name, sum=text) if desk.words.has(name) else desk.words("site.sum.per", sum=text, unit=unit)
    notes = [str(cost.year)] if cost.year else []
    if cost.planned:
        notes.append(desk.words("site.sum.planned"))
    return f"{text} ({', '.join(notes)})" if notes else text
