"""All pages of one language that are made from the catalogue; hand-written ones come from `docs/` and join them in `publish/`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_tools.model.telling import Evidence
from build_tools.model.vocabulary import Term
from build_tools.render.browse_pages import browse_pages
from build_tools.render.case_page import case_page
from build_tools.render.desk import Desk
from build_tools.render.explore.page import explorer_page
from build_tools.render.introductions import Introduction
from build_tools.render.maps import map_of
from build_tools.render.my_pack import my_pack
from build_tools.render.pack_door import pack_doors
from build_tools.render.pack_shelf import shelf_page
from build_tools.render.page import Page, ToMake
from build_tools.render.single import page_of
from build_tools.render.themes import counted_themes
from build_tools.render.views import CaseView

LATEST = 6
SHARED_TOPICS = 8


def pages_to_make(desk: Desk, views: list[CaseView], introductions: dict[str, Introduction]) -> Iterator[ToMake]:
    """Every page of the desk's language from all its cases; `introductions` are the hand-written beginnings of theme pages."""
    yield desk.path(""), partial(home, desk, views)
    yield desk.path("explore/"), partial(explorer_page, desk, views)
    yield desk.path("themes/"), partial(themes, desk, views)
    terms = desk.catalogue.lists.vocabularies["themes"]
    for term in terms.values():
        mine = [view for view in views if term.tag in view.case.themes]
        yield desk.path(f"themes/{term.tag}/"), partial(theme, desk, term, mine, introductions.get(term.tag))
        for before, view, after in zip([None, *mine], mine, [*mine[1:], None], strict=False):
            if view.case.main_theme == term.tag:
                yield view.path, partial(case_page, desk, view, before, after)
    yield from browse_pages(desk, views)
    yield desk.path("packs/"), partial(shelf_page, desk)
    yield desk.path("packs/mine/"), partial(my_pack, desk)
    yield from pack_doors(desk)


def home(desk: Desk, views: list[CaseView]) -> Page:
    """The cover: what this is, a field to search, the four themes with their counts, the map, the newest cases, three doors."""
    words = desk.words
    latest = sorted(views, key=lambda view: (view.case.checked_on, view.slug), reverse=True)[:LATEST]
    return page_of(
        desk,
        "",
        "home",
        words("site.home.title"),
        words("site.home.description"),
        "home.html.j2",
        themes=counted_themes(desk, views),
        latest=latest,
        counts=counts_of(desk, views),
        map=map_of(desk, views, desk.path(""), words("site.map.europe", n=len(views))),
    )


def themes(desk: Desk, views: list[CaseView]) -> Page:
    """The contents list of themes by itself."""
    words = desk.words
    return page_of(
        desk,
        "themes/",
        "themes",
        words("site.themes.title"),
        words("site.themes.description"),
        "themes.html.j2",
        section="themes",
        themes=counted_themes(desk, views),
    )


def theme(desk: Desk, term: Term, views: list[CaseView], introduction: Introduction | None) -> Page:
    """One theme: its map, its introduction, how well its results are known, what its cases share, its cases."""
    words, name = desk.words, f"themes/{term.tag}/"
    countries = len({view.case.place.country for view in views})
    counts = words("site.theme.lead-count", n=len(views), countries=words("site.home.countries", n=countries))
    return page_of(
        desk,
        name,
        "theme",
        term.named(desk.language),
        words("site.theme.description", theme=term.named(desk.language), n=len(views)),
        "theme.html.j2",
        section="themes",
        picture=term.tag,
        theme=term,
        views=views,
        counts=counts,
        introduction=introduction.html(desk, desk.path(name)) if introduction else "",
        standing=_standing(desk, views),
        topics=_shared_topics(desk, views),
        map=map_of(desk, views, desk.path(name), words("site.map.europe", n=len(views)), term.tag),
    )


def _shared_topics(desk: Desk, views: list[CaseView]) -> list[dict[str, object]]:
    """The topics that most cases of a theme share, the commonest first; those of a single case are left out."""
    terms = desk.catalogue.lists.vocabularies["topics"].values()
    counted = [{"term": term, "views": [view for view in views if term.tag in view.case.topics]} for term in terms]
    shared = [each for each in counted if len(each["views"]) > 1]
    return sorted(shared, key=lambda each: -len(each["views"]))[:SHARED_TOPICS]


def _standing(desk: Desk, views: list[CaseView]) -> list[dict[str, object]]:
    """The cases of a theme by how well their results are known, best first; grades without a case are left out."""
    ranked = desk.catalogue.lists.vocabularies["evidence"].ranked()
    grades = [Evidence(term.tag, term.named(desk.language), "") for term in ranked]
    grades.append(Evidence("none", desk.words("site.evidence.none"), ""))
    found = [
        {"evidence": grade, "views": [view for view in views if view.evidence.grade == grade.grade]} for grade in grades
    ]
    return [each for each in found if each["views"]]


def counts_of(desk: Desk, views: list[CaseView]) -> str:
    """How many cases in how many cities of how many countries, in words."""
    cities = len({(view.case.place.country, view.case.place.city) for view in views})
    countries = len({view.case.place.country for view in views})
    words = desk.words
    return words(
        "site.home.counts",
        n=len(views),
        cities=words("site.home.cities", n=cities),
        countries=words("site.home.countries", n=countries),
    )
