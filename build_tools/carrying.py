"""The site as one file for a stick: the whole route, then a copy of what it built that opens from a folder, packed into a ZIP.

Beside `route.py`, which it follows: `casebook offline` asks for it, no build does.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.paths import Library
from build_tools.publish.offline.archive import write_archive
from build_tools.publish.offline.folder import folder_files
from build_tools.publish.settings import load as load_settings
from build_tools.publish.settings import settings_of
from build_tools.route import Built, Step, build_site
from build_tools.text.fold import slug_of


def build_offline(library: Library, today: date, target: Path, step: Step, *, packs: bool = True) -> tuple[Built, int]:
    """Write the file; gives what was built, and the file's size in bytes, 0 where errors in the cases stopped the build."""
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        built = build_site(library, today, site, step, packs=packs)
        if not built.pages:
            return built, 0
        with step("packing"):
            root = slug_of(settings_of(load_settings(library)).name) or "site"
            return built, write_archive(folder_files(site), root, target)
