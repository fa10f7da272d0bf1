"""The explorer's page: the first cases, every way to a shorter list, and the form that the scripts bring to life.

Comes in: all cases of a desk. Goes out: a `Page` that without script is a list and a table of ways into the library.
"""

from __future__ import annotations

from build_tools.model.judgement import OUTPUT
from build_tools.render.desk import Desk
from build_tools.render.explore.choices import choices
from build_tools.render.explore.questions import questions
from build_tools.render.page import Page
from build_tools.render.shell import Sheet
from build_tools.render.single import page_of
from build_tools.render.themes import counted_themes
from build_tools.render.views import CaseView

# As in scripts/list.js.
SHOWN_AT_ONCE = 24
# The ways to show a result, each by its name in the address; its place is `#view-<name>`, its label site.explore.view.<name>.
VIEWS = ("list", "map", "compare")
ORDERS = ("evidence", "checked", "started", "place")
GRADES = ("evaluated", "compared", "counted", "told", "none")
# The one that does not wait for the page.
FIRST_SCRIPT = "opening"
# In the order in which they run: each needs what stands before it. Views and what stands on cards register themselves before
# the last one, which begins.
SCRIPTS = (
    "say",
    "way",
    "fold",
    "table",
    "state",
    "facets",
    "codes",
    "sorting",
    "result",
    "query",
    "spelling",
    "meant",
    "excerpt",
    "engine",
    "search",
    "plain-search",
    "cards",
    "live",
    "views",
    "found",
    "settle",
    "list",
    "fit",
    "fit-answers",
    "fit-form",
    "fit-cards",
    "map-window",
    "map-groups",
    "map-names",
    "map-marks",
    "map-stage",
    "map-hand",
    "map-panel",
    "map-list",
    "map-light",
    "map-view",
    "whole",
    "compare-data",
    "compare-rows",
    "compare-table",
    "compare-paper",
    "compare-tray",
    "compare-view",
    "filters",
    "chosen",
    "notice",
    "nothing",
    "explorer",
)


def explorer_page(desk: Desk, views: list[CaseView]) -> Page:
    """The page; `views` are in the order of places, the list on it by best evidence, as the explorer sorts."""
    words, here = desk.words, desk.path("explore/")
    sheet = Sheet(desk, here)
    first = sorted(views, key=strength)[:SHOWN_AT_ONCE]
    return page_of(
        desk,
        "explore/",
        "explore",
        words("site.explore.title"),
        words("site.explore.description"),
        "explore.html.j2",
        section="cases",
        scripts=(f"assets/table.{desk.language}.js", *(f"assets/scripts/{name}.js" for name in SCRIPTS)),
        early=(f"assets/scripts/{FIRST_SCRIPT}.js",),
        spoken=words.under("scripts"),
        total=len(views),
        cards=[sheet.explorer_card(view, sheet.link(view.path)) for view in first],
        rest=len(views) - len(first),
        choices=choices(desk, views),
        questions=questions(desk),
        shown_as=VIEWS,
        orders=ORDERS,
        themes=counted_themes(desk, views),
    )


def strength(view: CaseView) -> int:
    """How strong a case's best evidence is, 0 the strongest; what was only delivered says less (as in scripts/sorting.js)."""
    only_delivered = view.best is not None and view.best.shows == OUTPUT
    return GRADES.index(view.evidence.grade) + (len(GRADES) if only_delivered else 0)
