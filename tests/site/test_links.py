"""Every link and anchor of the built site leads somewhere."""

from __future__ import annotations

import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

HERE = "http://site.invalid/"


class _Reader(HTMLParser):
    """Collects what a page links to and the anchors it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name == "id" and value:
                self.anchors.add(value)
            elif name in ("href", "src") and value and tag not in ("use",):
                self.links.append(value)


def read_pages(site: Path) -> dict[str, _Reader]:
    """Each page of a site by its address."""
    pages = {}
    for file in sorted(site.rglob("*.html")):
        reader = _Reader()
        reader.feed(file.read_text("utf-8"))
        name = file.relative_to(site).as_posix()
        pages[HERE + (name.removesuffix("index.html") if name.endswith("index.html") else name)] = reader
    return pages


def broken(site: Path) -> list[str]:
    """Every link that leads nowhere, as "page -> link"."""
    pages, found = read_pages(site), []
    assert len(pages) > 10
    for address, reader in pages.items():
        for link in reader.links:
            target, anchor = urldefrag(urljoin(address, link))
            # What stands behind "?" is read by a script of the page itself.
            target = target.partition("?")[0]
            if not target.startswith(HERE):
                continue
            if target in pages:
                if anchor and unquote(anchor) not in pages[target].anchors:
                    found.append(f"{address} -> {link}")
            elif not (site / unquote(urlsplit(target).path).lstrip("/")).is_file():
                found.append(f"{address} -> {link}")
    return found


def test_every_internal_link_and_anchor_leads_somewhere(site: Path) -> None:
    assert broken(site) == []


@pytest.mark.parametrize("link", ["nowhere/", "#no-such-anchor", "cases/#no-such-anchor", "assets/none.css"])
def test_a_link_that_leads_nowhere_would_be_found(link: str, site: Path, tmp_path: Path) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    home = copy / "index.html"
    home.write_text(home.read_text("utf-8").replace("</main>", f'<a href="{link}">x</a></main>'), "utf-8")
    assert [each.split(" -> ")[1] for each in broken(copy)] == [link]
