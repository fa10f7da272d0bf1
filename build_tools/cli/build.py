"""`casebook build`: the site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools import report, route
from build_tools.cli.desk import Desk
from build_tools.load.words import languages
from build_tools.progress import Progress


@click.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where to; default: site/ in the library.")
@click.option("--no-packs", "packs", flag_value=False, default=True, help="Print nothing; pages then lead to no PDF.")
@click.pass_obj
def build(desk: Desk, site_dir: Path | None, packs: bool) -> None:
    """Check every case and build the site.

    Both languages, into a new folder that replaces the old one when it is complete.
    """
    target = (site_dir or desk.library.site).absolute()
    progress = Progress(desk.words)
    built = route.build_site(desk.library, desk.today, target, progress.step, packs=packs)
    if built.checked.problems:
        click.echo(report.as_text(built.checked.problems, built.checked.files, desk.words))
    if not built.pages:
        desk.say("build.stopped")
        sys.exit(1)
    for warning in built.warnings:
        click.echo(warning, err=True)
    for name, seconds in progress.times:
        desk.say("build.step", step=name, seconds=f"{seconds:.1f}")
    desk.say(
        "build.done",
        cases=len(built.checked.catalogue.cases),
        pages=built.pages,
        languages=len(languages()),
        folder=desk.library.name(target),
    )
    desk.say("build.look")
