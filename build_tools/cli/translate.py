"""`casebook translate`: the codes of a translation."""

from __future__ import annotations

from difflib import get_close_matches

import click

from build_tools import route
from build_tools.cli.desk import Desk
from build_tools.load.words import languages
from build_tools.model.case import Case
from build_tools.model.translation import units
from build_tools.problem import CommandError


@click.command()
@click.argument("slug")
@click.argument("language")
@click.option(
    "--renew",
    multiple=True,
    metavar="FIELD",
    help="Declare a text up to date, e.g. title, participation.how or results; may be repeated.",
)
@click.option("--renew-all", is_flag=True, help="Declare every text up to date.")
@click.option("--dry-run", is_flag=True, help="Only say what is stale, missing or orphaned.")
@click.pass_obj
def translate(desk: Desk, slug: str, language: str, renew: tuple[str, ...], renew_all: bool, dry_run: bool) -> None:
    """Begin or renew the translation of a case.

    Into LANGUAGE, of the case SLUG: codes are written, and nothing that is translated is lost.
    """
    catalogue = route.check_library(desk.library, desk.today).catalogue
    if slug not in catalogue.cases:
        if (case := desk.library.cases / f"{slug}.yml").exists():
            raise CommandError("case-has-mistakes", file=desk.library.name(case))
        near = get_close_matches(slug, catalogue.cases, 1, 0.5)
        hint = desk.words("commands.errors.did-you-mean", near=near[0]) if near else ""
        raise CommandError("no-case", slug=slug, near=hint)
    if language not in languages():
        raise CommandError("no-language", language=language, languages=", ".join(languages()))
    if catalogue.cases[slug].language == language:
        raise CommandError("same-language", slug=slug, language=language)
    _refuse_unknown(desk, catalogue.cases[slug], renew)
    is_begun = (desk.library.cases / f"{slug}.{language}.yml").exists()
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
        kept=done.kept,
        missing=len(done.missing),
        stale=len(done.stale),
        orphans=len(done.orphans),
    )
    if not is_begun and not dry_run:
        desk.say("translate.begun", file=desk.library.name(done.file))


def _refuse_unknown(desk: Desk, case: Case, names: tuple[str, ...]) -> None:
    """Stop at a name that is no text of the case: nothing would be renewed, and nobody would be told."""
    known = list(dict.fromkeys(unit.name for unit in units(case)))
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, 1, 0.5)
            hint = desk.words("commands.errors.did-you-mean", near=near[0]) if near else ""
            raise CommandError("no-such-text", slug=case.slug, name=name, near=hint)
