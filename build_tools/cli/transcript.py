"""What was said in an interview, line by line, so that a writer can go back to the question before and lose nothing.

To go back, the lines before that question are said once more to the same questions, unseen; the answer that was given to it,
and those to later ones, are offered again when their question comes. Used by `answers.py`.
"""

from __future__ import annotations

import io
import sys
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack, redirect_stdout
from dataclasses import dataclass, field

import click

BACK, STOP, EMPTY = "<", "stop", "-"


class Stopped(Exception):
    """The writer wants to go on later."""


class WentBack(Exception):
    """The writer wants to be asked the question before once more."""


@dataclass
class Said:
    """The lines that answered one question; `name` is the question's, which may have no answer at all where it `may_be_empty`."""

    name: str
    may_be_empty: bool = False
    lines: list[str] = field(default_factory=list)


class Transcript:
    """Reads lines, from the writer or from what was said before.

    `kept` says that Enter alone keeps an answer. As it does, an answer that may be left out is emptied by a lone hyphen.
    """

    def __init__(self, kept: str) -> None:
        self._kept = kept
        self._said: list[Said] = []
        self._offered: list[Said] = []
        self._again: deque[str] = deque()
        self._unseen = io.StringIO()
        self._muted = ExitStack()

    def begin(self, name: str, *, may_be_empty: bool = False) -> None:
        """A question begins."""
        self._said.append(Said(name, may_be_empty))

    def offers(self) -> bool:
        """Whether the writer is about to be offered what was said to this question before."""
        return not self._again and not self._said[-1].lines and self._before() is not None

    def read(self, ask: Callable[[str], str], default: str) -> str:
        """The next line: what was said before, else what `ask` gives; raises Stopped or WentBack where it says so."""
        if not self._again:
            self.speak()
            text = self._asked(ask, default)
        if self._again:
            text = self._again.popleft()
            self._forget()
        self._said[-1].lines.append(text)
        return text

    def go_back(self) -> bool:
        """Begin anew, up to the last question that something was said to; False where there is none."""
        answered = [each for each in self._said if each.lines]
        self._said = []
        if not answered:
            return False
        self._offered.append(answered.pop())
        self._again = deque(line for each in answered for line in each.lines)
        if self._again:
            self._muted.enter_context(redirect_stdout(self._unseen))
        return True

    def speak(self) -> None:
        """From here on the writer sees what is said, and what was said since the last answer."""
        self._muted.close()
        click.echo(self._unseen.getvalue(), nl=False)
        self._forget()

    def _asked(self, ask: Callable[[str], str], default: str) -> str:
        before = None if self._said[-1].lines else self._before()
        if before:
            self._offered.remove(before)
            click.secho("".join(f"  {line}\n" for line in before.lines if line.strip()), dim=True, nl=False)
            click.echo(self._kept)
        text = ask("" if before else default)
        if text.strip() == BACK:
            if before:
                self._offered.append(before)
            raise WentBack
        if text.strip().lower() == STOP:
            raise Stopped
        if before and not text.strip():
            self._again.extend(before.lines)
        return "" if before and text.strip() == EMPTY and self._said[-1].may_be_empty else text

    def _before(self) -> Said | None:
        """The answer that was given to this question before the writer went back."""
        name = self._said[-1].name
        return next((each for each in reversed(self._offered) if each.name == name and any(each.lines)), None)

    def _forget(self) -> None:
        self._unseen.seek(0)
        self._unseen.truncate()


def with_colour() -> None:
    """What is held back for a moment keeps its colours, where the writer's terminal has some."""
    click.get_current_context().color = sys.stdout.isatty() or None
