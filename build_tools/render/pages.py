"""All pages of one language that are made from the catalogue; hand-written ones come from `docs/` and join them in `publish/`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from build_tools.model.vocabulary import Term
from build_tools.render.case_page import case_page
from build_tools.render.citations import Citations
from build_tools.render.desk import Desk
from build_tools.render.maps import map_of
from build_tools.render.page import Page
from build_tools.render.prose import Prose
from build_tools.render.shell import Sheet
from build_tools.render.views import CaseView, Evidence
from build_tools.text.fold import fold

LATEST = 6


def make_pages(desk: Desk) -> Iterator[Page]:
    """Every page of the desk's language."""
    views = all_views(desk)
    yield home(desk, views)
    yield case_list(desk, views)
    yield themes(desk, views)
    for term in desk.catalogue.lists.vocabularies["themes"].values():
        yield theme(desk, term, [view for view in views if term.tag in view.case.themes])
    for view in views:
        yield case_page(desk, view)


def all_views(desk: Desk) -> list[CaseView]:
    """Every case, by country and city as this language names them."""
    views = [CaseView(desk, reading) for reading in desk.readings.values()]
    return sorted(views, key=lambda view: (fold(view.country), fold(view.case.place.city), view.slug))


def _page(
    desk: Desk, name: str, kind: str, title: str, description: str, template: str, section: str = "", **values: Any
) -> Page:
    path = desk.path(name)
    sheet = Sheet(desk, path)
    shared = {"prose": Prose(desk.words, Citations(desk.words))}
    return Page(
        path,
        desk.language,
        kind,
        title,
        description,
        sheet.fill(template, {**shared, **values}),
        section,
        alternates=desk.alternates(name),
    )


def home(desk: Desk, views: list[CaseView]) -> Page:
    """The cover: what this is, the four themes with their counts, the map, the newest cases."""
    words = desk.words
    latest = sorted(views, key=lambda view: view.case.checked_on, reverse=True)[:LATEST]
    return _page(
        desk,
        "",
        "home",
        words("site.home.title"),
        words("site.home.description"),
        "home.html.j2",
        themes=_counted_themes(desk, views),
        latest=latest,
        counts=_counts(desk, views),
        map=map_of(desk, views, desk.path(""), words("site.map.europe", n=len(views))),
    )


def case_list(desk: Desk, views: list[CaseView]) -> Page:
    """The full list."""
    words = desk.words
    return _page(
        desk,
        "cases/",
        "list",
        words("site.list.title"),
        words("site.list.description"),
        "cases.html.j2",
        "cases",
        views=views,
    )


def themes(desk: Desk, views: list[CaseView]) -> Page:
    """The contents list of themes by itself."""
    words = desk.words
    return _page(
        desk,
        "themes/",
        "themes",
        words("site.themes.title"),
        words("site.themes.description"),
        "themes.html.j2",
        "themes",
        themes=_counted_themes(desk, views),
    )


def theme(desk: Desk, term: Term, views: list[CaseView]) -> Page:
    """One theme: its map, its cases, how well their results are known."""
    words, name = desk.words, f"themes/{term.tag}/"
    countries = len({view.case.place.country for view in views})
    counts = words("site.theme.lead-count", n=len(views), countries=words("site.home.countries", n=countries))
    return _page(
        desk,
        name,
        "theme",
        term.named(desk.language),
        words("site.theme.description", theme=term.named(desk.language), n=len(views)),
        "theme.html.j2",
        "themes",
        theme=term,
        views=views,
        counts=counts,
        introduction="",
        standing=_standing(desk, views),
        map=map_of(desk, views, desk.path(name), words("site.map.europe", n=len(views)), term.tag),
    )


def _counted_themes(desk: Desk, views: list[CaseView]) -> list[dict[str, object]]:
    return [
        {"term": term, "count": sum(term.tag in view.case.themes for view in views)}
        for term in desk.catalogue.lists.vocabularies["themes"].values()
    ]


def _standing(desk: Desk, views: list[CaseView]) -> list[dict[str, object]]:
    """The cases of a theme by how well their results are known, best first; grades without a case are left out."""
    grades = [
        Evidence(term.tag, term.named(desk.language), "")
        for term in desk.catalogue.lists.vocabularies["evidence"].ranked()
    ]
    grades.append(Evidence("none", desk.words("site.evidence.none"), ""))
    found = [
        {"evidence": grade, "views": [view for view in views if view.evidence.grade == grade.grade]} for grade in grades
    ]
    return [each for each in found if each["views"]]


def _counts(desk: Desk, views: list[CaseView]) -> str:
    cities = len({(view.case.place.country, view.case.place.city) for view in views})
    countries = len({view.case.place.country for view in views})
    words = desk.words
    return words(
        "site.home.counts",
        n=len(views),
        cities=words("site.home.cities", n=cities),
        countries=words("site.home.countries", n=countries),
    )
