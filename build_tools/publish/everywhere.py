"""The scripts of every page: they keep cases and count them in the masthead. A page's own scripts follow them."""

from __future__ import annotations

from dataclasses import replace

from build_tools.render.page import Page
from build_tools.words.strings import Words

# In the order in which they run.
SCRIPTS = ("say", "way", "live", "store", "kept", "keep-button")
_SPOKEN = "scripts.keep"


def with_scripts(page: Page, words: Words) -> Page:
    """The page with the scripts of every page before its own, none of them twice, and with the words that they say."""
    first = [f"assets/scripts/{name}.js" for name in SCRIPTS]
    scripts = tuple(dict.fromkeys([*first, *page.scripts]))
    return replace(page, scripts=scripts, spoken={**words.under(_SPOKEN), **page.spoken})
