"""`casebook search`: cases by words."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click

from build_tools import asking
from build_tools.cli.desk import Desk


@click.command()
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
    """Find cases by WORDS, in any language and spelling.

    Best first those that have all of them.

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
