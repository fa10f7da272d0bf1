"""A built site made ready for a folder on a disk, where no server finds the page of a folder and no browser lets scripts fetch.

Comes in: a folder as `write_site` makes it. Goes out: the files of a copy by path, links written out to `/index.html`, without what
only a server can give: the index of texts, the service worker, the manifest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_SERVER_ONLY = (
    "pagefind/",
    "assets/search.",
    "assets/manifest.",
    "assets/javascripts/",
    "assets/pictures/",
    "assets/offline-list.js",
    "service-worker.js",
    "sitemap.xml",
    "404.html",
)
# href="…", action="…" of a way within the site: no scheme, no root, not a bare anchor.
_WAY = re.compile(r'(?P<before> (?:href|action)=")(?P<way>(?![a-z]+:|/|#|")[^"#?]*)(?P<after>[^"]*")')
# A manifest, and fonts asked for in advance, are refused to a page that has no host; the fonts come by the style sheet.
_REFUSED = re.compile(r'<link rel="(?:manifest|preload|canonical|alternate)"[^>]*>\n?')


def folder_files(site: Path) -> Iterator[tuple[str, bytes]]:
    """The files of the copy in the order of their paths."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if not path.is_file() or name.startswith(_SERVER_ONLY) or name.endswith(".map"):
            continue
        change = {".html": folder_page, ".css": folder_styles}.get(path.suffix)
        yield name, change(path.read_text("utf-8")).encode() if change else path.read_bytes()


def folder_page(html: str) -> str:
    """A page whose ways to other pages name their files."""
    return _WAY.sub(_named, _REFUSED.sub("", html))


def folder_styles(css: str) -> str:
    """A style sheet whose faces are waited for: nothing asks for them in advance here, and a disk gives them in no time."""
    return css.replace("font-display: optional", "font-display: block")


def _named(found: re.Match[str]) -> str:
    way = found["way"]
    if way in ("", ".", "..") or way.endswith(("/", "/.", "/..")):
        way = f"{way}{'' if way == '' or way.endswith('/') else '/'}index.html"
    return f"{found['before']}{way}{found['after']}"
