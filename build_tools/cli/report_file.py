"""A report to the terminal, or into a file that somebody named."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.cli.desk import Desk
from build_tools.problem import CommandError


def write_report(desk: Desk, text: str, output: Path | None) -> None:
    """Print a report, or write it and say where; raises CommandError where that cannot be."""
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommandError("cannot-write", file=str(output), reason=error.strerror or str(error)) from None
    desk.say("check.wrote", file=str(output))
