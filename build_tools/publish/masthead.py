"""What stands around the main part of every page: name, navigation, the same page in other languages, the foot."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.draw.evidence_mark import evidence_symbols
from build_tools.draw.shapes import shape_symbols
from build_tools.publish.site import Site
from build_tools.render.page import Page, home_of, relative
from build_tools.words.names import own_name

# The entries of the masthead: section, page.
ENTRIES = (("cases", "cases/"), ("themes", "themes/"), ("method", "method/"), ("about", "about/"))


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the frame; `current` where the reader is there or below."""

    label: str
    href: str
    language: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one page, ready for the template."""

    name: str
    home: str
    entries: list[Link]
    others: list[Link]
    alternates: list[Link]
    canonical: str
    root: str
    symbols: str


def frame(site: Site, page: Page) -> Frame:
    """The frame of a page: all links relative to it, absolute ones only where the site's address is set."""
    words, home = site.words[page.language], home_of(page.language)
    entries = [
        Link(words(f"site.nav.{name}"), relative(home + path, page.path), current=page.section == name)
        for name, path in ENTRIES
    ]
    others = [
        Link(own_name(language), relative(path, page.path), language)
        for language, path in page.alternates.items()
        if language != page.language
    ]
    base = site.settings.url.rstrip("/") + "/" if site.settings.url else ""
    alternates = [Link("", base + path, language) for language, path in page.alternates.items()] if base else []
    return Frame(
        site.settings.name,
        relative(home, page.path),
        entries,
        others,
        alternates,
        base + page.path if base else "",
        relative("", page.path),
        _SYMBOLS,
    )


_SYMBOLS = shape_symbols() + evidence_symbols()
