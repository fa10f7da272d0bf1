"""`casebook check`: the problems of all files, or of some, as text or for a program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from build_tools import report, route
from build_tools.cli.desk import Desk
from build_tools.cli.report_file import write_report
from build_tools.problem import CommandError


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(report.FORMATS)),
    default="text",
    show_default=True,
    help="How to report; default on GitHub Actions: github.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to a file instead.")
@click.pass_obj
def check(desk: Desk, paths: tuple[Path, ...], form: str, output: Path | None) -> None:
    """Check all files of the library, or only PATHS (files or folders)."""
    if form == "text" and os.environ.get("GITHUB_ACTIONS") == "true" and not output:
        form = "github"
    checked = route.check_library(desk.library, desk.today, _case_files(paths))
    text = report.FORMATS[form](checked.problems, checked.files, desk.words)
    write_report(desk, text, output)
    if checked.has_errors:
        sys.exit(1)


def _case_files(paths: tuple[Path, ...]) -> list[Path]:
    """The YAML files that the paths name, folders searched."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(each for each in path.rglob("*.y*ml") if not each.name.startswith((".", "_")))
        elif path.exists():
            found.append(path)
        else:
            raise CommandError("no-such-path", path=str(path))
    return found
