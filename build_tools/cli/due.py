"""`casebook due`: which cases are to be compared with their sources again."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.cli.desk import Desk
from build_tools.cli.report_file import write_report


@click.command()
@click.option(
    "--within", default=0, show_default=True, type=click.IntRange(0, 3660), help="Also those due in so many days."
)
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the list to a file instead.")
@click.pass_obj
def due(desk: Desk, within: int, form: str, output: Path | None) -> None:
    """List the cases that are to be checked again.

    By contributor, each with a reminder that is ready to send.
    """
    # Brings the network's libraries with it, which no other command should wait for.
    from build_tools import tending

    rows = tending.tend_dates(desk.library, desk.today, within)
    write_report(desk, tending.due_report(rows, form, desk.library, desk.words), output)
