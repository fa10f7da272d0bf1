"""Everything that the explorer of one language loads beside its page: the facet table, the cards, what compare says, the map."""

from __future__ import annotations

from functools import partial

from build_tools.later import Later
from build_tools.render.desk import Desk
from build_tools.render.explore.atlas import PATH as ATLAS
from build_tools.render.explore.atlas import atlas_file
from build_tools.render.explore.cards import card_files
from build_tools.render.explore.compare import compare_files
from build_tools.render.explore.plain import plain_file
from build_tools.render.explore.table import table_file
from build_tools.render.views import CaseView


def explorer_files(desk: Desk, views: list[CaseView]) -> Later[str, bytes]:
    """The data scripts by their path below the site's root; `views` are in the order of places."""
    return Later(
        {
            f"assets/table.{desk.language}.js": partial(table_file, desk, views),
            f"assets/plain.{desk.language}.js": partial(plain_file, desk, views),
            **card_files(desk, views),
            **compare_files(desk, views),
            ATLAS: partial(atlas_file, desk, views),
        }
    )
