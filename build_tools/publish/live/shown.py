"""One state of the site as it is looked at: an address comes in, the page or file that lies there goes out, made at that moment.

Nothing is made twice in one state, and a page is given when all of it is made.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from threading import RLock

from build_tools.later import Batches
from build_tools.problem import ContributorError
from build_tools.publish.assets import assets
from build_tools.publish.events import Events, MissingPiece
from build_tools.publish.live.shell import MISSING, Shell
from build_tools.publish.live.unmade import Unmade, unmade
from build_tools.publish.offline.worker import WORKER, retiring_worker
from build_tools.publish.site import Plan
from build_tools.render.page import Settings, home_of
from build_tools.words.strings import Words

INDEX = "index.html"
# What Python's table of types may lack, by the end of a name.
_TYPES = {".js": "text/javascript", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2"}
_SPEAKING = ("text/", "application/json", "application/xml", "application/manifest+json", "application/atom+xml")


@dataclass(frozen=True, slots=True)
class Answer:
    """What lies at an address; `is_page`: a document, which a browser may be told to load again."""

    content: bytes
    type: str
    is_page: bool = False
    status: int = 200


class Shown:
    """A plan in its shell. Several threads may ask; pages are made one by one, since MkDocs knows one language at a time."""

    def __init__(self, plan: Plan, shell: Shell) -> None:
        self._plan, self._shell = plan, shell
        self._events = Events(plan.bare(), is_live=True)
        self._made: dict[str, Answer] = {}
        self._lock = RLock()

    def answer(self, path: str) -> Answer | None:
        """What lies at a path below the site's root, None where nothing does; raises Unmade where it cannot be made."""
        name = path + INDEX if path == "" or path.endswith("/") else path
        if name not in self._made:
            found = self._page(name) if self.has_page(name) else self._file(name)
            if found is None:
                return None
            self._made[name] = found
        return self._made[name]

    def has_page(self, name: str) -> bool:
        """Whether a page lies there: `about/index.html`."""
        return name.endswith(INDEX) and (name.removesuffix(INDEX) in self._plan.pages or name in self._shell.written)

    def missing(self) -> Answer:
        """The page that says that there is none."""
        with self._lock:
            try:
                return _document(self._shell.missing(self._events), 404)
            except Exception as error:
                raise unmade(error) from error

    def pages_of(self, source: str) -> Iterator[str]:
        """The paths of the pages that are one file of the library: `docs/en/about.md`, `cases/x.fr.yml`, `docs/fr/themes/y.md`."""
        *folders, name = source.split("/")
        stem = name.split(".")[0]
        languages = self._plan.words
        pages = [f"{home_of(language)}cases/{stem}/" for language in languages if folders == ["cases"]]
        pages += [
            f"{home_of(language)}themes/{stem}/" for language in languages if folders == ["docs", language, "themes"]
        ]
        yield from (path for path in pages if path in self._plan.pages)
        yield from (path for path, page in self._shell.written.items() if f"docs/{page.file.src_uri}" == source)

    def _page(self, name: str) -> Answer:
        with self._lock:
            source = ""
            try:
                if name.removesuffix(INDEX) in self._plan.pages:
                    page = self._shell.made(self._plan.pages[name.removesuffix(INDEX)])
                else:
                    page = self._shell.written[name]
                    source = f"docs/{page.file.src_uri}"
                return _document(self._shell.fill(page, self._events))
            except (ContributorError, Unmade):
                raise
            except MissingPiece as error:
                raise Unmade(source, self._shell.line_of(page, error.asked), str(error)) from error
            except Exception as error:
                raise unmade(error, source) from error

    def _file(self, name: str) -> Answer | None:
        if name == WORKER:
            return Answer(retiring_worker().encode(), type_of(name))
        if name == MISSING:
            return self.missing()
        content = self._plan.files.get(name) or self._shell.static(name)
        if isinstance(content, Path):
            try:
                content = content.read_bytes()
            except OSError:
                return None
        return None if content is None else Answer(content, type_of(name))


def first_plan(settings: Settings, words: Mapping[str, Words]) -> Plan:
    """A site of which there is nothing yet but its own files: what stands around the message that says why."""
    return Plan(settings, words, files=Batches((("assets/",), assets)))


def empty_page(title: str, language: str) -> Answer:
    """A page with nothing but a title, for a message to stand on; in the house's style as far as it can be had."""
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><link rel="stylesheet" href="/assets/casebook.css">'
    return _document(f'<!doctype html><html lang="{language}"><head>{head}</head><body></body></html>', 500)


def _document(html: str, status: int = 200) -> Answer:
    return Answer(html.encode("utf-8", errors="xmlcharrefreplace"), type_of(INDEX), True, status)


def type_of(name: str) -> str:
    """The type of a file by its name, as a header says it."""
    found = _TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if found.startswith(_SPEAKING) else found
