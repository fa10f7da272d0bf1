"""What a check found is remembered by everything that the answer depends on, so that asking twice takes no second check.

Comes in: what would be checked, and how to. Goes out: what was found, from the library's cache if it was found before. Until a
check is needed nothing is imported that only a check needs. docs/decisions/0015-remembered-checks.md says why so. Next: `cli/`.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from build_tools.load.fingerprint import fingerprint
from build_tools.paths import PACKAGE, Library, real
from build_tools.problem import CommandError, Problem, Span
from build_tools.swap import write_whole

# The folders of the program that a check goes through, besides the modules that lie in none.
PARTS = ("load", "model", "text", "validate", "words")
# How many answers are kept, and how long one may be: about three thousand problems.
MOST_ANSWERS, MAX_CHARACTERS = 8, 1_000_000
# An answer, or the half of one that nobody finished (`swap.py`).
_NAME = re.compile(r"[0-9a-f]{32}\.json|\.[0-9a-f]{32}\.json\.half")


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found: its problems in order, and how many files were looked at."""

    problems: tuple[Problem, ...]
    files: int


def remembered(library: Library, today: date, only: Sequence[Path], find: Callable[[], Found]) -> Found:
    """What `find` finds in a library, or in those of its files that are named; asked only where it has not been found before."""
    folder = library.cache / "checks"
    # A cache that is a link, which can come with the cases, leads to files that are none of ours.
    is_ours = real(folder) == real(library.root) / library.cache.name / folder.name
    key = _key(library, today, only) if is_ours else ""
    if key and (found := _recalled(folder / f"{key}.json", key)):
        return found
    found = find()
    # A file that somebody saved meanwhile would be remembered under what it said before.
    if key and key == _key(library, today, only):
        _keep(folder, key, found)
    return found


def _key(library: Library, today: date, only: Iterable[Path]) -> str:
    """A code of everything that the answer depends on; empty where that cannot be told."""
    cases = os.path.realpath(library.cases)
    named = [os.path.realpath(path) for path in only]
    # Beside a file elsewhere lie pictures of its own.
    if not all(path.startswith(cases + os.sep) for path in named):
        return ""
    try:
        parts = [
            fingerprint(cases, frozenset(named)),
            *named,
            cases,
            today.isoformat(),
            *_program(),
            *_installed(),
            sys.version,
        ]
    except OSError:
        return ""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _program() -> Iterator[str]:
    """Each file of the program that has a say, with when and where it was put on this disk.

    Nobody can set the time of a file's last change (`st_ctime`), and no other machine knows it: an answer that came with the cases,
    in a pull request for example, has no key here.
    """
    inside = (path for part in PARTS for path in (PACKAGE / part).rglob("*") if path.suffix in (".py", ".yml", ".json"))
    for path in sorted((*PACKAGE.glob("*.py"), *inside)):
        known = path.stat()
        yield f"{path} {known.st_ino} {known.st_size} {known.st_mtime_ns} {known.st_ctime_ns}"


def _installed() -> list[str]:
    """What is installed beside the program, each with its version, as the folders say that Python's installers write."""
    folders = [folder for folder in sys.path if os.path.isdir(folder)]
    return sorted(
        name for folder in folders for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info"))
    )


def _recalled(file: Path, key: str) -> Found | None:
    """The answer in a file; None where there is none, or where it is not letter by letter what was written under this key."""
    try:
        code, _, text = file.read_text("utf-8").partition("\n")
        if code != _seal(key, text):
            return None
        told = json.loads(text)
        return Found(tuple(map(_problem, told["problems"])), told["files"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _keep(folder: Path, key: str, found: Found) -> None:
    """Write an answer beside the others and take away the oldest; a cache that cannot be written is no misfortune."""
    try:
        text = json.dumps({"problems": list(map(_told, found.problems)), "files": found.files})
    except TypeError:
        return
    if len(text) > MAX_CHARACTERS:
        return
    with suppress(CommandError, OSError):
        write_whole(folder / f"{key}.json", f"{_seal(key, text)}\n{text}")
        # A library that was only checked has no reason to name the cache in a .gitignore of its own.
        write_whole(folder / ".gitignore", "*\n")
        kept = [each for each in os.scandir(folder) if _NAME.fullmatch(each.name)]
        for each in sorted(kept, key=lambda each: each.stat().st_mtime_ns, reverse=True)[MOST_ANSWERS:]:
            os.unlink(each.path)


def _seal(key: str, text: str) -> str:
    return hashlib.sha256(f"{key}\n{text}".encode()).hexdigest()


def _told(problem: Problem) -> dict[str, Any]:
    """A problem as plain data."""
    return {**asdict(problem), "values": {name: _plain(value) for name, value in problem.values.items()}}


def _problem(told: dict[str, Any]) -> Problem:
    """The problem that `_told` told."""
    return Problem(**{**told, "span": Span(**told["span"])})


def _plain(value: object) -> str | int | None:
    """A value that a sentence says in the same words after JSON had it; raises TypeError for one of which that is not known."""
    if isinstance(value, Decimal):
        return str(value)
    if value is None or isinstance(value, (str, int)):
        return value
    raise TypeError(f"{value!r} cannot be remembered")
