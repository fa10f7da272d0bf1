"""The explorer of a library and nothing else of its site, so that 5,000 cases can be measured without writing 10,000 pages."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

from build_tools import route
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


def write_explorer(library: Library, target: Path) -> None:
    """Write the explorer's English page, with all that it loads, to a new folder."""
    shutil.rmtree(library.docs)
    library.docs.mkdir()
    settings = library.settings.read_text("utf-8")
    library.settings.write_text(re.sub(r"^nav:\n(?:  .*\n)+", "nav: []\n", settings, flags=re.MULTILINE), "utf-8")
    catalogue = route.check_library(library, date(2026, 11, 23)).catalogue
    speak = {language: words(language) for language in languages()}
    desk = Desk(catalogue, speak["en"], Settings(), languages())
    views = all_views(desk)
    files = {
        **assets(),
        **explorer_files(desk, views),
        **route.searched_files(catalogue, speak, library.cache / "search"),
    }
    write_site(library, Site((explorer_page(desk, views),), Settings(), speak, files), target)
