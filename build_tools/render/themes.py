"""The themes with their counts, as a contents list shows them."""

from __future__ import annotations

from build_tools.render.desk import Desk
from build_tools.render.views import CaseView


def counted_themes(desk: Desk, views: list[CaseView]) -> list[dict[str, object]]:
    """Each theme with the number of cases that stand under it."""
    return [
        {"term": term, "count": sum(term.tag in view.case.themes for view in views)}
        for term in desk.catalogue.lists.vocabularies["themes"].values()
    ]
