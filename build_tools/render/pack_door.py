"""The short address that is printed on a pack: `/p/<name>/`, a door to the pack on paper, its cases and its introduction."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.render.desk import Desk
from build_tools.render.page import Page
from build_tools.render.single import page_of
from build_tools.render.views import CaseView


def pack_doors(desk: Desk) -> Iterator[Page]:
    """One page for each curated pack: whoever scans the code on a table wants its cases, or the pack to print."""
    for pack in desk.catalogue.packs.values():
        views = [CaseView(desk, desk.readings[slug]) for slug in pack.cases if slug in desk.readings]
        file = f"packs/{pack.name}.{desk.language}.pdf"
        yield page_of(
            desk,
            f"p/{pack.name}/",
            "pack",
            pack.title[desk.language],
            pack.for_whom[desk.language],
            "pack-door.html.j2",
            section="packs",
            pack=pack,
            views=views,
            file=file,
            kilobytes=round(desk.prints.get(file, 0) / 1024),
        )
