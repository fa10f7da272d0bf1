"""The commands of `casebook`: reads what was asked, calls the route, prints, and ends with an exit code.

0 fine, 1 problems in the files, 2 the command was wrong, 3 a mistake of ours. Printing, exit codes, clock and environment live
here and nowhere below.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from build_tools import __version__, asking, report, route
from build_tools.load.words import languages, words
from build_tools.paths import Library, find_library
from build_tools.problem import CommandError, ContributorError
from build_tools.progress import Progress
from build_tools.words.strings import Words


class Desk:
    """What every command shares: the library, the words of the reader, the day."""

    def __init__(self, library: Library, say: Words, today: date) -> None:
        self.library, self.words, self.today = library, say, today

    def say(self, name: str, /, **values: object) -> None:
        """Print one of the command line's own sentences."""
        click.echo(self.words(f"commands.{name}", **values))


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="casebook")
@click.option(
    "--library",
    "folder",
    type=click.Path(path_type=Path),
    help="The library's folder; default: found upwards from here.",
)
@click.option("--lang", default="en", show_default=True, help="The language of messages.")
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


@main_group.command()
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
    if output:
        try:
            output.write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError("cannot-write", file=str(output), reason=error.strerror or str(error)) from None
        desk.say("check.wrote", file=str(output))
    else:
        click.echo(text, nl=False)
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


@main_group.command()
@click.argument("slug")
@click.argument("language")
@click.option(
    "--renew",
    multiple=True,
    metavar="FIELD",
    help="Declare a text up to date, e.g. title or participation.how; may be repeated.",
)
@click.option("--renew-all", is_flag=True, help="Declare every text up to date.")
@click.option("--dry-run", is_flag=True, help="Only say what is stale, missing or orphaned.")
@click.pass_obj
def translate(desk: Desk, slug: str, language: str, renew: tuple[str, ...], renew_all: bool, dry_run: bool) -> None:
    """Write or renew the codes of the translation of SLUG into LANGUAGE; nothing that is translated is lost."""
    catalogue = route.check_library(desk.library, desk.today).catalogue
    if slug not in catalogue.cases:
        near = get_close_matches(slug, catalogue.cases, 1, 0.5)
        hint = desk.words("commands.errors.did-you-mean", near=near[0]) if near else ""
        raise CommandError("no-case", slug=slug, near=hint)
    if language not in languages():
        raise CommandError("no-language", language=language, languages=", ".join(languages()))
    if catalogue.cases[slug].language == language:
        raise CommandError("same-language", slug=slug, language=language)
    done = route.renew_translation(
        desk.library,
        catalogue.cases[slug],
        language,
        desk.today,
        everything=renew_all,
        renewed=renew,
        write=not dry_run,
    )
    for name in done.stale:
        desk.say("translate.stale", name=name)
    for name in done.missing:
        desk.say("translate.missing", name=name)
    for name, code in done.orphans:
        desk.say("translate.orphan", name=name, code=code)
    desk.say(
        "translate.made",
        file=desk.library.name(done.file),
        new=done.new,
        kept=done.kept,
        stale=len(done.stale),
        orphans=len(done.orphans),
    )


@main_group.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--theme", metavar="TERM", help="Only cases of a theme; a term of cases/_vocabulary/themes.yml.")
@click.option("--topic", metavar="TERM", help="Only cases of a topic; a term of topics.yml.")
@click.option("--country", metavar="COUNTRY", help="Only cases of a country: its code or its name.")
@click.option("--status", metavar="TERM", help="Only cases in a state; a term of states.yml, or unknown.")
@click.option(
    "--evidence", metavar="TERM", help="Only cases whose best evidence is this; a term of evidence.yml, or none."
)
@click.option("--lang", "spoken", metavar="LANGUAGE", help="Only cases that can be read in a language; answers in it.")
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, 1000), help="How many at most.")
@click.option("--json", "as_json", is_flag=True, help="A list of objects with slug, title, score, excerpt.")
@click.pass_obj
def search(desk: Desk, words: tuple[str, ...], spoken: str | None, limit: int, as_json: bool, **narrowed: str) -> None:
    """Find cases by WORDS: best first those that have all of them, in any language and spelling.

    \b
    casebook search empty buildings owners
    casebook search city:gdansk results:houses    in one part of a case
    casebook search '"temporary use" NOT housing' a phrase; AND, OR, NOT, brackets
    casebook search 'renovat*' --country EE       words that begin so
    """
    tags = asking.search_tags(desk.library, {**narrowed, "lang": spoken})
    answer = asking.search(desk.library, " ".join(words), tags, limit, desk.words.language)
    for word, other in answer.meant.items():
        click.echo(desk.words("commands.search.meant", word=word, other=other), err=True)
    if as_json:
        click.echo(json.dumps([asdict(hit) for hit in answer.hits], ensure_ascii=False, indent=1))
        return
    for hit in answer.hits:
        click.echo(f"{click.style(hit.slug, bold=True)}  {hit.title}")
        click.echo(f"    {_marked(hit.excerpt)}\n")
    found = desk.words("commands.search.count", n=answer.total)
    if answer.total > len(answer.hits):
        desk.say("search.shown", found=found, shown=len(answer.hits))
    else:
        click.echo(found if answer.total else desk.words("commands.search.none"))


