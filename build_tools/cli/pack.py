"""`casebook pack`: cases chosen for a session, as PDF files to print."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from build_tools import route
from build_tools.choosing import LIMIT, Choice, Wanted, choose
from build_tools.cli.desk import Desk
from build_tools.joining import bench_of, publisher_of
from build_tools.load.words import languages, words
from build_tools.pack.book import Book
from build_tools.pack.contract import Form
from build_tools.pack.kept import Printed
from build_tools.pack.plans import Room
from build_tools.packing import book_of, place
from build_tools.printing import KINDS, file_name, print_book
from build_tools.problem import CommandError
from build_tools.progress import Progress
from build_tools.publish.settings import load, settings_of
from build_tools.text.fold import slug_of
from build_tools.words.strings import Words

_MANY = {"multiple": True, "metavar": "TERM"}


@click.command()
@click.argument("name", required=False, default="")
@click.option("--theme", "themes", **_MANY, help="All cases of a theme; may be repeated.")
@click.option("--topic", "topics", **_MANY, help="All cases of a topic; may be repeated.")
@click.option("--country", "countries", multiple=True, metavar="COUNTRY", help="Its code or its name; may be repeated.")
@click.option("--query", default="", metavar="WORDS", help="Cases that a search for these words finds, best first.")
@click.option("--case", "cases", multiple=True, metavar="SLUG", help="One case by its slug; may be repeated.")
@click.option(
    "--limit", default=LIMIT, show_default=True, type=click.IntRange(1, 200), help="At most so many by filters."
)
@click.option("--title", default="", help="What stands on the cover of a pack of your own.")
@click.option("--for-whom", default="", help="Whom the pack is for; one sentence for its cover.")
@click.option("--lang", "spoken", metavar="LANGUAGE", help="The language of the pack; default: that of the messages.")
@click.option("--kind", default="all", show_default=True, type=click.Choice([*KINDS, "all"]), help="What to print.")
@click.option("--people", default=Room().people, show_default=True, type=click.IntRange(2, 500), help="How many come.")
@click.option(
    "--tables", default=Room().tables, show_default=True, type=click.IntRange(1, 100), help="At how many tables."
)
@click.option("--paper", default="a4", show_default=True, type=click.Choice(["a4", "letter"]))
@click.option("--large-print", is_flag=True, help="16 point in one column.")
@click.option("--mono", is_flag=True, help="No colour but black, for an office printer.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="A folder; or a .pdf file, where one kind is printed."
)
@click.pass_obj
def pack(
    desk: Desk,
    name: str,
    themes: tuple[str, ...],
    topics: tuple[str, ...],
    countries: tuple[str, ...],
    query: str,
    cases: tuple[str, ...],
    limit: int,
    title: str,
    for_whom: str,
    spoken: str | None,
    kind: str,
    people: int,
    tables: int,
    paper: str,
    large_print: bool,
    mono: bool,
    output: Path | None,
) -> None:
    """Print the curated pack NAME, or cases of your choice.

    What is asked for adds up.

    \b
    casebook pack letting-go                      one that the editors made
    casebook pack --theme regeneration --country PL --country CZ
    casebook pack --query "empty buildings" --limit 8 --kind participants
    casebook pack letting-go --case riga-free-riga --paper letter --mono
    """
    say = _spoken(desk, spoken)
    kinds = list(KINDS) if kind == "all" else [kind]
    if output and output.suffix == ".pdf" and len(kinds) > 1:
        raise CommandError("pack-one-file", file=str(output))
    checked = route.check_library(desk.library, desk.today)
    catalogue = checked.catalogue
    if broken := len({problem.file for problem in checked.problems if problem.is_error}):
        click.echo(desk.words("commands.pack.broken", n=broken), err=True)
    wanted = Wanted(name, themes, topics, countries, query, cases, limit)
    choice = choose(desk.library, catalogue, wanted, say)
    form = Form(paper, large_print, mono)
    settings = settings_of(load(desk.library))
    bench = replace(bench_of(desk.library, settings), room=Room(people, tables))
    book = book_of(catalogue, choice, publisher_of(settings), form, say)
    book = replace(book, title=title or book.title, for_whom=for_whom or book.for_whom)
    _explain(desk, choice, book)
    progress = Progress(desk.words)
    stem = choice.name or slug_of(book.title) or "pack"
    made = []
    for each in kinds:
        with progress.step(each):
            printed = print_book(book, each, bench)
        made.append((_target(output, file_name(stem, say.language, each, form)), printed))
    for target, printed in made:
        place(printed.file, target)
    _report(desk, [printed for _target, printed in made])
    for target, printed in made:
        desk.say("pack.wrote", file=str(target), kilobytes=round(printed.file.stat().st_size / 1024))


def _spoken(desk: Desk, language: str | None) -> Words:
    if language and language not in languages():
        raise CommandError("no-language", language=language, languages=", ".join(languages()))
    return words(language) if language else desk.words


def _explain(desk: Desk, choice: Choice, book: Book) -> None:
    """What was chosen and why."""
    click.echo(click.style(book.title, bold=True))
    for reason in book.reasons:
        click.echo(reason)
    for number, (slug, telling) in enumerate(zip(choice.slugs, book.cases, strict=True), 1):
        click.echo(f"{number:4}  {slug}  {telling.place}")


def _target(output: Path | None, name: str) -> Path:
    if output and output.suffix == ".pdf":
        return output
    return (output or Path()) / name


def _report(desk: Desk, prints: list[Printed]) -> None:
    """What was cut, and what the fonts could not show."""
    if cuts := list(dict.fromkeys(cut for printed in prints for cut in printed.cuts)):
        desk.say("pack.cut-lead")
    for cut in cuts:
        click.echo(f"  {desk.words(f'commands.pack.cut.{cut.what}', slug=cut.slug, n=cut.left_out)}")
    for each in dict.fromkeys(each for printed in prints for each in printed.missing):
        where = each.slug or desk.words("commands.pack.itself")
        click.echo(
            desk.words("commands.pack.missing", where=where, field=each.field, letters=" ".join(each.letters)), err=True
        )
