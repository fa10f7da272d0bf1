"""The Chromium that opens pages for tests, pictures and measurements."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

# The same engine in all of them. The headless shell is Chromium without the browser around it, and takes half the time.
PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Where programs are no commands.
PLACES = (Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),)
ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # The shell draws letters otherwise than the browser does unless it is told not to.
    "--font-render-hinting=none",
)


class NotFound(Exception):
    """No Chromium is installed; the message says what helps."""


def program() -> str:
    """The path of the program; `CASEBOOK_CHROMIUM` goes before what is found."""
    named = os.environ.get("CASEBOOK_CHROMIUM")
    commands = (path for name in PROGRAMS if (path := shutil.which(name)))
    places = (str(path) for path in PLACES if path.exists())
    found = named or next(chain(commands, places), "")
    if not found:
        raise NotFound("No Chromium was found; sh .ci/chromium.sh says how to get one.")
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium, as long as the block lasts."""
    # It refuses to run as root with its sandbox, and containers run everything as root.
    is_root = os.name == "posix" and os.geteuid() == 0
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=program(), args=[*ARGUMENTS, *(["--no-sandbox"] if is_root else [])]
        )
        yield opened
        opened.close()
