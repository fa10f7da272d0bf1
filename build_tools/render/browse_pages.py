"""The index page of each facet and the page of each of its values; the evidence page; the list in other orders."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from build_tools.model.judgement import OUTPUT
from build_tools.render.desk import Desk
from build_tools.render.facets import FACETS, Facet, Value, values_of
from build_tools.render.maps import map_of
from build_tools.render.page import Page, ToMake
from build_tools.render.single import page_of
from build_tools.render.views import CaseView
from build_tools.text.fold import fold

# Sort orders of the full list: name of the page, key, newest or best first.
ORDERS = ("place", "title", "started", "checked", "evidence")
STRONG = ("compared", "evaluated")


def browse_pages(desk: Desk, views: list[CaseView]) -> Iterator[ToMake]:
    """Every page of every facet."""
    for facet in FACETS:
        values = values_of(desk, facet, views)
        yield desk.path(f"{facet.name}/"), partial(index, desk, facet, values, views)
        for value in values:
            yield desk.path(f"{facet.name}/{value.tag}/"), partial(value_page, desk, facet, value)
    yield desk.path("evidence/"), partial(evidence, desk, views)
    for order in ORDERS:
        yield desk.path(_name(order)), partial(ordered, desk, order, views)


def index(desk: Desk, facet: Facet, values: list[Value], views: list[CaseView]) -> Page:
    """All values of a facet with their counts; the countries with their map."""
    words, name = desk.words, f"{facet.name}/"
    title = words(f"site.browse.{facet.name}.title")
    drawn = (
        map_of(desk, views, desk.path(name), words("site.map.europe", n=len(views))) if facet.name == "places" else ""
    )
    return page_of(
        desk,
        name,
        "index",
        title,
        words(f"site.browse.{facet.name}.lead"),
        "index.html.j2",
        section="cases",
        facet=facet.name,
        values=values,
        lead=words(f"site.browse.{facet.name}.lead"),
        map=drawn,
    )


def value_page(desk: Desk, facet: Facet, value: Value) -> Page:
    """One value of a facet with its cases; a country's cases stand under their cities and on its map."""
    words, name = desk.words, f"{facet.name}/{value.tag}/"
    map_label = words("site.map.europe", n=len(value.views))
    is_country = facet.name == "places"
    return page_of(
        desk,
        name,
        "value",
        f"{value.label} ({words(f'site.browse.{facet.name}.title').lower()})",
        value.description or words("site.browse.description", label=value.label, n=len(value.views)),
        "value.html.j2",
        section="cases",
        facet=facet.name,
        facet_title=words(f"site.browse.{facet.name}.title"),
        value=value,
        narrower=facet.address(value.tag) if len(value.views) > 1 else "",
        cities=list(_cities(value.views)) if is_country else [],
        map=map_of(desk, value.views, desk.path(name), map_label) if is_country else "",
        is_country=is_country,
    )


def _cities(views: list[CaseView]) -> Iterator[tuple[str, list[CaseView]]]:
    """The cases of each city in the order given, with its name, or all cities' names where every case is of the same together."""
    for _anchor, found in groupby(views, key=lambda view: view.anchor):
        cases = list(found)
        names = {view.city for view in cases}
        yield (names.pop() if len(names) == 1 else cases[0].city_name), cases


def evidence(desk: Desk, views: list[CaseView]) -> Page:
    """The cases whose effect was compared or evaluated, with what was found; nothing that was only counted or told."""
    words = desk.words
    lists = desk.catalogue.lists.vocabularies
    groups = []
    for term in lists["evidence"].ranked():
        if term.tag not in STRONG:
            continue
        found = [view for view in views if view.evidence.grade == term.tag and view.best and view.best.shows != OUTPUT]
        order = {tag: position for position, tag in enumerate(("worse", "disputed", "no-difference", "better"))}
        found.sort(key=lambda view: order.get(view.best.shows if view.best else "", 9))
        groups.append({"term": term, "views": found, "count": len(found)})
    return page_of(
        desk,
        "evidence/",
        "evidence",
        words("site.browse.evidence.title"),
        words("site.browse.evidence.lead"),
        "evidence.html.j2",
        section="cases",
        groups=groups,
        total=len(views),
    )


def ordered(desk: Desk, order: str, views: list[CaseView]) -> Page:
    """The full list in one order; `cases/` itself is by place."""
    words = desk.words
    keys = {
        "place": lambda view: (fold(view.country), fold(view.city_name), view.slug),
        "title": lambda view: fold(view.title.text).lower(),
        "started": lambda view: (
            not view.case.status.started,
            _reversed(str(view.case.status.started or "")),
            view.slug,
        ),
        "checked": lambda view: (_reversed(view.case.checked_on), view.slug),
        "evidence": lambda view: (-_rank(desk, view), view.slug),
    }
    orders = [{"name": each, "path": _name(each), "label": words(f"site.list.by.{each}")} for each in ORDERS]
    return page_of(
        desk,
        _name(order),
        "list",
        f"{words('site.list.title')}: {words(f'site.list.by.{order}').lower()}"
        if order != "place"
        else words("site.list.title"),
        words("site.list.description"),
        "cases.html.j2",
        section="cases",
        views=sorted(views, key=keys[order]),
        orders=orders,
        order=order,
    )


def _name(order: str) -> str:
    return "cases/" if order == "place" else f"cases/by/{order}/"


def _rank(desk: Desk, view: CaseView) -> float:
    """The rank of a case's best evidence; a change counts more than something delivered."""
    if view.best is None:
        return -1
    term = desk.term("evidence", view.best.evidence)
    return (term.order if term else 0) + (0 if view.best.only_outputs else 10)


def _reversed(text: str) -> tuple[int, ...]:
    """A key under which later dates come first."""
    return tuple(-ord(letter) for letter in text)
