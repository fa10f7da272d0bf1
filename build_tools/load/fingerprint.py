"""One code for everything that a check of a library looks at, so that who has checked it knows whether anything is different now.

Comes in: a folder of cases, unread. Goes out: a code. It changes with the bytes of every YAML file, with every name, and with
what a link leads to; of pictures only the names count, since no rule opens one. Next: `remembering.py`.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Collection, Iterator
from typing import NamedTuple

ENDINGS = (".yml", ".yaml")
# Of a larger file a check reads only the beginning, and reading all of it would take longer than the check.
MAX_BYTES = 64 * 1024 * 1024


class _Entry(NamedTuple):
    """A path with what lies there and, of a link, where it leads."""

    path: str
    kind: str
    target: str


def fingerprint(folder: str, named: Collection[str] = ()) -> str:
    """The code of all that lies in a folder; the files at the real paths `named` count with their bytes, whatever they are called.

    Raises OSError where it cannot be told: a link that leads nowhere or in a circle, a file that nobody may read or that is huge.
    """
    code = hashlib.sha256()
    for path, kind, target in _entries(folder, frozenset()):
        code.update(f"{os.path.relpath(path, folder)}\0{kind}\0{target}\0".encode("utf-8", "surrogateescape"))
        if kind == "file" and (path.endswith(ENDINGS) or (named and os.path.realpath(path) in named)):
            code.update(_digest(path))
    return code.hexdigest()


def _entries(folder: str, above: frozenset[tuple[int, int]]) -> Iterator[_Entry]:
    """Everything below a folder, always in the same order."""
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        known = entry.stat()
        kind = "folder" if stat.S_ISDIR(known.st_mode) else "file" if stat.S_ISREG(known.st_mode) else "neither"
        yield _Entry(entry.path, kind, os.path.realpath(entry.path) if entry.is_symlink() else "")
        if kind == "folder":
            here = known.st_dev, known.st_ino
            if here in above:
                raise OSError(f"{entry.path} leads in a circle")
            yield from _entries(entry.path, above | {here})


def _digest(path: str) -> bytes:
    with open(path, "rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise OSError(f"{path} is too large")
    return hashlib.sha256(content).digest()
