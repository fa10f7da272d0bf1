"""A site of a library's pages and of what every page loads, and nothing else: `pages.py` runs it in a process of its own.

Left out is what stock MkDocs has no counterpart of: data to take away, sheets and cards for scripts, an index for full text.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from build_tools.checking import check_library
from build_tools.packing import Prints
from build_tools.paths import Library
from build_tools.planning import plan_site
from build_tools.publish.assets import assets
from build_tools.publish.build import write_site
from build_tools.publish.settings import load, settings_of


def main(library: Library) -> None:
    checked = check_library(library, date(2026, 11, 23))
    plan = plan_site(library, checked.catalogue, settings_of(load(library)), Prints())
    write_site(library, replace(plan.bare(), pages=tuple(plan.pages.values()), files=dict(assets())), library.site)


if __name__ == "__main__":
    main(Library(Path(sys.argv[1])))
