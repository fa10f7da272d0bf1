"""What stands around the main part of every page: name, navigation, the same page in other languages, the foot."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.draw.evidence_mark import evidence_symbols
from build_tools.draw.shapes import shape_symbols
from build_tools.publish.site import Site
from build_tools.render.page import Page, home_of, relative
from build_tools.words.names import open_graph_locale, own_name

# The entries of the masthead: section, page.
ENTRIES = (
    ("cases", "explore/"),
    ("themes", "themes/"),
    ("packs", "packs/"),
    ("contribute", "contribute/"),
    ("about", "about/"),
)


# What the foot of every page leads to: word, page.
BROWSE = (
    ("site.browse.topics.title", "topics/"),
    ("site.browse.places.title", "places/"),
    ("site.browse.for-whom.title", "for-whom/"),
    ("site.browse.evidence.title", "evidence/"),
    ("site.browse.states.title", "states/"),
    ("site.browse.led-by.title", "led-by/"),
    ("site.browse.programmes.title", "programmes/"),
    ("site.list.title", "cases/"),
)
LIBRARY = (
    ("site.nav.about", "about/"),
    ("site.footer.method", "method/"),
    ("site.footer.data", "data/"),
    ("site.footer.offline", "offline/"),
    ("site.footer.accessibility", "accessibility/"),
    ("site.footer.privacy", "privacy/"),
    ("site.footer.credits", "credits/"),
)
DEVELOPERS = ("site.footer.rules", "developing/")


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the frame; `current` where the reader is there or below; `name` is an entry's section."""

    label: str
    href: str
    language: str = ""
    current: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one page, ready for the template; `picture` is what stands for it where it is shared."""

    name: str
    home: str
    entries: list[Link]
    others: list[Link]
    alternates: list[Link]
    browse: list[Link]
    library: list[Link]
    canonical: str
    feed: str
    picture: str
    locale: str
    root: str
    symbols: str
    kept: str


def frame(site: Site, page: Page) -> Frame:
    """The frame of a page: all links relative to it, absolute ones only where the site's address is set."""
    words, home = site.words[page.language], home_of(page.language)

    def link(label: str, path: str, current: bool = False, name: str = "") -> Link:
        return Link(words(label), relative(path, page.path), current=current, name=name)

    base = site.settings.url.rstrip("/") + "/" if site.settings.url else ""
    return Frame(
        name=site.settings.name,
        home=relative(home, page.path),
        entries=[link(f"site.nav.{name}", home + path, page.section == name, name) for name, path in ENTRIES],
        others=[
            Link(own_name(language), relative(path, page.path), language)
            for language, path in page.alternates.items()
            if language != page.language
        ],
        alternates=[Link("", base + path, language) for language, path in page.alternates.items()] if base else [],
        browse=[link(label, home + path) for label, path in BROWSE],
        library=[*(link(label, home + path) for label, path in LIBRARY), link(DEVELOPERS[0], DEVELOPERS[1])],
        canonical=base + page.path if base else "",
        feed=relative(home + "feed.xml", page.path) if base else "",
        picture=f"{base}assets/pictures/{page.theme or 'home'}.{page.language}.png" if base else "",
        locale=open_graph_locale(page.language),
        root=relative("", page.path),
        symbols=_SYMBOLS,
        kept=relative(f"{home}packs/mine/", page.path),
    )


_SYMBOLS = shape_symbols() + evidence_symbols()
