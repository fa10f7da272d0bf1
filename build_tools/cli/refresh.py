"""`casebook refresh`: what is generated and committed."""

from __future__ import annotations

import sys

import click

from build_tools import route
from build_tools.cli.desk import Desk


@click.command()
@click.option("--check", "only_check", is_flag=True, help="Change nothing; end with 1 if a file is stale.")
@click.pass_obj
def refresh(desk: Desk, only_check: bool) -> None:
    """Write anew what is generated and committed.

    The schema, the templates, the reference pages.
    """
    stale = False
    for path, content in route.generated_files(desk.library).items():
        name = desk.library.name(path)
        if path.is_file() and path.read_text("utf-8") == content:
            desk.say("refresh.fresh", file=name)
        elif only_check:
            stale = True
            desk.say("refresh.stale", file=name)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
            desk.say("refresh.wrote", file=name)
    if stale:
        sys.exit(1)
