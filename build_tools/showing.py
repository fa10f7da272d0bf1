"""The route while somebody writes: what was saved is read again, and a page is made at the moment when somebody looks at it.

Beside `route.py`. Comes in: a library. Goes out: a server, and what came of every change, for `cli/serve.py` to print. As long as a
file has an error, the last site without one stays; a page that cannot be made stays as it was. docs/decisions/0016-serving.md
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from queue import SimpleQueue
from time import perf_counter, sleep

from build_tools import paths, route
from build_tools.load.stamps import changed, stamps
from build_tools.load.words import languages, words
from build_tools.packing import Prints
from build_tools.paths import Library
from build_tools.planning import plan_site
from build_tools.problem import ContributorError, Problem
from build_tools.publish.live.server import LiveServer
from build_tools.publish.live.shell import Shell
from build_tools.publish.live.shown import Answer, Shown, empty_page, first_plan
from build_tools.publish.live.unmade import Unmade, unmade
from build_tools.trouble import Trouble, said, trouble_of
from build_tools.validate.check import Checked
from build_tools.validate.memory import Memory
from build_tools.words.strings import Words

SECONDS_BETWEEN_LOOKS = 0.15
# An editor may write a file in several steps, and somebody may save several files at once.
SECONDS_TO_SETTLE = 0.04
MOST_LOOKS_TO_SETTLE = 25


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a change: the files that were saved, by name, what is wrong now, and after how many seconds it was on screen.

    `seconds` is None where nothing new is shown. `files` are all that were looked at.
    """

    changed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    files: int = 0
    troubles: tuple[Trouble, ...] = ()
    seconds: float | None = None


