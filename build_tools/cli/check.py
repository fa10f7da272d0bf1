"""`casebook check`: the problems of all files, or of some, as text or for a program."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

import click

from build_tools import report
from build_tools.cli.desk import Desk
from build_tools.cli.report_file import write_report
from build_tools.paths import Library, real
from build_tools.problem import CommandError, ContributorError
from build_tools.remembering import Found, remembered
from build_tools.swap import write_whole

# The files of --reports and the format of each.
FOR_PROGRAMS = {"report.json": "json", "report.sarif": "sarif", "report.gitlab.json": "gitlab"}


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
@click.option(
    "--reports",
    type=click.Path(path_type=Path, file_okay=False),
    help="Also write the report for programs into a folder: report.json, report.sarif, report.gitlab.json.",
)
@click.pass_obj
def check(desk: Desk, paths: tuple[Path, ...], form: str, output: Path | None, reports: Path | None) -> None:
    """Check all files, or only PATHS (files or folders)."""
    if form == "text" and os.environ.get("GITHUB_ACTIONS") == "true" and not output:
        form = "github"
    files = case_files(paths, desk.library)
    found = remembered(desk.library, desk.today, files, partial(_find, desk, files))
    text = report.FORMATS[form](found.problems, found.files, desk.words)
    write_report(desk, text, output)
    for name, written in FOR_PROGRAMS.items() if reports else ():
        write_whole(reports / name, report.FORMATS[written](found.problems, found.files, desk.words))
    if any(problem.is_error for problem in found.problems):
        sys.exit(1)


def _find(desk: Desk, paths: list[Path]) -> Found:
    """Every problem, and how many files were looked at; of broken lists only theirs, since no case can be held against them."""
    from build_tools import checking

    try:
        checked = checking.check_library(desk.library, desk.today, paths)
    except ContributorError as wrong:
        return Found(tuple(wrong.problems), len({problem.file for problem in wrong.problems}))
    return Found(checked.problems, checked.files)


def case_files(paths: tuple[Path, ...], library: Library) -> list[Path]:
    """The YAML files that the paths name, folders searched; raises CommandError where one names none."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(each for each in path.rglob("*.y*ml") if not each.name.startswith((".", "_")))
            # The library's own folder of cases may be empty as long as nobody has written one.
            if not inside and real(path) != real(library.cases):
                raise CommandError("nothing-there", folder=str(path))
            found += inside
        elif path.exists():
            found.append(path)
        else:
            raise CommandError("no-such-path", path=str(path))
    return found
