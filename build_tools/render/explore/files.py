"""Everything that the explorer of one language loads beside its page: the facet table, the cards, what compare says, the map."""

from __future__ import annotations

from build_tools.render.desk import Desk
from build_tools.render.explore.atlas import atlas_files
from build_tools.render.explore.cards import card_files
from build_tools.render.explore.compare import compare_files
from build_tools.render.explore.plain import plain_file
from build_tools.render.explore.table import table_file
from build_tools.render.views import CaseView


def explorer_files(desk: Desk, views: list[CaseView]) -> dict[str, bytes]:
    """The data scripts by their path below the site's root; `views` are in the order of places."""
    return {
        f"assets/table.{desk.language}.js": table_file(desk, views),
        f"assets/plain.{desk.language}.js": plain_file(desk, views),
        **card_files(desk, views),
        **compare_files(desk, views),
        **atlas_files(desk, views),
    }
