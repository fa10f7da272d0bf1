"""A library and a day in, all that is sound of it out, with every problem: the lists are read, and each file is held against them.

Next: `route.py`, for which this is the first step, and `cli/check.py`, for which it is the whole way.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from build_tools.load.lists import read_lists
from build_tools.load.words import languages
from build_tools.paths import Library
from build_tools.validate.check import EVERYTHING, Checked, Looking, check


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keeps Python from looking for cycles: all that is read stays to the end, and would be walked through again and again."""
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()


@_uncollected()
def check_library(library: Library, today: date, only: Iterable[Path] = (), looking: Looking = EVERYTHING) -> Checked:
    """Check all files of a library, or only some; raises ContributorError where its controlled lists cannot be used.

    `looking` is how: at everything, or as one who remembers the check before (`validate/memory.py`).
    """
    lists = read_lists(library, languages())
    return check(library, lists, languages(), today, only, looking)
