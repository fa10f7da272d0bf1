"""The short address that is printed on a pack: `/p/<name>/`, a door to the pack on paper, its cases and its introduction."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_tools.model.pack import Pack
from build_tools.model.reading import Told
from build_tools.render.citations import Citations
from build_tools.render.desk import Desk
from build_tools.render.pack_shelf import shelved
from build_tools.render.page import Page, ToMake
from build_tools.render.prose import Prose
from build_tools.render.single import page_of


def pack_doors(desk: Desk) -> Iterator[ToMake]:
    """One page for each curated pack: whoever scans the code on a table wants its cases, or the pack to print."""
    for pack in desk.catalogue.packs.values():
        yield desk.path(f"p/{pack.name}/"), partial(pack_door, desk, pack)


def pack_door(desk: Desk, pack: Pack) -> Page:
    """The page of one pack."""
    prose = Prose(desk.words, Citations(desk.words))
    return page_of(
        desk,
        f"p/{pack.name}/",
        "pack",
        pack.title[desk.language],
        pack.for_whom[desk.language],
        "pack-door.html.j2",
        section="packs",
        pack=shelved(desk, pack),
        introduction=prose.text(Told(pack.introduction[desk.language], desk.language)),
    )
