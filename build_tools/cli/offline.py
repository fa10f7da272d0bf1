"""`casebook offline`: the site as one file for a stick.

A command of its own and not an option of `build`: it writes a file, not a folder, leaves `site/` alone, and who needs it asks for
it by name.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools import carrying, report
from build_tools.cli.desk import Desk
from build_tools.progress import Progress


@click.command()
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Where to; default: site-offline.zip in the library."
)
@click.option("--no-packs", "packs", flag_value=False, default=True, help="Print nothing; pages then lead to no PDF.")
@click.pass_obj
def offline(desk: Desk, output: Path | None, packs: bool) -> None:
    """Build the site as one file, for use without a network.

    A ZIP file; unpacked, it opens from a folder or a stick, without a server.
    """
    target = (output or desk.library.offline).absolute()
    progress = Progress(desk.words)
    built, size = carrying.build_offline(desk.library, desk.today, target, progress.step, packs=packs)
    if built.checked.problems:
        click.echo(report.as_text(built.checked.problems, built.checked.files, desk.words))
    if not built.pages:
        desk.say("build.stopped")
        sys.exit(1)
    for warning in built.warnings:
        click.echo(warning, err=True)
    desk.say("offline.done", file=desk.library.name(target), pages=built.pages, size=f"{size / 1e6:.1f}")
    desk.say("offline.how")
