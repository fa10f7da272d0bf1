"""The service worker of a built site and the list that it works by; written last, when every other file is there.

Under `casebook serve` a worker that takes itself away is served instead: one that an earlier site left at the same address would
stand between the writer and the page.
"""

from __future__ import annotations

import json
from pathlib import Path

from build_tools import paths
from build_tools.publish.everywhere import SCRIPTS
from build_tools.publish.offline.inventory import Inventory, frame_files, take_inventory
from build_tools.publish.site import Site
from build_tools.render.page import home_of

WORKER, LIST = "service-worker.js", "assets/offline-list.js"
PAGE = "offline/"
# More than this is not fetched unasked when somebody opens the explorer; its cards are then kept as they are seen.
_MOST_UNASKED_BYTES = 4_000_000


def write_worker(site: Site, folder: Path) -> None:
    """Write the worker and its list into a built folder."""
    inventory = take_inventory(folder)
    (folder / LIST).write_text(f"(self.casebook??={{}}).offline={_list(site, inventory)}\n", "utf-8")
    worker = (paths.WORKER / WORKER).read_text("utf-8")
    # A browser looks for a new worker in this file first: the build's name makes it another one.
    (folder / WORKER).write_text(f"// {inventory.build}\n{worker}", "utf-8")


def write_retiring_worker(folder: Path) -> None:
    """Write the worker that takes itself away."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WORKER).write_text(retiring_worker(), "utf-8")


def retiring_worker() -> str:
    """The worker that takes itself away."""
    return (paths.WORKER / "retire.js").read_text("utf-8")


def _list(site: Site, inventory: Inventory) -> str:
    """The list as JSON: the build, the size of everything, the files, what is kept at once, and what belongs to the explorer."""
    pages = [home_of(language) + PAGE for language in site.languages]
    scripts = [f"assets/scripts/{name}.js" for name in SCRIPTS]
    content = {
        "build": inventory.build,
        "bytes": inventory.bytes,
        "files": inventory.files,
        "frame": frame_files(inventory, [*scripts, "assets/scripts/offline-desk.js"], pages),
        "explorer": {language: _explorer(site, inventory, language) for language in site.languages},
        "answers": {home_of(language): home_of(language) + PAGE for language in site.languages},
    }
    return json.dumps(content, separators=(",", ":"))


def _explorer(site: Site, inventory: Inventory, language: str) -> list[str]:
    """The explorer of a language with all its data; without what is many small files where they are too many."""
    page = next((each for each in site.pages if each.kind == "explore" and each.language == language), None)
    if page is None:
        return []
    needed = inventory.among([f"{page.path}index.html", *page.early, *page.scripts, *page.styles])
    data = [
        path
        for path in inventory.files
        if path.startswith("assets/") and f"/{language}/" in path and "/sheets/" not in path
    ]
    data += inventory.among(
        [f"assets/{name}.{language}.js" for name in ("table", "plain", "lexicon", "compare", "atlas")]
    )
    found = list(dict.fromkeys([*needed, *data]))
    return found if sum(inventory.files[path][1] for path in found) <= _MOST_UNASKED_BYTES else needed
