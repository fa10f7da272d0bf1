"""The copy for a stick as one file: files by path come in, a ZIP goes out, whole or not at all, the same for the same files."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable
from pathlib import Path

from build_tools.problem import CommandError

# ZIP knows no time before this one. No file says when it was packed, so that the same files give the same bytes.
_ALWAYS = (1980, 1, 1, 0, 0, 0)
_READABLE_FILE = 0o100644 << 16


def write_archive(files: Iterable[tuple[str, bytes]], root: str, target: Path) -> int:
    """Write the files below a folder called `root` and put the archive in the place of the old one; gives its size in bytes.

    Raises CommandError where it cannot be written.
    """
    new = target.with_name(f".{target.name}-new-{os.getpid()}")
    try:
        with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name, content in files:
                about = zipfile.ZipInfo(f"{root}/{name}", _ALWAYS)
                about.compress_type = zipfile.ZIP_DEFLATED
                about.external_attr = _READABLE_FILE
                about.create_system = 3
                archive.writestr(about, content)
        new.replace(target)
    except OSError as error:
        raise CommandError("cannot-write", file=str(target), reason=error.strerror or str(error)) from error
    finally:
        new.unlink(missing_ok=True)
    return target.stat().st_size
