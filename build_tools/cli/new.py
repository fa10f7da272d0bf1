"""`casebook new`: a case from questions, or from a file that somebody filled in."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from build_tools import report, route
from build_tools.beginning import Beginning, Brought, template
from build_tools.cli.desk import Desk
from build_tools.cli.interview import Interview
from build_tools.cli.transcript import Stopped, WentBack, with_colour
from build_tools.contribute.slug import slug_for
from build_tools.model.case import SLUG, Case
from build_tools.model.fields import fields
from build_tools.problem import CommandError


@click.command()
@click.option(
    "--from", "source", type=click.Path(path_type=Path), help="A case as JSON, or the template filled in (.md, .docx)."
)
@click.option("--template", "form", type=click.Choice(["md", "docx"]), help="Write the empty template instead.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Where the template goes; default: the screen (md)."
)
@click.option("--slug", help="The name of the case's file, without .yml; default: made from place and title.")
@click.option("--continue", "go_on", is_flag=True, help="Go on with the case that was stopped half-way.")
@click.pass_obj
def new(desk: Desk, source: Path | None, form: str | None, output: Path | None, slug: str | None, go_on: bool) -> None:
    """Begin a case: by questions, or --from a filled-in file.

    Says what is left to do.
    """
    if form:
        _write_template(desk, form, output)
        return
    if slug and not re.fullmatch(SLUG, slug):
        raise CommandError("no-slug", slug=slug)
    beginning = Beginning(desk.library, desk.today)
    if source:
        _from_file(desk, beginning, beginning.bring(source), slug)
    else:
        _ask(desk, beginning, slug, go_on)


def _write_template(desk: Desk, form: str, output: Path | None) -> None:
    made = template(desk.library, desk.words, form)
    if output is None:
        if form == "docx":
            raise CommandError("name-the-template")
        click.echo(made.decode("utf-8"), nl=False)
        return
    try:
        output.write_bytes(made)
    except OSError as error:
        raise CommandError("cannot-write", file=str(output), reason=error.strerror or str(error)) from None
    desk.say("new.template-written", file=str(output))


def _from_file(desk: Desk, beginning: Beginning, brought: Brought, slug: str | None) -> None:
    """Say what a file gave, what found no place and what is missing; write the case; show the checker's report."""
    labels = {each.name: desk.words(f"fields.{each.name}.label") for each in fields(Case)}
    taken = [labels.get(name, name) for name in brought.data]
    if not taken:
        raise CommandError("nothing-taken")
    desk.say("new.taken", n=len(taken), fields=", ".join(taken))
    for repair in brought.repairs:
        if repair.about not in ("one-item", "sorted", "empty", "bullets"):
            field = next(step for step in reversed(repair.way) if isinstance(step, str))
            desk.say("new.read-as", field=field, before=repair.before, after=repair.after)
    if brought.unplaced:
        desk.say("new.unplaced")
        for heading, text in brought.unplaced:
            click.echo(f"  [{heading}] {text}" if heading else f"  {text}")
    for name in Case.RING_1:
        if name not in brought.data and Case.model_fields[name].is_required():
            desk.say("new.missing", label=labels[name], guide=desk.words(f"fields.{name}.guide"))
    _finish(desk, beginning, brought.data, slug or slug_for(brought.data))


def _ask(desk: Desk, beginning: Beginning, slug: str | None, go_on: bool) -> None:
    """Ask for everything that is mandatory, from where it was stopped; keep what there is whenever the writer stops."""
    aside = beginning.put_aside()
    if aside and go_on:
        raise CommandError("kept-unreadable", file=desk.library.name(aside))
    if aside:
        desk.say("new.aside", file=desk.library.name(aside))
    kept = beginning.kept()
    if go_on and not kept:
        raise CommandError("nothing-kept")
    if kept and not go_on:
        raise CommandError("kept-already", title=str(kept.get("title", "?")), file=desk.library.name(beginning.draft))
    interview = Interview(desk, beginning, kept)
    with_colour()
    desk.say("new.begin")
    try:
        answers, slug = _talk(desk, interview, slug)
    except (Stopped, click.Abort, KeyboardInterrupt) as stopped:
        if interview.answered:
            beginning.keep(interview.answered)
            click.echo()
            desk.say("new.kept")
        sys.exit(0 if isinstance(stopped, Stopped) else 130)
    finally:
        interview.asker.transcript.speak()
    _finish(desk, beginning, answers, slug)
    beginning.draft.unlink(missing_ok=True)


def _talk(desk: Desk, interview: Interview, slug: str | None) -> tuple[dict[str, Any], str]:
    """Every answer and the name of the file, however often the writer goes back."""
    while True:
        try:
            answers = interview.run()
            asked, name = slug or slug_for(answers), slug
            while not name or not re.fullmatch(SLUG, name) or (desk.library.cases / f"{name}.yml").exists():
                name = interview.asker.line(desk.words("commands.new.name"), asked)
        except WentBack:
            interview.go_back()
        else:
            return answers, name


def _finish(desk: Desk, beginning: Beginning, answers: Mapping[str, Any], slug: str) -> None:
    if not slug:
        raise CommandError("no-name")
    if not re.fullmatch(SLUG, slug):
        raise CommandError("no-slug", slug=slug)
    path = beginning.write(answers, slug)
    name = desk.library.name(path)
    desk.say("new.written", file=name)
    checked = route.check_library(desk.library, desk.today, [path])
    click.echo(report.as_text(checked.problems, checked.files, desk.words), nl=False)
    if checked.has_errors:
        desk.say("new.then", file=name)
        sys.exit(1)
    desk.say("new.done", file=name)
