"""Writes a site with MkDocs into a new folder and swaps it in, so that a build that fails leaves the old site as it was."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.exceptions import Abort

from build_tools.paths import Library
from build_tools.problem import CommandError
from build_tools.publish import handover
from build_tools.publish.settings import load
from build_tools.publish.site import Site


def write_site(library: Library, site: Site, target: Path) -> list[str]:
    """Write the site to `target`; gives MkDocs' warnings. Raises CommandError where the folder cannot be written."""
    new = target.with_name(f".{target.name}-new-{os.getpid()}")
    warnings = _Listener()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        with handover.of(site):
            mkdocs_build(load(library, new))
        swap(new, target)
    except OSError as error:
        raise CommandError("cannot-write", file=str(target), reason=error.strerror or str(error)) from error
    except Abort as stopped:
        raise RuntimeError("; ".join(warnings.heard) or str(stopped)) from stopped
    finally:
        logger.removeHandler(warnings)
        shutil.rmtree(new, ignore_errors=True)
    return warnings.heard


def swap(new: Path, target: Path) -> None:
    """Put a finished folder in the place of another; the old one goes only when the new one stands."""
    old = target.with_name(f".{target.name}-old-{os.getpid()}")
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


class _Listener(logging.Handler):
    """Keeps what MkDocs warns about, for the command line to say."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())
