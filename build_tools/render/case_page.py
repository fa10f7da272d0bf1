"""One case as a page: everything the file says, in the order in which a reader asks for it."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup, escape

from build_tools.model.judgement import filled
from build_tools.model.phrases import checked_words, closing_words, notice_words, written_words
from build_tools.render.case_foot import citation, sources_of, translated
from build_tools.render.case_parts import CaseParts, Lazy
from build_tools.render.citations import Citations
from build_tools.render.desk import Desk
from build_tools.render.maps import locator
from build_tools.render.page import Page, relative
from build_tools.render.shell import Sheet
from build_tools.render.structured import case_data
from build_tools.render.views import CaseView


def case_page(desk: Desk, view: CaseView, before: CaseView | None = None, after: CaseView | None = None) -> Page:
    """The page of one case in the desk's language; `before` and `after` are its neighbours in its main theme."""
    return _CasePage(desk, view, before, after).page()


class _CasePage(CaseParts):
    """Everything that the page of one case places."""

    def __init__(self, desk: Desk, view: CaseView, before: CaseView | None, after: CaseView | None) -> None:
        super().__init__(desk, view, Sheet(desk, view.path), Citations(desk.words))
        self.before, self.after = before, after

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
            "notice": notice_words(self.view),
            "locator": locator(self.desk, self.view),
            "strongest": self.strongest(),
            "results": self.results(),
            "closing": closing_words(self.view),
            "sums": Lazy(self.sums) if self.case.costs else [],
            "steps": Lazy(self.steps) if self.case.steps else [],
            "adoptions": Lazy(self.adoptions) if self.case.adopted_by else [],
            "origin": self.origin(),
            "related": self.related(),
            "before": self.before,
            "after": self.after,
            "list_of_sources": lambda: list(sources_of(self.desk, self.view, self.citations)),
            "filled": given,
            "total": total,
            "citation": citation(self.desk, self.view),
            "csl": relative(f"data/citations/{self.view.slug}.{self.desk.language}.json", self.view.path),
            "written_by": written_words(self.view),
            "checked": checked_words(self.view),
            "translated": translated(self.desk, self.view),
            "edit": self.desk.edit_address(file),
            "invitation_address": self.invitation(),
            "image_address": lambda name: self.sheet.to_root(f"assets/cases/{self.case.slug}/{quote(name)}"),
            "sheet_file": self.sheet_file(),
            "packs": [pack for pack in self.desk.catalogue.packs.values() if self.case.slug in pack.cases],
            "contact_address": self.contact(),
        }

    def related(self) -> list[tuple[CaseView, str]]:
        """The cases beside this one, each with the reason in words."""
        beside = self.desk.similar.get(self.case.slug, ())
        return [
            (CaseView(self.desk, self.desk.readings[slug]), why) for slug, why in beside if slug in self.desk.readings
        ]

    def sheet_file(self) -> dict[str, object] | None:
        """The case's sheet of paper, where one was printed."""
        path = f"packs/sheets/{self.case.slug}.{self.language}.pdf"
        size = self.desk.prints.get(path)
        return None if size is None else {"address": self.sheet.to_root(path), "kilobytes": round(size / 1024)}

    def invitation(self) -> str:
        """Where somebody who took part completes the case: the form, with the case in it."""
        return f"{self.sheet.to('contribute/form/')}?case={self.case.slug}"

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
