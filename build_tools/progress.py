"""Shows which step of a build is going on, and keeps how long each took."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar

from build_tools.words.strings import Words


class Progress:
    """`step` is a `route.Step`: in a terminal a line that turns while the step lasts, in a log nothing but the times at the end."""

    def __init__(self, words: Words) -> None:
        self._words, self._console = words, Console(stderr=True)
        self.times: list[tuple[str, float]] = []

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Say that a step begins; note its seconds when it ends."""
        label = self._words(f"commands.build.{name}")
        began = perf_counter()
        with self._console.status(label):
            yield
        self.times.append((label, perf_counter() - began))

    @contextmanager
    def counted(self, label: str) -> Iterator[Callable[[int], Callable[[object], None]]]:
        """Show how many of many things are done: call what it gives with their number, then what that gives once for each."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Bar(*columns, console=self._console, transient=True) as bar:

            def counts(total: int) -> Callable[[object], None]:
                task = bar.add_task(label, total=total)
                return lambda _done: bar.advance(task)

            yield counts
