"""The door for MkDocs: `mkdocs.yml` names this file, MkDocs calls these functions.

Beside `cli/` the only entry to the route: plain `mkdocs build` and `mkdocs serve` work through it.
"""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from build_tools import paths, report, route
from build_tools.load.words import words
from build_tools.paths import Library
from build_tools.problem import ContributorError
from build_tools.publish import handover
from build_tools.publish.events import Events
from build_tools.publish.settings import settings_of
from build_tools.publish.site import Site

log = logging.getLogger("mkdocs.casebook")


class _Now:
    """The build that is going on; MkDocs' hooks are functions and have nowhere else to keep it."""

    events: Events | None = None
    command = "build"


def on_startup(command: str, **_: Any) -> None:
    _Now.command = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the site, unless `casebook build` has made it. Errors in the files stop a build; a live page stays as it was."""
    library = Library(Path(config.config_file_path).parent)
    is_live = _Now.command == "serve"
    site = handover.handed() or _make(library, config, is_live)
    _Now.events = Events(site, is_live)
    watched = map(str, (library.cases, *paths.SHOWN))
    config.watch.extend(path for path in watched if path not in config.watch)
    return config


def _make(library: Library, config: MkDocsConfig, is_live: bool) -> Site:
    """The site from the files as they are; with errors in them, live, the site as it was before."""
    say = words("en")
    try:
        checked = route.check_library(library, date.today())
    except ContributorError as error:
        checked, problems, files = None, error.problems, len(error.problems)
    else:
        problems, files = list(checked.problems), checked.files
    told = report.as_text(problems, files, say) if problems else ""
    if checked is not None and not checked.has_errors:
        if told:
            log.warning("\n%s", told)
        # Who writes waits for pages; what is printed waits until they are done.
        prints = None if is_live else route.print_packs(library, checked, settings_of(config))
        return route.make_site(library, checked, settings_of(config), prints)
    if not is_live:
        raise Abort(f"{told}\n{say('commands.build.stopped')}")
    log.warning("\n%s", told)
    log.warning("%s", say("commands.build.broken"))
    if _Now.events is not None:
        return _now().site
    if checked is None:
        raise Abort(say("commands.build.stopped"))
    return route.make_site(library, checked, settings_of(config))


def _now() -> Events:
    if _Now.events is None:
        raise RuntimeError("MkDocs asked for a page before it read its configuration")
    return _Now.events


def on_files(files: Any, config: MkDocsConfig) -> Any:
    return _now().files(files, config)


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    return _now().page_markdown(markdown, page)


def on_page_content(html: str, page: Any, **_: Any) -> str:
    return _now().page_content(html, page)


def on_page_context(context: dict[str, Any], page: Any, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    return _now().page_context(context, page, config)


def on_post_page(output: str, page: Any, **_: Any) -> str:
    return _now().post_page(output, page)


def on_env(env: Any, **_: Any) -> Any:
    return _now().environment(env)


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    _now().built(Path(config.site_dir))
