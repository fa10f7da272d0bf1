"""Whether an index on disk is as it was written: the sums of its files, written after every commit, compared when it is opened.

Comes in: the folder of an index. Goes out: yes or no. Next: `store.py`, which makes a damaged index anew.
"""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path

SUMS = "sums.json"
_BLOCK = 1 << 20


def write_sums(folder: Path, already: dict[str, list[int]] | None = None) -> None:
    """Write the sums of the folder's index files, whole or not at all; files that `already` has sums for are not read again."""
    before = already or {}
    sums = {path.name: before.get(path.name) or _sum(path) for path in _index_files(folder)}
    half = folder / f".{SUMS}.{os.getpid()}"
    half.write_text(json.dumps(sums, sort_keys=True), "utf-8")
    half.replace(folder / SUMS)


def read_sums(folder: Path) -> dict[str, list[int]]:
    """The sums as written; empty where there are none, or where they are damaged themselves."""
    try:
        sums = json.loads((folder / SUMS).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return sums if isinstance(sums, dict) else {}


def is_whole(folder: Path, sound: set[tuple[str, int, int]]) -> bool:
    """Whether every file that has a sum still has it. A file without one is newer than the sums: its writer was killed right
    after the commit, or is about to write them. `sound` remembers what was compared before, by name, size and time."""
    sums = read_sums(folder)
    if not sums:
        return False
    for name, expected in sums.items():
        path = folder / name
        try:
            state = path.stat()
            key = (name, state.st_size, state.st_mtime_ns)
            if key in sound:
                continue
            if state.st_size != expected[0] or _sum(path) != expected:
                return False
        except FileNotFoundError:
            continue  # replaced by a newer one; if it is still needed, opening the index says so
        except (OSError, TypeError, IndexError):
            return False
        sound.add(key)
    return True


def _index_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in (".seg", ".toc") and path.is_file())


def _sum(path: Path) -> list[int]:
    """Size and CRC-32: enough against a broken disk or a cut file; nobody forges a cache."""
    size = total = 0
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            size += len(block)
            total = zlib.crc32(block, total)
    return [size, total]
