"""`casebook similar`: the cases nearest to one."""

from __future__ import annotations

import json

import click

from build_tools import asking
from build_tools.cli.desk import Desk


@click.command()
@click.argument("case", metavar="SLUG|FILE")
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 1000), help="How many at most.")
@click.option("--json", "as_json", is_flag=True, help="A list of objects with slug, title, likeness, reason.")
@click.pass_obj
def similar(desk: Desk, case: str, limit: int, as_json: bool) -> None:
    """Name the cases nearest to one, and say why.

    To a case of the library, or to a file that you are writing.
    """
    found = asking.similar(desk.library, case, limit, desk.words)
    if as_json:
        rows = [
            {"slug": near.slug, "title": title, "likeness": near.likeness, "reason": why} for near, title, why in found
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for near, title, why in found:
        click.echo(f"{click.style(near.slug, bold=True)}  {title}\n    {why}\n")
    if not found:
        desk.say("similar.none")