def _marked(text: str) -> str:
    """An excerpt for a terminal: its **marks** in bold; where the output is a file, as they are."""
    if not sys.stdout.isatty():
        return text
    return "".join(click.style(part, bold=True) if at % 2 else part for at, part in enumerate(text.split("**")))


@main_group.command()
@click.argument("case", metavar="SLUG|FILE")
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 1000), help="How many at most.")
@click.option("--json", "as_json", is_flag=True, help="A list of objects with slug, title, likeness, reason.")
@click.pass_obj
def similar(desk: Desk, case: str, limit: int, as_json: bool) -> None:
    """Name the cases nearest to a case of the library, or to a file that you are writing, and say why."""
    found = asking.similar(desk.library, case, limit, desk.words)
    if as_json:
        rows = [
            {"slug": near.slug, "title": title, "likeness": near.likeness, "reason": why} for near, title, why in found
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for near, title, why in found:
        click.echo(f"{click.style(near.slug, bold=True)}  {title}\n    {why}\n")
    if not found:
        desk.say("similar.none")


@main_group.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where to; default: site/ in the library.")
@click.pass_obj
def build(desk: Desk, site_dir: Path | None) -> None:
    """Check every case and build the site, both languages, into a new folder that replaces the old one."""
    target = (site_dir or desk.library.site).absolute()
    progress = Progress(desk.words)
    built = route.build_site(desk.library, desk.today, target, progress.step)
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


@main_group.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def pages(desk: Desk, folder: Path) -> None:
    """Write all pages as Markdown files into FOLDER, for a generator other than MkDocs."""
    checked = route.check_library(desk.library, desk.today)
    if checked.has_errors:
        raise ContributorError([problem for problem in checked.problems if problem.is_error])
    desk.say("pages.wrote", pages=route.write_pages(desk.library, checked, folder), folder=str(folder))


@main_group.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
@click.option("--open", "open_browser", is_flag=True, help="Open the page in the browser.")
@click.pass_obj
def serve(desk: Desk, address: str, open_browser: bool) -> None:
    """Show the site while you write: an edit to a case, a page or a template is on screen at once."""
    from build_tools.publish.serve import serve as serve_site

    desk.say("build.serving", address=f"http://{address}/")
    serve_site(desk.library, address, open_browser)


@main_group.command()
@click.option("--check", "only_check", is_flag=True, help="Change nothing; end with 1 if a file is stale.")
@click.pass_obj
def refresh(desk: Desk, only_check: bool) -> None:
    """Write what is generated from the model and committed: the schema, the template, the reference pages."""
    stale = False
    for path, content in route.generated_files(desk.library).items():
        name = desk.library.name(path)
        if path.is_file() and path.read_text("utf-8") == content:
            desk.say("refresh.fresh", file=name)
        elif only_check:
            stale = True
            desk.say("refresh.stale", file=name)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
            desk.say("refresh.wrote", file=name)
    if stale:
        sys.exit(1)


def main(arguments: list[str] | None = None) -> None:
    """The program: runs a command and turns whatever goes wrong into words and an exit code."""
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
    """The words of whoever called, as far as the command line can be understood."""
    asked = next((after for before, after in zip(sys.argv, sys.argv[1:], strict=False) if before == "--lang"), "en")
    return words(asked if asked in languages() else "en")


if __name__ == "__main__":
    main()
