"""The door for MkDocs: `mkdocs.yml` names this file, MkDocs calls these functions.

Beside `cli.py` the only entry to the route: plain `mkdocs build` and `mkdocs serve` work through it.
"""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from build_tools import report, route
from build_tools.load.words import words
from build_tools.paths import Library
from build_tools.problem import ContributorError
from build_tools.publish import handover
from build_tools.publish.events import Events
from build_tools.publish.settings import settings_of

log = logging.getLogger("mkdocs.casebook")


class _Now:
    """The build that is going on; MkDocs' hooks are functions and have nowhere else to keep it."""

    events: Events
    command = "build"


def on_startup(command: str, **_: Any) -> None:
    _Now.command = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the site, unless `casebook build` has made it; errors in the files stop the build with a report."""
    site = handover.handed()
    library = Library(Path(config.config_file_path).parent)
    if site is None:
        try:
            checked = route.check_library(library, date.today())
        except ContributorError as error:
            raise Abort(report.as_text(error.problems, len(error.problems), words("en"))) from None
        if checked.problems:
            log.warning("\n%s", report.as_text(checked.problems, checked.files, words("en")))
        if checked.has_errors:
            raise Abort(words("en")("commands.build.broken"))
        site = route.make_site(library, checked, settings_of(config))
    _Now.events = Events(site, is_live=_Now.command == "serve")
    watched = (
        library.cases,
        library.root / "build_tools" / "render" / "templates",
        library.root / "build_tools" / "words",
        library.root / "build_tools" / "publish" / "assets",
        library.root / "build_tools" / "publish" / "theme",
    )
    config.watch.extend(str(path) for path in watched if path.is_dir() and str(path) not in config.watch)
    return config


def on_files(files: Any, config: MkDocsConfig) -> Any:
    return _Now.events.files(files, config)


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    return _Now.events.page_markdown(markdown, page)


def on_page_context(context: dict[str, Any], page: Any, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    return _Now.events.page_context(context, page, config)


def on_post_page(output: str, page: Any, **_: Any) -> str:
    return _Now.events.post_page(output, page)
