"""`casebook pages`: the pages as Markdown files."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools import route
from build_tools.cli.desk import Desk
from build_tools.problem import ContributorError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def pages(desk: Desk, folder: Path) -> None:
    """Write all pages as Markdown files into FOLDER.

    For a generator other than MkDocs.
    """
    checked = route.check_library(desk.library, desk.today)
    if checked.has_errors:
        raise ContributorError([problem for problem in checked.problems if problem.is_error])
    desk.say("pages.wrote", pages=route.write_pages(desk.library, checked, folder), folder=str(folder))
