"""One case as a page: everything the file says, in the order in which a reader asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup, escape

from build_tools.model.case import Source
from build_tools.model.judgement import OUTPUT, due, filled, in_order
from build_tools.model.kinds import UNKNOWN
from build_tools.render.citations import Citations
from build_tools.render.desk import Desk
from build_tools.render.maps import locator
from build_tools.render.page import Page
from build_tools.render.prose import Prose
from build_tools.render.shell import Sheet
from build_tools.render.structured import case_data
from build_tools.render.views import CaseView, Evidence, sum_words
from build_tools.text.typeset import typeset
from build_tools.words.names import country_name, date_words, language_name


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


def case_page(desk: Desk, view: CaseView, before: CaseView | None = None, after: CaseView | None = None) -> Page:
    """The page of one case in the desk's language; `before` and `after` are its neighbours in its main theme."""
    return _CasePage(desk, view, before, after).page()


class _CasePage:
    """Holds what the parts of one page share: the citations, which count as the page is made from top to bottom."""

    def __init__(self, desk: Desk, view: CaseView, before: CaseView | None, after: CaseView | None) -> None:
        self.before, self.after = before, after
        self.desk, self.view, self.case, self.reading = desk, view, view.case, view.reading
        self.words, self.language = desk.words, desk.language
        self.citations = Citations(desk.words)
        self.prose = Prose(desk.words, self.citations)
        self.sheet = Sheet(desk, view.path)

    def page(self) -> Page:
        file = f"cases/{self.case.slug}.yml"
        body = self.sheet.fill("case.html.j2", self.values(file))
        return Page(
            self.view.path,
            self.language,
            "case",
            self.view.title.text,
            self.view.summary.text,
            body,
            "cases",
            file,
            self.desk.alternates(f"cases/{self.case.slug}/"),
            self.case.main_theme,
            case_data(self.desk, self.view),
        )

    def values(self, file: str) -> dict[str, object]:
        """All that the template places; the order is that of the page wherever a value cites."""
        # The facts box stands beside the text but is read before it, so that its marks are counted first.
        rows = {"first": list(self.first_facts()), "more": list(self.more_facts())}
        given, total = filled(self.case)
        return {
            "view": self.view,
            "case": self.case,
            "prose": self.prose,
            "citations": self.citations,
            "rows": rows,
            "told": lambda *way: self.reading.told(*way),
            "known": self.known,
            "label": self.desk.label,
            "notice": self.notice(),
            "locator": locator(self.desk, self.view),
            "strongest": self.strongest(),
            "results": self.results(),
            "closing": self.closing(),
            "sums": self.Lazy(self.sums) if self.case.costs else [],
            "steps": self.Lazy(self.steps) if self.case.steps else [],
            "adoptions": self.Lazy(self.adoptions) if self.case.adopted_by else [],
            "origin": self.origin(),
            "related": self.related(),
            "before": self.before,
            "after": self.after,
            "list_of_sources": lambda: list(self.sources()),
            "filled": given,
            "total": total,
            "citation": self.citation(),
            "written_by": self.written_by(),
            "checked": self.checked(),
            "translated": self.translated(),
            "edit": self.desk.edit_address(file),
            "invitation_address": self.invitation(file),
            "image_address": lambda name: self.sheet.to_root(f"assets/cases/{self.case.slug}/{quote(name)}"),
            "contact_address": self.contact(),
        }

    class Lazy:
        """A list made only when the template comes to it, so that its citations are counted in their place."""

        def __init__(self, make: object) -> None:
            self._make = make

        def __iter__(self) -> Iterator[object]:
            return iter(self._make())

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
            typeset(value, self.language) if isinstance(value, str) and not isinstance(value, Markup) else value,
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
        lead = case.lead.name
        if case.lead.name and case.lead.type:
            lead = words(
                "site.case.lead-type", name=case.lead.name, type=self.desk.label("lead_types", case.lead.type).lower()
            )
        yield self.row(self.field("lead"), lead)
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

    def notice(self) -> str:
        """One line for a reader of another language, empty where the case is translated."""
        if self.reading.is_translated:
            return ""
        return self.words("site.case.not-translated", language=language_name(self.case.language, self.language))

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

    def closing(self) -> str:
        """What the results are worth taken together, in words."""
        best = self.view.best
        if best is None:
            return self.words("site.case.sum-unknown")
        if best.only_outputs:
            return self.words("site.case.sum-outputs")
        evidence = self.view.evidence
        text = self.words(
            "site.case.sum-change", grade=evidence.word.lower(), shows=evidence.shows[:1].lower() + evidence.shows[1:]
        )
        outputs = sum(result.shows == OUTPUT for result in self.case.known_results)
        return f"{text} {self.words('site.case.sum-rest', n=outputs)}" if outputs else text

    def sums(self) -> Iterator[dict[str, object]]:
        for position, cost in enumerate(self.case.costs or ()):
            per = self.reading.told("costs", position, "per")
            yield {
                "what": self.prose.line(self.reading.told("costs", position, "what")),
                "value": sum_words(self.desk, cost, per.text if per else None),
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
            place = adoption.place
            if adoption.country and country_name(adoption.country, self.language) not in place:
                place = f"{place}, {country_name(adoption.country, self.language)}"
            outcome = self.desk.label("outcomes", adoption.outcome)
            if adoption.year:
                outcome = f"{outcome}, {adoption.year}"
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
        return Markup(
            escape(self.words("site.case.from-place", place=origin.place or origin.case))
        ) + self.citations.mark(origin.sources or ())

    def related(self) -> list[tuple[CaseView, str]]:
        """The cases beside this one, each with the reason in words."""
        beside = self.desk.similar.get(self.case.slug, ())
        return [
            (CaseView(self.desk, self.desk.readings[slug]), why) for slug, why in beside if slug in self.desk.readings
        ]

    def sources(self) -> Iterator[dict[str, object]]:
        """The sources by number, with what is said of each; made last, when all mentions are counted."""
        for source in sorted(self.case.sources, key=lambda each: each.id):
            yield {
                "id": source.id,
                "url": source.url,
                "title": source.title,
                "language": source.language,
                "note": source.note,
                "about": self.about(source),
                "who": self.desk.label("source_by", source.by).lower(),
                "mentions": self.citations.mentions(source.id),
                "address": _printed(source.url),
            }

    def about(self, source: Source) -> str:
        """Publisher, year and language of a source, one sentence."""
        year = str(source.year) if source.year else self.words("site.case.year-unknown")
        parts = [source.publisher, year]
        if source.language != self.language:
            parts.append(self.words("site.case.in-language", language=language_name(source.language, self.language)))
        return f"{', '.join(parts)}."

    def citation(self) -> str:
        return self.words(
            "site.case.citation",
            name=self.desk.settings.name,
            title=self.view.title.text,
            date=date_words(self.case.checked_on, self.language),
        )

    def written_by(self) -> str:
        relation = self.desk.label("relations", self.case.contributor.relation)
        return self.words(
            "site.case.written-by", contributor=self.case.contributor.name, relation=relation[:1].lower() + relation[1:]
        )

    def checked(self) -> str:
        return self.words(
            "site.case.checked-on",
            date=date_words(self.case.checked_on, self.language),
            due=date_words(due(self.case), self.language),
        )

    def translated(self) -> str:
        translation = self.reading.translation
        if translation is None:
            return ""
        method = self.desk.label("translation_methods", translation.file.translator.method).lower()
        return self.words(
            "site.case.translated",
            name=translation.file.translator.name,
            method=method,
            date=date_words(translation.file.translated_on, self.language),
            current=self.reading.current,
            total=self.reading.total,
        )

    def invitation(self, file: str) -> str:
        """Where somebody who took part completes the case: the host's editor, else the editors' mailbox, else nowhere."""
        if self.desk.settings.repository:
            return self.desk.edit_address(file)
        return f"mailto:{self.desk.settings.editors}" if self.desk.settings.editors else ""

    def contact(self) -> Markup:
        contact = self.case.contact
        if contact is None:
            return Markup()
        address = f"mailto:{contact.address}" if "@" in contact.address else contact.address
        return (
            Markup('<a href="{}">{}</a>').format(address, contact.address)
            if ":" in address
            else escape(contact.address)
        )


def _printed(address: str) -> str:
    """An address as paper shows it: without what every address begins with."""
    return address.split("://", 1)[-1].removeprefix("www.").rstrip("/")
