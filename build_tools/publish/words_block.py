"""The words that a page's scripts say and the ways from it, as a block of data in its head.

Comes in: a page. Goes out: a line of HTML that `scripts/say.js` and `scripts/way.js` read.
"""

from __future__ import annotations

import json

from build_tools.render.page import Page

_SECTION = "scripts."


def words_block(page: Page, root: str, home: str) -> str:
    """The block for one page: `root` is the way to the site's root, `home` to the first page of its language."""
    words = {name.removeprefix(_SECTION): text for name, text in page.spoken.items()}
    # "<" is written so that no text can end the block.
    data = json.dumps(words, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="words" data-root="{root}" data-home="{home}">{data}</script>'
