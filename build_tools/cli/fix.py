"""`casebook fix`: what can safely be mended is, the rest is left and said."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from build_tools import mending, report, route
from build_tools.cli.check import case_files
from build_tools.cli.desk import Desk
from build_tools.mending import Fixed


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--diff", "only_diff", is_flag=True, help="Show what would change and write nothing.")
@click.pass_obj
def fix(desk: Desk, paths: tuple[Path, ...], only_diff: bool) -> None:
    """Mend what can safely be mended, in all files or PATHS.

    That is their form, and slips whose meaning is certain. Nothing else changes, comments stay.
    """
    files = case_files(paths, desk.library)
    done = mending.fix(desk.library, files, write=not only_diff)
    is_well = _shown(desk, done) if only_diff else _told(desk, done)
    if only_diff:
        sys.exit(0 if is_well else 1)
    checked = route.check_library(desk.library, desk.today, files)
    if checked.problems:
        desk.say("fix.left")
        click.echo("\n" + report.as_text(checked.problems, checked.files, desk.words), nl=False)
    if checked.has_errors or not is_well:
        sys.exit(1)


def _shown(desk: Desk, done: Iterator[Fixed]) -> bool:
    """Print what would change; whether nothing would, and every file could be read."""
    is_well = True
    for fixed in done:
        if fixed.is_changed:
            click.echo(fixed.diff(), nl=False)
        _unmended(desk, fixed)
        for problem in fixed.problems:
            place = f"{problem.file}:{problem.span.line}"
            click.echo(f"{place}: {report.sentence(problem, desk.words)}", err=True)
        is_well = is_well and not (fixed.is_changed or fixed.problems or fixed.mended.is_refused)
    return is_well


def _told(desk: Desk, done: Iterator[Fixed]) -> bool:
    """Print what was mended, file by file; whether no file was refused."""
    files = changed = refused = 0
    for fixed in done:
        files += 1
        changed += fixed.is_changed
        refused += fixed.mended.is_refused
        if fixed.is_changed:
            desk.say("fix.mended" if fixed.mended.repairs else "fix.form", file=fixed.name)
        for repair in fixed.mended.repairs:
            field = next(step for step in reversed(repair.way) if isinstance(step, str))
            values = {"line": fixed.line(repair), "field": field, "before": repair.before, "after": repair.after}
            desk.say(f"fix.repairs.{repair.about}", **values)
        _unmended(desk, fixed)
    if changed:
        desk.say("fix.sum", n=changed, files=files)
    else:
        desk.say("fix.nothing", n=files)
    return not refused


def _unmended(desk: Desk, fixed: Fixed) -> None:
    if fixed.mended.is_refused:
        click.echo(desk.words("commands.fix.refused", file=fixed.name), err=True)
