"""The parts of a case that its page and its sheet of paper share, ready to be placed: facts, strongest result, ledger, sums."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from build_tools.model.judgement import due, in_order
from build_tools.model.kinds import UNKNOWN
from build_tools.model.phrases import adoption_words, lead_words
from build_tools.model.telling import Evidence, sum_words
from build_tools.render.citations import Citations
from build_tools.render.desk import Desk
from build_tools.render.prose import Prose, set_words
from build_tools.render.shell import Sheet
from build_tools.render.views import CaseView
from build_tools.text.typeset import typeset
from build_tools.words.names import date_words


@dataclass(frozen=True)
class Row:
    """One line of the facts box."""

    label: str
    value: Markup | str
    unknown: bool = False
    cite: Markup | str = ""


@dataclass(frozen=True)
class ResultRow:
    """One line of the ledger."""

    evidence: Evidence
    claim: Markup
    sources: tuple[int, ...]


class Lazy:
    """A list made only when the template comes to it, so that its citations are counted in their place."""

    def __init__(self, make: Callable[[], Iterator[object]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[object]:
        return iter(self._make())


class CaseParts:
    """Holds what the parts of one case share: the citations, which count as the page is made from top to bottom."""

    def __init__(self, desk: Desk, view: CaseView, sheet: Sheet, citations: Citations) -> None:
        self.desk, self.view, self.case, self.reading = desk, view, view.case, view.reading
        self.words, self.language = desk.words, desk.language
        self.citations, self.sheet = citations, sheet
        self.prose = Prose(desk.words, citations)

    def known(self, value: object, *way: str | int) -> Markup:
        """A text, or "not known"."""
        if value is UNKNOWN:
            return Markup('<p class="unknown">{}</p>').format(self.words("site.not-known"))
        return self.prose.text(self.reading.told(*way))

    def field(self, name: str) -> str:
        return self.words(f"fields.{name}.label")

    def row(self, label: str, value: object, cite: tuple[int, ...] | None = None) -> Row:
        known = value is not None and value is not UNKNOWN and value != self.words("site.not-known")
        return Row(
            label,
            set_words(value, self.language) if isinstance(value, str) and not isinstance(value, Markup) else value,
            not known,
            self.citations.mark(cite or ()),
        )

    def first_facts(self) -> Iterator[Row]:
        """The five lines that a phone shows."""
        case, words = self.case, self.words
        yield self.row(words("site.case.place"), self.view.place)
        yield self.row(words("site.case.size"), self.view.size)
        yield self.row(self.field("status"), self.view.state, case.status.sources)
        yield self.row(self.field("for_whom"), self.view.labels("for_whom", case.for_whom))
        yield self.row(self.field("cost"), self.view.cost)

    def more_facts(self) -> Iterator[Row]:
        """The lines behind "All facts"."""
        case, words = self.case, self.words
        yield self.row(self.field("lead"), lead_words(self.view) or UNKNOWN)
        if case.funding:
            yield self.row(self.field("funding"), self.view.labels("funding_kinds", case.funding))
        if case.programme:
            yield self.row(self.field("programme"), self.view.labels("programmes", case.programme))
        yield self.row(
            words("site.case.topics"),
            self.words("site.evidence.semicolon").join(term.named(self.language) for term in self.view.topics),
        )
        yield self.row(
            words("site.case.checked"),
            words(
                "site.case.checked-due",
                date=date_words(case.checked_on, self.language),
                due=date_words(due(case), self.language),
            ),
        )

    def strongest(self) -> dict[str, Markup]:
        """The claim set large under the summary."""
        best = self.view.best
        if best is None:
            return {"claim": Markup(escape(self.words("site.case.strongest-none"))), "cite": Markup()}
        position = self.case.known_results.index(best.result)
        return {
            "claim": self.prose.line(self.reading.told("results", position, "claim")),
            "cite": self.citations.mark(best.result.sources),
        }

    def results(self) -> list[ResultRow]:
        return [
            ResultRow(
                self.view.known(result.evidence, result.shows),
                self.prose.line(self.reading.told("results", position, "claim")),
                result.sources,
            )
            for position, result in in_order(self.case, self.desk.catalogue.lists)
        ]

    def sums(self) -> Iterator[dict[str, object]]:
        for position, cost in enumerate(self.case.costs or ()):
            per = self.reading.told("costs", position, "per")
            yield {
                "what": self.prose.line(self.reading.told("costs", position, "what")),
                "value": sum_words(cost, self.words, per.text if per else None),
                "cite": self.citations.mark(cost.sources),
            }

    def steps(self) -> Iterator[dict[str, object]]:
        """The steps by date; a year stands before its months."""
        order = sorted(enumerate(self.case.steps or ()), key=lambda each: each[1].when)
        for position, step in order:
            yield {
                "when": date_words(step.when, self.language),
                "what": self.prose.note(self.reading.told("steps", position, "what")),
            }

    def adoptions(self) -> Iterator[dict[str, object]]:
        for position, adoption in enumerate(self.case.adopted_by or ()):
            place, outcome = adoption_words(self.view, adoption)
            yield {
                "place": place,
                "outcome": outcome,
                "cite": self.citations.mark(adoption.sources),
                "changed": self.prose.line(self.reading.told("adopted_by", position, "what_changed")),
            }

    def origin(self) -> Markup | None:
        origin = self.case.adapted_from
        if origin is None:
            return None
        if origin.case and origin.case in self.desk.readings:
            view = CaseView(self.desk, self.desk.readings[origin.case])
            link = Markup('<a href="{}">{}</a>').format(self.sheet.link(view.path), self.prose.line(view.title))
            return Markup(escape(self.words("site.case.from-case", title="\0"))).replace(
                "\0", link
            ) + self.citations.mark(origin.sources or ())
        told = self.reading.told("adapted_from", "place")
        place = typeset(told.text, told.language) if told else origin.case
        return Markup(escape(self.words("site.case.from-place", place=place))) + self.citations.mark(
            origin.sources or ()
        )
