"""The packs of the library as a shelf of printed things: each with pictures of its sides, its files, and the ways to it."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.model.pack import Pack
from build_tools.model.printed import PrintedFile, Side
from build_tools.render.desk import Desk
from build_tools.render.page import Page
from build_tools.render.single import page_of
from build_tools.render.views import CaseView
from build_tools.words.names import date_words, language_name, listed, number

KINDS = ("participants", "facilitator", "worksheets", "cards")


@dataclass(frozen=True, slots=True)
class ShelfFile:
    """One file of a pack: its kind, what it is, how many pages and how large it is in words, and pictures of its sides."""

    path: str
    kind: str
    name: str
    what: str
    facts: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Shelved:
    """A curated pack as it lies on the shelf; `files` is empty where nothing was printed."""

    name: str
    title: str
    for_whom: str
    facts: str
    files: tuple[ShelfFile, ...]
    views: tuple[CaseView, ...]
    # The same pack as a page that prints from the browser.
    twin: str


def shelf_page(desk: Desk) -> Page:
    """All curated packs of the library, how to print one's own, and the worksheets for any session."""
    words = desk.words
    return page_of(
        desk,
        "packs/",
        "packs",
        words("site.packs.title"),
        words("site.packs.description"),
        "packs.html.j2",
        section="packs",
        packs=[shelved(desk, pack) for pack in desk.catalogue.packs.values()],
        blank=[shelf_file(desk, each) for each in _printed(desk, "")],
    )


def shelved(desk: Desk, pack: Pack) -> Shelved:
    """One pack in the desk's language."""
    views = tuple(CaseView(desk, desk.readings[slug]) for slug in pack.cases if slug in desk.readings)
    countries = len({view.case.place.country for view in views})
    checked = max((view.case.checked_on for view in views), default="")
    facts = desk.words(
        "site.packs.facts",
        n=len(views),
        countries=desk.words("site.home.countries", n=countries),
        languages=listed([language_name(language, desk.language) for language in desk.languages], desk.language),
        day=date_words(checked, desk.language) if checked else "",
    )
    return Shelved(
        pack.name,
        pack.title[desk.language],
        pack.for_whom[desk.language],
        facts,
        tuple(shelf_file(desk, each) for each in _printed(desk, pack.name)),
        views,
        f"{desk.path('packs/mine/')}?cases={','.join(view.slug for view in views)}",
    )


def shelf_file(desk: Desk, printed: PrintedFile) -> ShelfFile:
    """One file, in words."""
    words = desk.words
    facts = words("site.packs.file-facts", n=printed.pages, size=size_words(printed.size, desk))
    name = words(f"site.packs.kind.{printed.kind}.name")
    return ShelfFile(
        printed.path, printed.kind, name, words(f"site.packs.kind.{printed.kind}.what"), facts, printed.sides
    )


def size_words(size: int, desk: Desk) -> str:
    """The size of a file as a reader thinks of it: "749 KB", "1.2 MB"."""
    if size < 1024 * 1024:
        return desk.words("site.packs.kilobytes", size=number(max(1, round(size / 1024)), desk.language))
    return desk.words("site.packs.megabytes", size=number(round(size / (1024 * 1024), 1), desk.language))


def _printed(desk: Desk, pack: str) -> list[PrintedFile]:
    found = [each for each in desk.shelf if each.pack == pack and each.language == desk.language]
    return sorted(found, key=lambda each: KINDS.index(each.kind))
