"""`casebook links`: whether the sources of the cases still answer."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.cli.desk import Desk
from build_tools.cli.report_file import write_report
from build_tools.progress import Progress


@click.command()
@click.argument("slugs", metavar="[SLUG]...", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to a file instead.")
@click.option("--anew", is_flag=True, help="Ask every address, whatever was found lately.")
@click.pass_obj
def links(desk: Desk, slugs: tuple[str, ...], form: str, output: Path | None, anew: bool) -> None:
    """Ask whether the addresses of sources still answer.

    Those of all cases, or of the cases named. Ends with 1 if some do not.

    This is the only command that uses the network. It asks slowly: one request at a time for a host, with pauses. What was fine
    is asked again after 14 days.
    """
    # The network's libraries are loaded for this command alone.
    from build_tools import tending

    with Progress(desk.words).counted(desk.words("commands.links.asking")) as counts:
        tended = tending.tend_links(desk.library, desk.today, slugs, counts, anew=anew)
    write_report(desk, tending.LINK_REPORTS[form](tended.cited, tended.found, desk.words), output)
    if not tended.is_sound:
        sys.exit(1)
