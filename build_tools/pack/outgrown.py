"""Prints that nobody asks for any more leave the folder of kept ones, so that it does not grow with every change of a case.

The folder and what a build has just used come in; nothing that it used goes out of the folder, and of the rest the newest stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

# The rest may take as much room as what the build used, and this much anyhow: packs of one's own choice, prints of another
# branch or of a process that runs at the same time.
ROOM = 100_000_000


def clear(folder: Path, used: Iterable[Path], room: int = ROOM) -> None:
    """Take away, oldest first, what is not among the files `used` and does not fit into the room that the rest may take."""
    stay = {_key(file) for file in used}
    found: dict[str, list[tuple[float, int, Path]]] = defaultdict(list)
    for file in sorted(folder.glob("*")):
        # Another process may have taken it away meanwhile.
        with suppress(FileNotFoundError):
            known = file.stat()
            found[_key(file)].append((known.st_mtime, known.st_size, file))
    weight = {key: sum(size for _when, size, _file in files) for key, files in found.items()}
    left = max(room, sum(weight[key] for key in stay if key in weight))
    for key in sorted(found.keys() - stay, key=lambda key: (max(found[key])[0], key), reverse=True):
        left -= weight[key]
        if left < 0:
            for _when, _size, file in found[key]:
                file.unlink(missing_ok=True)


def _key(file: Path) -> str:
    """What the PDF, the note and the pictures of one print have in common: their names' beginning (`kept.py`)."""
    return file.name.split(".")[0].split("-")[0]
