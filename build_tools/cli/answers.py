"""One answer at the command line: a line, paragraphs, terms of a list; asked again until the checker has nothing against it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from typing import Any

import click

from build_tools.beginning import Beginning
from build_tools.cli.desk import Desk
from build_tools.cli.transcript import Transcript
from build_tools.model.fields import Field
from build_tools.model.kinds import UNKNOWN, Day, Prose, Tag, Text
from build_tools.text.fold import slug_of

# Of longer lists only what was searched for is shown.
MOST_SHOWN = 12


class Asker:
    """Asks for one answer after another, in the words of the reader."""

    def __init__(self, desk: Desk, beginning: Beginning) -> None:
        self.desk, self.say, self.beginning = desk, desk.words, beginning
        self.transcript = Transcript(desk.words("commands.new.before"))

    def guide(self, name: str, found: Field) -> None:
        """What to write here, with the good example."""
        click.echo(click.wrap_text(self.say(f"{name}.guide"), _width()))
        if (good := self.say.get(f"{name}.good")) and not isinstance(found.kind, Tag) and found.part is None:
            text = click.wrap_text(f"{self.say('commands.new.example')} {good}", _width(), subsequent_indent="  ")
            click.secho(text, dim=True)

    def checked(
        self,
        found: Field,
        name: str,
        problems: Callable[[Any], list[str]],
        may_end: bool = False,
        may_be_unknown: bool = False,
    ) -> Any:
        """An answer that the checker has nothing against, or that was given twice; None for an optional one left out."""
        before: Any = None
        may_be_empty = may_end or not found.required or (found.many and found.least == 0)
        self.transcript.begin(name, may_be_empty=may_be_empty)
        while True:
            # What was said before is kept by Enter alone, so that leaving it out is said in another way.
            is_kept = may_be_empty and self.transcript.offers()
            leave = ["empties"] if is_kept else ["no-more"] if may_end else ["optional"] if not found.required else []
            value = self._answer(found, name, leave, may_be_unknown or found.unknown)
            if value is None:
                if may_be_empty:
                    return [] if found.many and found.required else None
                self.desk.say("new.needed")
                continue
            value = self._mended(found, name, value)
            wrong = [] if value == UNKNOWN.value and may_be_unknown else problems(value)
            if not wrong or value == before:
                return value
            for text in wrong:
                click.secho(f"  {text}", fg="yellow")
            self.desk.say("new.again")
            before = value

    def line(self, label: str, default: str | None = None) -> str:
        """One line that is not empty."""
        self.transcript.begin(label)
        while not (text := self._read(label, default or "").strip()):
            self.desk.say("new.needed")
        return text

    def choose(self, shown: Sequence[str], other: str) -> int | None:
        """The position of one of several, or None for none of them."""
        for number, text in enumerate(shown, 1):
            click.echo(f"  {number}. {text}")
        click.echo(f"  0. {other}")
        self.transcript.begin(other)
        while True:
            text = self._read(self.say("commands.new.number"), "1")
            if text.isascii() and text.isdigit() and int(text) <= len(shown):
                return int(text) - 1 if int(text) else None
            self.desk.say("new.no-such-number")

    def agrees(self, question: str) -> bool:
        """Yes, or Enter alone, or no."""
        self.transcript.begin(question)
        yes, no = (self.say(f"commands.new.{each}") for each in ("yes", "no"))
        while (text := self._read(f"{question} ({yes}/{no})", yes).strip().lower()[:1]) not in (yes, no):
            self.desk.say("new.needed")
        return text == yes

    def _answer(self, found: Field, name: str, leave: list[str], may_be_unknown: bool) -> Any:
        hints = [*leave, *(["unknown"] if may_be_unknown else [])]
        hint = "; ".join(self.say(f"commands.new.hint.{each}") for each in hints)
        label = self.say(f"{name}.label") + (f" ({hint})" if hint else "")
        if isinstance(found.kind, Tag):
            return self._terms(found, label, may_be_unknown)
        if isinstance(found.kind, Prose):
            return self._paragraphs(label)
        if found.many:
            return self._lines(found, label) or None
        default = self.beginning.today.isoformat() if isinstance(found.kind, Day) and found.kind.full else ""
        default = self.say.language if name == "fields.language" else default
        return self._read(label, default).strip() or None

    def _paragraphs(self, label: str) -> str | None:
        """Paragraphs until a line that holds nothing but a full stop."""
        click.echo(self.say("commands.new.paragraphs"))
        lines: list[str] = []
        while (text := self._read(label if not lines else "", "")).strip() != ".":
            if not lines and text.strip() in ("", UNKNOWN.value):
                return text.strip() or None
            lines.append(text)
        return "\n".join(lines).strip() or None

    def _lines(self, found: Field, label: str) -> list[str]:
        """Several lines, one a question; of numbers and codes all on one."""
        if not isinstance(found.kind, Text):
            return [part.strip(" []") for part in self._read(label, "").split(",") if part.strip(" []")]
        click.echo(self.say("commands.new.lines"))
        lines: list[str] = []
        while text := self._read(label if not lines else "", "").strip():
            lines.append(text)
        return lines

    def _terms(self, found: Field, label: str, may_be_unknown: bool) -> Any:
        """One term or several: by number, by label, or found by some of its letters."""
        terms = (
            list(self.beginning.lists.vocabularies[found.kind.vocabulary].values())
            if isinstance(found.kind, Tag)
            else []
        )
        named = [(term.tag, term.named(self.say.language)) for term in terms]
        shown = named if len(named) <= MOST_SHOWN else []
        self._show(shown) if shown else self.desk.say("new.search", n=len(named))
        chosen: list[str] = []
        while True:
            text = self._read(label if not chosen else "", "").strip()
            if not text or (text == UNKNOWN.value and may_be_unknown):
                return chosen or None if found.many else text or None
            picked = [tag for word in text.split(",") if (tag := self._term(word.strip(), shown, found))]
            if len(picked) == len(text.split(",")):
                chosen += [tag for tag in picked if tag not in chosen]
                if not found.many:
                    return chosen[0]
                self.desk.say("new.chosen", terms=", ".join(dict(named)[tag] for tag in chosen))
                continue
            shown = named if text == "?" else [pair for pair in named if slug_of(text) in slug_of(" ".join(pair))]
            self._show(shown) if shown else self.desk.say("new.no-such-term", text=text)

    def _term(self, word: str, shown: Sequence[tuple[str, str]], found: Field) -> str | None:
        if word.isascii() and word.isdigit() and 1 <= int(word) <= len(shown):
            return shown[int(word) - 1][0]
        kind = found.kind
        return self.beginning.repairer.meant.tag(kind.vocabulary, word) if isinstance(kind, Tag) else None

    def _show(self, shown: Sequence[tuple[str, str]]) -> None:
        for number, (_, label) in enumerate(shown, 1):
            click.echo(f"  {number}. {label}")

    def _mended(self, found: Field, name: str, value: Any) -> Any:
        """The answer as the model wants it, alone or inside the mapping that it belongs to."""
        steps = name.split(".")[1:]
        if len(steps) == 1:
            return self.beginning.mended(found.name, value)
        inner = self.beginning.mended(steps[0], {steps[1]: value})
        inner = inner[0] if isinstance(inner, list) else inner
        return inner.get(steps[1], value) if isinstance(inner, dict) else value

    def _read(self, label: str, default: str) -> str:
        def ask(default: str) -> str:
            text: str = click.prompt(
                label or ">", default=default, show_default=bool(default), prompt_suffix=": " if label else " "
            )
            return text

        return self.transcript.read(ask, default)


def _width() -> int:
    """The columns that a line of guidance may have."""
    return min(100, shutil.get_terminal_size().columns)
