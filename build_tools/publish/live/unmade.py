"""Where and why a page could not be made, told from whatever went wrong: in a template, a hand-written page, or our own code."""

from __future__ import annotations

import traceback
from pathlib import Path


class Unmade(Exception):
    """A page could not be made: the file to look at (a path, or a name of the library), the line in it (0: none is known), why."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
        self.file, self.line, self.reason = file, line, reason


def unmade(error: Exception, source: str = "") -> Unmade:
    """What stopped a page; `source` is the hand-written file that it was to be made from.

    A template says where it stands: by itself if it cannot be read, else as the last of those that were being filled.
    """
    frames = traceback.extract_tb(error.__traceback__)
    template = next((each for each in reversed(frames) if Path(each.filename).suffix not in (".py", "")), None)
    reason = str(error.args[0]) if len(error.args) == 1 else str(error)
    if name := getattr(error, "filename", None):
        return Unmade(str(name), getattr(error, "lineno", 0) or 0, reason)
    if template is not None:
        return Unmade(template.filename, template.lineno or 0, reason)
    if source:
        return Unmade(source, 0, reason)
    return Unmade(frames[-1].filename, frames[-1].lineno or 0, f"{type(error).__name__}: {reason}")
