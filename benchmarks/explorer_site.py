"""The explorer of a library and nothing else of its site, so that 5,000 cases can be measured without writing 10,000 pages."""

from __future__ import annotations

import re
import tempfile
from datetime import date
from pathlib import Path

from build_tools import route
from build_tools.joining import searched_files
from build_tools.load.words import languages, words
from build_tools.paths import Library
from build_tools.publish.assets import assets
from build_tools.publish.build import write_site
from build_tools.publish.site import Site
from build_tools.render.desk import Desk
from build_tools.render.explore.files import explorer_files
from build_tools.render.explore.page import explorer_page
from build_tools.render.page import Settings
from build_tools.render.views import all_views

ROOT = Path(__file__).resolve().parents[1]


def write_explorer(library: Library, target: Path) -> None:
    """Write the explorer's page in each language, with all that it loads, to a new folder."""
    catalogue = route.check_library(library, date(2026, 11, 23)).catalogue
    speak = {language: words(language) for language in languages()}
    with tempfile.TemporaryDirectory() as folder:
        bare = _without_guides(Path(folder))
        files = {**assets(), **searched_files(catalogue, speak, bare.cache / "search")}
        pages = []
        for say in speak.values():
            desk = Desk(catalogue, say, Settings(), languages())
            views = all_views(desk)
            pages.append(explorer_page(desk, views))
            files |= explorer_files(desk, views)
        write_site(bare, Site(tuple(pages), Settings(), speak, files), target)


def _without_guides(folder: Path) -> Library:
    """A library that has the real settings and nothing written by hand."""
    (folder / "docs").mkdir()
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").replace("build_tools/", f"{ROOT.as_posix()}/build_tools/")
    settings = re.sub(r"^nav:\n(?:  .*\n)+", "nav: []\n", settings, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    return Library(folder)
