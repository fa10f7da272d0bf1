"""A case begun: `casebook new`, from answers or a filled-in template to a file in the canonical form.

Comes in: a library, and answers or a document. Goes out: plain data, a checker for each answer, a written file. Next: `cli/new.py`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from build_tools.contribute.blank import blank_blocks, blank_markdown, guidance
from build_tools.contribute.blocks import Words as Paragraph
from build_tools.contribute.blocks import markdown_blocks
from build_tools.contribute.canonical import clean
from build_tools.contribute.docx_blocks import docx_blocks, docx_bytes
from build_tools.contribute.meant_terms import Meant
from build_tools.contribute.placing import placed
from build_tools.contribute.repair import Repair, Repairer
from build_tools.contribute.slug import slug_for
from build_tools.contribute.whole_file import file_text
from build_tools.load.bytes import decode
from build_tools.load.lists import read_lists
from build_tools.load.read import read
from build_tools.load.words import languages, words
from build_tools.model.case import Case
from build_tools.model.catalogue import Lists
from build_tools.model.places import KnownPlace
from build_tools.paths import Library
from build_tools.problem import CommandError, ContributorError, Problem
from build_tools.swap import write_whole
from build_tools.text.fold import slug_of
from build_tools.validate.draft import DraftChecker, draft_checker
from build_tools.words.strings import Words

DOCUMENTS = (".md", ".markdown", ".txt", ".docx")


@dataclass(frozen=True)
class Brought:
    """What a document said: the answers as the model wants them, what was read otherwise than written, what found no place."""

    data: dict[str, Any]
    repairs: tuple[Repair, ...] = ()
    unplaced: tuple[tuple[str, str], ...] = ()


class Beginning:
    """A library in which a case is begun: its lists, what words mean in them, the checker of answers."""

    def __init__(self, library: Library, today: date) -> None:
        self.library, self.today = library, today
        self.lists: Lists = read_lists(library, languages())
        self.speak: Mapping[str, Words] = {language: words(language) for language in languages()}
        self.repairer = Repairer(Meant(self.lists, languages()))
        self._checker: DraftChecker | None = None

    @property
    def draft(self) -> Path:
        """Where a half-done case waits."""
        return self.library.cache / "new-case.yml"

    def bring(self, path: Path) -> Brought:
        """The answers in a file: JSON, YAML, or a template in Markdown or Word; raises CommandError where it is none of these."""
        ending = path.suffix.lower()
        if not path.exists():
            raise CommandError("no-such-path", path=str(path))
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise CommandError("cannot-read", file=str(path), reason=error.strerror or str(error)) from None
        if ending == ".docx":
            return self._document(docx_blocks(raw, str(path)))
        text = decode(str(path), raw)
        if isinstance(text, Problem):
            raise ContributorError([text])
        if ending == ".json":
            return self._mended(_json(text, path))
        if ending in (".yml", ".yaml"):
            return self._mended(_yaml(path))
        if ending in DOCUMENTS:
            return self._document(list(markdown_blocks(text)))
        raise CommandError("no-such-form", file=str(path))

    def _document(self, blocks: list[Any]) -> Brought:
        done = placed(blocks, self.speak, guidance(self.speak, self.lists))
        data = done.data
        if "language" not in data and done.language:
            data = {"language": done.language, **data}
        brought = self._mended(data)
        return Brought(brought.data, brought.repairs, tuple(done.unplaced))

    def _mended(self, data: dict[str, Any]) -> Brought:
        mended, repairs = self.repairer.mended(data, Case)
        return Brought(mended, tuple(repairs))

    def problems(self, answers: Mapping[str, Any], name: str) -> list[Problem]:
        """What the checker says of one answer beside the others."""
        if self._checker is None:
            self._checker = draft_checker(self.library, self.lists, languages(), self.today, _text)
        return self._checker.problems(answers, name, slug_for(answers) or "draft")

    def mended(self, name: str, value: Any) -> Any:
        """An answer as the model wants it: a label becomes its tag, "1 March 2024" a date."""
        return self.repairer.mended({name: value}, Case)[0].get(name, value)

    def places_like(self, text: str) -> list[KnownPlace]:
        """The cities of the gazetteer that go by a name; where none does, those whose names begin so; the largest first."""
        word = slug_of(text)
        cities = sorted(self.lists.places.cities(), key=lambda each: -(each.population or 0))
        named = [each for each in cities if word in map(slug_of, (each.city, *each.also))]
        return named or [each for each in cities if word and slug_of(each.city).startswith(word)]

    def others_of(self, city: str, country: str) -> list[tuple[str, str]]:
        """The library's cases of a city: slug and title."""
        if self._checker is None:
            self.problems({}, "language")
        world = self._checker.world if self._checker else None
        slugs = world.by_city.get((country, city), ()) if world else ()
        return [(slug, world.cases[slug].sound.title) for slug in slugs] if world else []

    def keep(self, answers: Mapping[str, Any]) -> None:
        """Keep a half-done case for later."""
        write_whole(self.draft, _text(answers))

    def kept(self) -> dict[str, Any]:
        """The half-done case, empty where there is none or it cannot be read."""
        document, problems = read(self.draft, self.draft.name) if self.draft.is_file() else (None, [])
        return dict(document.data) if document is not None and not problems else {}

    def put_aside(self) -> Path | None:
        """Where a half-done case lies now that cannot be read, under another name; None where there is none."""
        if not self.draft.is_file() or self.kept():
            return None
        names = (self.draft.with_name(f"new-case-unreadable{number}.yml") for number in ("", *range(2, 1000)))
        free = next(path for path in names if not path.exists())
        try:
            self.draft.rename(free)
        except OSError as error:
            raise CommandError("cannot-write", file=str(free), reason=error.strerror or str(error)) from None
        return free

    def write(self, answers: Mapping[str, Any], slug: str) -> Path:
        """The case's file, written; raises CommandError where there is one of that name already."""
        path = self.library.cases / f"{slug}.yml"
        if path.exists():
            raise CommandError("file-exists", file=self.library.name(path))
        write_whole(path, _text(answers))
        return path


def template(library: Library, say: Words, form: str) -> bytes:
    """The template to fill in, as Markdown or as a Word file."""
    lists = read_lists(library, languages())
    if form == "md":
        return blank_markdown(say, lists).encode()
    blocks = list(blank_blocks(say, lists))
    is_answer = {say.language, "CC-BY-4.0"}
    return docx_bytes(blocks, frozenset(each.text for each in blocks if isinstance(each, Paragraph)) - is_answer)


def _text(answers: Mapping[str, Any]) -> str:
    return file_text(answers, Case)


def _json(text: str, path: Path) -> dict[str, Any]:
    """An object of JSON as plain data: numbers keep the digits that they were written with."""
    try:
        data = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        raise CommandError("no-json", file=str(path), line=error.lineno, column=error.colno) from None
    except (ValueError, RecursionError):
        raise CommandError("no-json", file=str(path), line=1, column=1) from None
    if not isinstance(data, dict):
        raise CommandError("no-json-object", file=str(path))
    return {key: _plain(value) for key, value in data.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return str(value).lower() if isinstance(value, bool) else clean(value) if isinstance(value, str) else value


def _yaml(path: Path) -> dict[str, Any]:
    document, problems = read(path, str(path))
    if document is None or problems:
        raise ContributorError(problems)
    return dict(document.data)
