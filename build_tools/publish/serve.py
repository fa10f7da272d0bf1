"""Shows the site while somebody writes: MkDocs' live server, watching cases, pages, templates, styles and words."""

from __future__ import annotations

import logging

from mkdocs.commands.serve import serve as mkdocs_serve

from build_tools.paths import Library
from build_tools.publish import settings  # noqa: F401 - sets what quiets Material's notice before MkDocs is asked


def serve(library: Library, address: str, open_browser: bool) -> None:
    """Serve until interrupted; every saved change is built and shown. The hook adds what is to be watched."""
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    mkdocs_serve(str(library.settings), dev_addr=address, open_in_browser=open_browser)
