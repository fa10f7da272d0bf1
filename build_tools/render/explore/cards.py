"""The cards of the explorer as scripts of a few each, loaded as they are needed: the same HTML as in the page, made once.

Comes in: the cases in the order of places. Goes out: `assets/cards/<lang>/<n>.js`, which hand themselves to `scripts/cards.js`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

from build_tools.render.desk import Desk
from build_tools.render.shell import Sheet
from build_tools.render.views import CaseView

# As in scripts/cards.js. A file of eight is 2.1 KB compressed, so twenty-four cases from all over the library take 51 KB at most;
# one file for all would be 1.3 MB at 5,000 cases, one for each 5,000 files a language.
CARDS_PER_FILE = 8


def card_files(desk: Desk, views: list[CaseView]) -> dict[str, Callable[[], bytes]]:
    """What makes each script, by its path below the site's root."""
    return {
        f"assets/cards/{desk.language}/{number}.js": partial(_cards, desk, number, views[at : at + CARDS_PER_FILE])
        for number, at in enumerate(range(0, len(views), CARDS_PER_FILE))
    }


def _cards(desk: Desk, number: int, views: list[CaseView]) -> bytes:
    """One script; links are left empty, since they differ from page to page."""
    sheet = Sheet(desk, desk.path("explore/"))
    cards = [str(sheet.explorer_card(view, "")) for view in views]
    data = json.dumps(cards, ensure_ascii=False, separators=(",", ":"))
    return f"casebook.cards.take({number},{data});\n".encode()
