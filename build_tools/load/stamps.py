"""Whether files have changed, told from their stamps and without reading them: what `casebook serve` watches by.

Comes in: folders and files. Goes out: a stamp for every file in them. Asked again a moment later, since this works on every disk
and in every container, where being told of changes does not.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

# When it was changed, how large it is, which file it is: an editor that writes a new file and renames it changes the last.
Stamp = tuple[int, int, int]


def stamp(path: Path) -> Stamp | None:
    """The stamp of a file; None where there is none."""
    try:
        return _stamp(path.stat())
    except OSError:
        return None


def stamps(places: Iterable[Path]) -> dict[str, Stamp]:
    """The stamps of all files in some folders and below, and of files named by themselves; what is hidden is left out."""
    return {path: found for place in places for path, found in _below(str(place))}


def changed(before: Mapping[str, Stamp], now: Mapping[str, Stamp]) -> frozenset[Path]:
    """The files that are new, gone, or no longer what they were."""
    return frozenset(Path(path) for path in before.keys() | now.keys() if before.get(path) != now.get(path))


def _stamp(found: os.stat_result) -> Stamp:
    return found.st_mtime_ns, found.st_size, found.st_ino


def _below(place: str) -> Iterator[tuple[str, Stamp]]:
    try:
        if os.path.isfile(place):
            yield place, _stamp(os.stat(place))
            return
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    yield from _below(entry.path)
                else:
                    yield entry.path, _stamp(entry.stat())
    except OSError:
        # Gone between two looks, or nothing that can be looked at; whoever reads it will say so.
        return
