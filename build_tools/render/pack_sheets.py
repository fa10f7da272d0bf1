"""The sheet of each case for a pack that a reader puts together: one data script a case, read by the page My pack alone.

A script, not a page and not JSON, since a site opened from a folder may load nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import islice

from build_tools.draw.qr import qr_svg
from build_tools.later import Later
from build_tools.model.phrases import checked_words, closing_words, notice_words, printed, written_words
from build_tools.model.reading import Told
from build_tools.render.case_foot import sources_of, translated
from build_tools.render.case_parts import CaseParts, Lazy, Row
from build_tools.render.citations import Citations
from build_tools.render.desk import Desk
from build_tools.render.maps import locator, spot
from build_tools.render.sheet_room import kept_on_sheet, paragraphs
from build_tools.render.shell import Sheet
from build_tools.render.views import CaseView
from build_tools.text.typeset import typeset

PAGE = "packs/mine/"
LAND = "locator-land"
"""The id under which the page My pack holds the land that all its locators show."""


def pack_sheets(desk: Desk) -> Later[str, bytes]:
    """The data script of every case in the desk's language, by its path below the site's root."""
    views = (CaseView(desk, reading) for reading in desk.readings.values())
    return Later({f"assets/sheets/{desk.language}/{view.slug}.js": partial(_script, desk, view) for view in views})


def _script(desk: Desk, view: CaseView) -> bytes:
    """One assignment: what the cover and the contents say of the case, and its sheet, questions and building blocks as HTML."""
    parts = _SheetParts(desk, view)
    point, theme = spot(desk, view), view.themes[0] if view.themes else None
    told = view.title
    content = {
        "title": typeset(told.text, told.language),
        "language": told.language,
        "place": view.place,
        "city": view.city,
        "theme": theme.tag if theme else "",
        "shape": (theme.shape if theme else "") or "circle",
        "spot": [round(each, 1) for each in point] if point else None,
        "sheet": parts.sheet_html(),
        "sources": parts.sources_html(),
        "questions": parts.questions_html(),
        "blocks": parts.blocks(),
    }
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"((self.casebook??={{}}).sheets??={{}})[{json.dumps(view.slug)}]={data}\n".encode()


class _SheetParts(CaseParts):
    """What the sheet of one case places; its marks lead to the sources of this sheet, since others stand beside it."""

    def __init__(self, desk: Desk, view: CaseView) -> None:
        self._at = f"{view.slug}-"
        super().__init__(desk, view, Sheet(desk, desk.path(PAGE)), Citations(desk.words, self._at))

    def sheet_html(self) -> str:
        """The sheet, from its head to its address."""
        address, kept = self._address(), kept_on_sheet(self.reading, self.desk.catalogue.lists)
        values = {
            "view": self.view,
            "case": self.case,
            "prose": self.prose,
            "citations": self.citations,
            "at": self._at,
            "rows": list(self._facts()),
            "told": lambda *way: self.reading.told(*way),
            "known": self.known,
            "notice": notice_words(self.view),
            "locator": locator(self.desk, self.view, LAND),
            "strongest": self.strongest(),
            "results": self.results()[: kept.results],
            "closing": closing_words(self.view),
            "adoptions": Lazy(lambda: islice(self.adoptions(), kept.adoptions)) if kept.adoptions else [],
            "done": self._first("what_was_done", kept.done),
            "problem": self._first("problem", kept.problem),
            "cut": {name: name in kept.continues for name in ("problem", "done", "results", "adopted")},
            "list_of_sources": list(sources_of(self.desk, self.view, self.citations)),
            "written_by": written_words(self.view),
            "checked": checked_words(self.view),
            "translated": translated(self.desk, self.view),
            "address": printed(address),
            "code": qr_svg(address) if address.isascii() and address else "",
        }
        return self.sheet.fill("pack/sheet.html.j2", values)

    def sources_html(self) -> str:
        """The sources in full, with their addresses."""
        values = {"list_of_sources": list(sources_of(self.desk, self.view, self.citations)), "at": self._at}
        return self.sheet.fill("pack/addresses.html.j2", values)

    def questions_html(self) -> str:
        """The case's own questions; empty where it has none."""
        if not self.case.discussion:
            return ""
        values = {"case": self.case, "prose": self.prose, "told": lambda *way: self.reading.told(*way)}
        return self.sheet.fill("pack/questions.html.j2", values)

    def blocks(self) -> list[str]:
        """The names of the building blocks, each as HTML, for the first column of a transfer check."""
        return [
            str(self.prose.line(self.reading.told("building_blocks", position, "name")))
            for position, _ in enumerate(self.case.building_blocks or ())
        ]

    def _first(self, field: str, count: int) -> Told | None:
        """The first paragraphs of a text."""
        told = self.reading.told(field)
        return replace(told, text="\n\n".join(paragraphs(told.text)[:count])) if told else None

    def _facts(self) -> Iterator[Row]:
        """What the facts box says on paper; the place stands at the head already."""
        first = list(self.first_facts())
        yield from first[1:]
        yield from list(self.more_facts())[:1]

    def _address(self) -> str:
        """The page's whole address; empty where the library does not say where it lives."""
        site = self.desk.settings.url
        return f"{site.rstrip('/')}/{self.view.path}" if site else ""