class Showing:
    """A library being shown. Its `server` asks it for pages from several threads; changes are taken in by one."""

    server: LiveServer

    def __init__(self, library: Library, today: date, say: Words) -> None:
        self._library, self._today, self._say = library, today, say
        self._memory = Memory()
        self._shown = self._first()
        # Broken since before anything was shown: the others need not wait for them.
        self._left_out: set[str] = set()
        # What was given last for an address, for as long as it cannot be made anew.
        self._last: dict[str, Answer] = {}
        self._in_files: tuple[Trouble, ...] = ()
        self._on_pages: dict[str, tuple[Trouble, ...]] = {}
        self._waiting: SimpleQueue[Came] = SimpleQueue()

    def follow(self, host: str, port: int) -> Iterator[Came]:
        """Serve until the caller stops asking; yields first what the files hold now, then what comes of every change.

        Raises OSError where the address cannot be had.
        """
        self.server = LiveServer(host, port, self.look, self.missing)
        try:
            self._stamped = self._stamps()
            yield self._renew(frozenset())
            # The cases stay until the end: who looks for what can be thrown away need not go through them after every edit.
            gc.collect()
            gc.freeze()
            self.server.begin()
            while True:
                sleep(SECONDS_BETWEEN_LOOKS)
                yield from self.come()
        finally:
            self.server.end()

    def come(self) -> Iterator[Came]:
        """What has come since the last look at the files, and whatever pages could not be made meanwhile."""
        now = self._stamps()
        if now != self._stamped:
            began = perf_counter()
            now = self._settled(now)
            found, self._stamped = changed(self._stamped, now), now
            failed = tuple(self._on_pages)
            yield self._renew(found, began)
            self._look_first(found, failed)
        while not self._waiting.empty():
            yield self._waiting.get()

    def look(self, path: str) -> Answer | None:
        """What lies at an address now; where it cannot be made, what lay there last. Called by the server."""
        shown, path = self._shown, path.removesuffix("index.html")
        try:
            answer = shown.answer(path)
        except (ContributorError, Unmade) as error:
            self._fail(shown, path, error)
            return self._last.get(path) or empty_page(self._say("commands.serve.empty"), self._say.language)
        if answer is not None and answer.is_page:
            self._last[path] = answer
        return answer

    def missing(self) -> Answer:
        """The page that says that there is none."""
        shown = self._shown
        try:
            return shown.missing()
        except Unmade as error:
            self._fail(shown, "404.html", error)
            return empty_page(self._say("commands.serve.empty"), self._say.language)

    def _first(self) -> Shown:
        """Hand-written pages and the site's own files; with lists that cannot be used there is nothing else to show."""
        self._shell, self._is_outdated = Shell(self._library, languages()), False
        return Shown(
            first_plan(self._shell.settings, {language: words(language) for language in languages()}), self._shell
        )

    def _renew(self, found: frozenset[Path], began: float | None = None) -> Came:
        """Read what has changed, and show the new state unless a file has an error."""
        names = tuple(sorted(map(self._library.name, found)))
        if not all(self._is_remembered(path) for path in found):
            self._memory = Memory()
        # Kept until it is done: an error elsewhere may come first.
        of_shell = (self._library.docs, self._library.settings, paths.THEME)
        self._is_outdated |= any(path.is_relative_to(place) for path in found for place in of_shell)
        try:
            checked = route.check_library(self._library, self._today, looking=self._memory)
            broken = {problem.file for problem in checked.problems if problem.is_error}
            if found and not broken <= self._left_out:
                return self._stay(names, checked.problems, checked.files)
            self._show(checked)
            self._left_out = broken
        except ContributorError as error:
            return self._stay(names, tuple(error.problems), len({problem.file for problem in error.problems}))
        except Exception as error:
            # Words, settings or templates that cannot be read.
            wrong = error if isinstance(error, Unmade) else unmade(error)
            self._in_files = (trouble_of(wrong, self._library, self._say),)
            self._tell()
            return Came(names, troubles=self._in_files)
        problems = [each for each in checked.problems if each.is_error or not found or each.file in names]
        self._in_files = tuple(trouble_of(each, self._library, self._say) for each in problems if each.is_error)
        self.server.load_again()
        self._tell()
        return Came(names, tuple(problems), checked.files, seconds=perf_counter() - (began or perf_counter()))

    def _show(self, checked: Checked) -> None:
        """Put a new state in the place of the one before."""
        if self._is_outdated:
            self._shell, self._is_outdated = self._opened(), False
        # What is printed waits until the pages are done.
        plan = plan_site(self._library, checked.catalogue, self._shell.settings, Prints())
        self._shown, self._on_pages = Shown(plan, self._shell), {}

    def _opened(self) -> Shell:
        """MkDocs with the settings and hand-written pages of now; raises Unmade where one of them cannot be read."""
        try:
            return Shell(self._library, languages())
        except Unmade:
            raise
        except Exception as error:
            raise Unmade(str(self._library.settings), 0, str(error)) from error

    def _stay(self, names: tuple[str, ...], problems: tuple[Problem, ...], files: int) -> Came:
        """Leave everything as it is, and say why."""
        wrong = tuple(each for each in problems if each.is_error)
        self._in_files = tuple(trouble_of(each, self._library, self._say) for each in wrong)
        self._tell()
        return Came(names, wrong, files)

    def _fail(self, shown: Shown, path: str, error: ContributorError | Unmade) -> None:
        """A page cannot be made: said once on every page that is open, and to whoever follows, unless it is past already."""
        if shown is not self._shown:
            return
        each = error.problems if isinstance(error, ContributorError) else [error]
        troubles = tuple(trouble_of(one, self._library, self._say) for one in each)
        if self._on_pages.get(path) != troubles:
            self._on_pages[path] = troubles
            self._waiting.put(Came(troubles=troubles))
            self._tell()

    def _tell(self) -> None:
        on_pages = (trouble for troubles in tuple(self._on_pages.values()) for trouble in troubles)
        self.server.say(said(tuple(dict.fromkeys([*self._in_files, *on_pages])), self._say))

    def _look_first(self, found: frozenset[Path], failed: tuple[str, ...]) -> None:
        """Make the pages of the files that were saved, and those that failed before: mistakes are said though nobody looks."""
        saved = (path for file in found for path in self._shown.pages_of(self._library.name(file)))
        for path in dict.fromkeys([*failed, *saved]):
            self.look(path)

    def _is_remembered(self, path: Path) -> bool:
        """Whether a memory sees by itself that this file has changed: not so of pictures, which a rule looks for on the disk."""
        cases = self._library.cases
        return path.suffix in (".yml", ".yaml") or not path.is_relative_to(cases)

    def _stamps(self) -> dict[str, tuple[int, int, int]]:
        return stamps((self._library.cases, self._library.docs, self._library.settings, *paths.SHOWN))

    def _settled(self, now: dict[str, tuple[int, int, int]]) -> dict[str, tuple[int, int, int]]:
        """The stamps when nothing has been written for a moment."""
        for _ in range(MOST_LOOKS_TO_SETTLE):
            sleep(SECONDS_TO_SETTLE)
            before, now = now, self._stamps()
            if now == before:
                break
        return now
