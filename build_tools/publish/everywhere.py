"""The scripts of every page: they keep cases and count them in the masthead, and begin the service worker. A page's own follow."""

from __future__ import annotations

from dataclasses import replace

from build_tools.render.page import Page
from build_tools.words.strings import Words

# In the order in which they run.
SCRIPTS = ("say", "way", "live", "store", "kept", "keep-button", "offline")
_SPOKEN = "scripts.keep"


def with_scripts(page: Page, words: Words, is_live: bool = False) -> Page:
    """The page with the scripts of every page before its own, none of them twice, and with the words that they say.

    `is_live`: a page that somebody is writing is never kept, so no worker begins.
    """
    first = [f"assets/scripts/{name}.js" for name in SCRIPTS if not (is_live and name == "offline")]
    scripts = tuple(dict.fromkeys([*first, *page.scripts]))
    return replace(page, scripts=scripts, spoken={**words.under(_SPOKEN), **page.spoken})
