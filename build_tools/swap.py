"""Writing a file so that it is never half there."""

from __future__ import annotations

import shutil
from pathlib import Path

from build_tools.paths import real
from build_tools.problem import CommandError


def write_whole(path: Path, text: str) -> None:
    """Write a file aside and put it in its place at once; who may read it stays as it was, and a link goes on leading to it.

    Raises CommandError where it cannot be written; then the file is what it was.
    """
    target = real(path)
    half = target.with_name(f".{target.name}.half")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(text, encoding="utf-8", newline="\n")
        if target.exists():
            shutil.copymode(target, half)
        half.replace(target)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise CommandError("cannot-write", file=str(path), reason=error.strerror or str(error)) from error
