"""The newest cases as a feed: Atom (RFC 4287), for whoever wants to hear of new ones without an account.

A library comes in, the bytes of one feed go out. A feed names its entries by whole addresses, so a site without one has no feed.
"""

from __future__ import annotations

from xml.etree import ElementTree as xml

from build_tools.export.library import OpenLibrary

ENTRIES = 40
ATOM = "http://www.w3.org/2005/Atom"


def feed_file(library: OpenLibrary, language: str, path: str) -> bytes:
    """The cases that were checked last, the newest first; `path` is where the feed lies below the site's root."""
    words = library.speak[language]
    feed = xml.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    home = library.address + path.rpartition("/")[0] + ("/" if "/" in path else "")
    _add(feed, "id", home)
    _add(feed, "title", f"{library.name}: {words('data.feed-title')}")
    _add(feed, "updated", _moment(library.renewed_on))
    xml.SubElement(feed, "link", {"rel": "self", "href": library.address + path})
    xml.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": home})
    newest = sorted(library.tellings(language), key=lambda told: told.slug)
    newest.sort(key=lambda told: told.case.checked_on, reverse=True)
    for told in newest[:ENTRIES]:
        entry = xml.SubElement(feed, "entry")
        address = library.link(told.slug, language)
        _add(entry, "id", address)
        _add(entry, "title", told.title.text)
        _add(entry, "updated", _moment(told.case.checked_on))
        xml.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})
        _add(xml.SubElement(entry, "author"), "name", told.case.contributor.name)
        for theme in told.themes:
            xml.SubElement(entry, "category", {"term": theme.tag, "label": theme.named(language)})
        _add(entry, "summary", f"{told.place}. {told.summary.text}")
    return xml.tostring(feed, encoding="utf-8", xml_declaration=True)


def _add(parent: xml.Element, name: str, text: str) -> None:
    xml.SubElement(parent, name).text = text


def _moment(day: str) -> str:
    """A day of the cases as RFC 3339 wants a moment; files say no hour."""
    return f"{day}T00:00:00Z"
