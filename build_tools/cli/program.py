"""The program `casebook`: its commands, and what becomes of whatever goes wrong in one."""

from __future__ import annotations

import atexit
import gc
import sys
import traceback
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from build_tools import __version__, report
from build_tools.cli.desk import Desk
from build_tools.load.words import languages, words
from build_tools.paths import Library, find_library
from build_tools.problem import CommandError, ContributorError
from build_tools.words.strings import Words

# Each is the function of its name in the module of its name.
COMMANDS = (
    "build",
    "check",
    "comment",
    "due",
    "fix",
    "links",
    "new",
    "offline",
    "pack",
    "pages",
    "refresh",
    "search",
    "serve",
    "similar",
    "translate",
)


class OnDemand(click.Group):
    """Imports a command when it is called: `check` need not wait for the libraries that print a pack."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        return getattr(import_module(f"build_tools.cli.{name}"), name) if name in COMMANDS else None


@click.group(cls=OnDemand, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="casebook")
@click.option(
    "--library",
    "folder",
    type=click.Path(path_type=Path),
    help="The library's folder; default: found upwards from here.",
)
@click.option(
    "--lang", default="en", show_default=True, metavar="|".join(languages()), help="The language of messages."
)
@click.option("--today", default=None, help="The day to check against, YYYY-MM-DD; default: today.")
@click.pass_context
def main_group(context: click.Context, folder: Path | None, lang: str, today: str | None) -> None:
    """Keep a library of city case studies: check the files, build the site, renew translations."""
    if lang not in languages():
        raise CommandError("no-language", language=lang, languages=", ".join(languages()))
    try:
        day = date.fromisoformat(today) if today else date.today()
    except ValueError:
        raise CommandError("not-a-date", value=today) from None
    library = Library(folder) if folder else find_library(Path.cwd())
    if not library.cases.is_dir():
        raise CommandError("no-library")
    context.obj = Desk(library, words(lang), day)


def main(arguments: list[str] | None = None) -> None:
    """The program: runs a command and turns whatever goes wrong into words and an exit code."""
    # Python would look for cycles once more among all that was read.
    atexit.register(gc.freeze)
    sys.exit(run(lambda: main_group.main(args=arguments, prog_name="casebook", standalone_mode=False)))


def run(command: Callable[[], Any]) -> int:
    """The exit code of a command, with everything said that a person needs; never a bare traceback."""
    try:
        command()
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else 0
    except click.exceptions.Abort:
        return 130
    except click.ClickException as wrong:
        wrong.show()
        return 2
    except CommandError as wrong:
        click.echo(_reader()(f"commands.errors.{wrong.about}", **wrong.values), err=True)
        return 2
    except ContributorError as wrong:
        files = len({problem.file for problem in wrong.problems})
        click.echo(report.as_text(wrong.problems, files, _reader()), nl=False, err=True)
        return 1
    except (KeyboardInterrupt, BrokenPipeError):
        return 130
    except Exception:
        click.echo(_reader()("commands.errors.bug-title"), err=True)
        click.echo(_reader()("commands.errors.bug-report-no-address"), err=True)
        click.echo(f"casebook {__version__}, Python {sys.version.split()[0]}, {' '.join(sys.argv[1:])}", err=True)
        click.echo(traceback.format_exc(), err=True)
        return 3
    return 0


def _reader() -> Words:
    """The words of whoever called, as far as the command line can be understood: `--lang fr` or `--lang=fr`."""
    pairs = zip(sys.argv, [*sys.argv[1:], ""], strict=True)
    asked = [after if before == "--lang" else before[7:] for before, after in pairs if before.startswith("--lang")]
    return words(asked[-1] if asked and asked[-1] in languages() else "en")
