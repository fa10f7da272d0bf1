"""The page My pack: the frame of a pack that the reader's browser fills with the cases that were kept, and the blank worksheets."""

from __future__ import annotations

from build_tools.render.desk import Desk
from build_tools.render.maps import empty_map
from build_tools.render.pack_sheets import LAND, PAGE
from build_tools.render.page import Page
from build_tools.render.single import page_of
from build_tools.words.names import own_name

# In the order in which they run; the table knows which cases there are.
SCRIPTS = (
    "fold",
    "table",
    "pack",
    "pack-desk",
    "pack-map",
    "pack-running",
    "pack-paper",
    "my-pack",
)
# How many lines of each blank worksheet fill one side.
CITY_LINES = tuple("abcdefghij")
QUESTIONS = tuple("abcdef")
TRANSFER_ROWS, ACTION_ROWS = 8, 9


def my_pack(desk: Desk) -> Page:
    """The page in the desk's language."""
    words = desk.words
    large, land = empty_map(words("site.mine.cover.map"), LAND)
    return page_of(
        desk,
        PAGE,
        "mine",
        words("site.mine.title"),
        words("site.mine.description"),
        "pack/mine.html.j2",
        section="packs",
        scripts=(f"assets/table.{desk.language}.js", *(f"assets/scripts/{name}.js" for name in SCRIPTS)),
        spoken=words.under("scripts.mine"),
        styles=("assets/mine.css",),
        map=large,
        land=land,
        library=desk.settings.name,
        own_language=own_name(desk.language),
        city_lines=CITY_LINES,
        questions=QUESTIONS,
        transfer_rows=range(TRANSFER_ROWS),
        action_rows=range(ACTION_ROWS),
    )
