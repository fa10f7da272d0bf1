"""What of a built site can be kept on a reader's device: a folder comes in, every file with its code and size goes out.

The code of the whole list is the build's name: a service worker of another build knows by it that something has changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# Printed packs are fetched by whoever wants one; pictures stand for a page elsewhere; maps of scripts are for developers, and no
# page loads the scripts that Material brings; the schema and the template are taken away, not read.
_LEFT_OUT_ENDS = (".pdf", ".map", ".gz", ".xml", ".zip")
_LEFT_OUT_BEGINNINGS = (
    "assets/pictures/",
    "assets/javascripts/",
    "_schema/",
    "template.",
    "404.html",
    "service-worker.js",
    "assets/offline-list.js",
)
_CODE_LETTERS = 10
# The frame of every page: with it, what is kept looks and works as it should.
_FRAME = ("assets/casebook.css", "assets/print.css", "assets/fonts/", "assets/favicon.svg")


@dataclass(frozen=True, slots=True)
class Inventory:
    """The files by their path below the site's root, each with its code and its size in bytes."""

    files: dict[str, tuple[str, int]]

    @property
    def build(self) -> str:
        """The code of the list: the same files give the same code."""
        listed = json.dumps(self.files, sort_keys=True).encode()
        return hashlib.sha256(listed).hexdigest()[:_CODE_LETTERS]

    @property
    def bytes(self) -> int:
        return sum(size for _, size in self.files.values())

    def among(self, beginnings: Iterable[str]) -> list[str]:
        """The files that begin with one of these, or are one of these."""
        return [path for path in self.files if path.startswith(tuple(beginnings))]


def take_inventory(site: Path) -> Inventory:
    """The inventory of a built folder, in the order of paths."""
    found = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if not path.is_file() or name.endswith(_LEFT_OUT_ENDS) or name.startswith(_LEFT_OUT_BEGINNINGS):
            continue
        content = path.read_bytes()
        found[name] = (hashlib.sha256(content).hexdigest()[:_CODE_LETTERS], len(content))
    return Inventory(found)


def frame_files(inventory: Inventory, scripts: Iterable[str], pages: Iterable[str]) -> list[str]:
    """What a service worker keeps from the first moment: the frame, the scripts of every page, and the pages that answer."""
    return inventory.among([*_FRAME, *scripts, *(f"{page}index.html" for page in pages)])
