"""`casebook comment`: what a host says under a pull request."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.cli.desk import Desk
from build_tools.cli.report_file import write_report
from build_tools.contribute import pull_request, suggestions
from build_tools.problem import CommandError
from build_tools.publish.settings import load as load_settings
from build_tools.publish.settings import settings_of

FILE = click.Path(path_type=Path)


@click.command()
@click.argument("report", type=FILE)
@click.option("--patch", type=FILE, help="What casebook fix changes: a diff by git, without context.")
@click.option("--commit", default="", help="The commit that was checked; suggestions belong to it.")
@click.option("--preview", default="", help="The address of the run that made a preview of the site.")
@click.option("--review", "reviewed", type=FILE, help="Write the suggestions, as a review for the host, to this file.")
@click.option("-o", "--output", type=FILE, help="Write the comment to a file instead.")
@click.pass_obj
def comment(
    desk: Desk, report: Path, patch: Path | None, commit: str, preview: str, reviewed: Path | None, output: Path | None
) -> None:
    """Turn a REPORT into the comment under a pull request.

    The report is what casebook check --format json writes.

    Neither file is believed: what is not of the right shape is refused, and what is shown can do nothing. Ends with 1 if
    something is to be mended, 0 if not.
    """
    problems = pull_request.read_report(_text(report))
    changes = _text(patch) if patch else ""
    write_report(desk, pull_request.comment(problems, changes, desk.words, _rules_page(desk), preview), output)
    if reviewed:
        reviewed.write_text(suggestions.review(changes, desk.words("answer.suggestion"), commit), encoding="utf-8")
    if any(problem.level == "error" for problem in problems):
        sys.exit(1)


def _text(file: Path) -> str:
    """A file's text, whatever bytes it holds, no more of it than is ever used."""
    try:
        with file.open("rb") as opened:
            return opened.read(pull_request.MAX_BYTES + 1).decode("utf-8", "replace")
    except OSError:
        raise CommandError("no-such-path", path=str(file)) from None


def _rules_page(desk: Desk) -> str:
    """Where a reader on the host finds the rules: on the site, else in the repository, else nowhere."""
    settings = settings_of(load_settings(desk.library))
    if settings.url:
        return f"{settings.url.rstrip('/')}/reference/rules/"
    return f"{settings.repository}/blob/{settings.branch}/docs/reference/rules.md" if settings.repository else ""
