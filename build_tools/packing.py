"""Packs, from a catalogue to PDF files: what was chosen becomes a book, a book is printed in its kinds, and all is kept by content.

Comes in: the catalogue, what was chosen, how to print it. Goes out: printed files with what was cut. Next: `cli/pack.py` and
`route.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from os import cpu_count
from pathlib import Path

from build_tools.choosing import LIBRARY, Choice, curated
from build_tools.load.words import languages, words
from build_tools.model.catalogue import Catalogue
from build_tools.model.printed import PrintedFile, Side
from build_tools.model.reading import Reading, Told
from build_tools.model.telling import Telling
from build_tools.pack.book import Book, day_of
from build_tools.pack.contract import Form, Imprint
from build_tools.pack.kept import Printed, printed, size_of
from build_tools.pack.outgrown import clear
from build_tools.pack.sheets import sheet_job
from build_tools.pack.worksheets import blank_job
from build_tools.printing import KINDS, PLAIN, Bench, file_name, print_book, said, said_around
from build_tools.problem import CommandError
from build_tools.words.strings import Words

# What the site holds ready of each curated pack; other paper, large print and black ink come from the command.
PREBUILT = ("participants", "facilitator", "worksheets", "cards")


@dataclass(frozen=True, slots=True)
class Publisher:
    """Whose packs they are: the library's name, and its home's address in each language ("" where it has none)."""

    name: str
    homes: Mapping[str, str]


def book_of(catalogue: Catalogue, choice: Choice, publisher: Publisher, form: Form, say: Words) -> Book:
    """The pack of a choice, told in a language; a curated one brings its title, its introduction and whom it is for."""
    cases = tuple(telling_of(catalogue, slug, say) for slug in choice.slugs)
    pack, language = catalogue.packs.get(choice.name), say.language
    return Book(
        name=choice.name,
        title=pack.title[language] if pack else choice.title,
        for_whom=pack.for_whom[language] if pack else "",
        introduction=Told(pack.introduction[language], language) if pack else None,
        reasons=tuple(reason.replace(LIBRARY, publisher.name) for reason in choice.reasons),
        cases=cases,
        imprint=Imprint(publisher.name, day_of(cases), homes=publisher.homes),
        form=form,
        words=say,
        lists=catalogue.lists,
    )


def telling_of(catalogue: Catalogue, slug: str, say: Words) -> Telling:
    """A case as it is told in a language."""
    reading = Reading(catalogue.cases[slug], say.language, catalogue.translation(slug, say.language))
    return Telling(reading, catalogue.lists, say)


def print_sheet(telling: Telling, publisher: Publisher, around: str, cache: Path) -> Printed:
    """The sheet of one case on plain A4; `around` is what `said_around` gives."""
    imprint = Imprint(publisher.name, day_of([telling]), homes=publisher.homes)
    made_from = ["one", imprint, around, said(telling)]
    return printed(repr(made_from), cache, lambda: sheet_job(telling, imprint, PLAIN, telling.words, telling.lists))


@dataclass(frozen=True, slots=True)
class Prints:
    """What the site holds ready: every file by its path below the site's root, and what is said of those of the packs."""

    files: Mapping[str, Path] = field(default_factory=dict)
    shelf: tuple[PrintedFile, ...] = ()


def site_prints(catalogue: Catalogue, publisher: Publisher, bench: Bench) -> Prints:
    """Every PDF that the site holds: each curated pack in each kind with pictures of sides, blank worksheets, each case's sheet."""
    tasks: list[Callable[[], tuple[dict[str, Path], list[PrintedFile]]]] = []
    bench = replace(bench, pictured=True)
    for say in map(words, languages()):
        around = said_around(catalogue.lists, say)
        for name in catalogue.packs:
            book = book_of(catalogue, curated(catalogue, name, say), publisher, PLAIN, say)
            tasks.append(partial(_shelved, book, bench))
        for slug in catalogue.cases:
            telling = telling_of(catalogue, slug, say)
            tasks.append(partial(_sheet, telling, publisher, around, bench))
        if catalogue.cases:
            tasks.append(partial(_blank, catalogue, publisher, around, say, bench))
    files: dict[str, Path] = {}
    shelf: list[PrintedFile] = []
    # Typst lets other threads run while it sets a page.
    with ThreadPoolExecutor(cpu_count() or 1) as workers:
        for some, shelved in workers.map(lambda task: task(), tasks):
            files |= some
            shelf += shelved
    clear(bench.cache, files.values())
    return Prints(files, tuple(shelf))


Shelved = tuple[dict[str, Path], list[PrintedFile]]


def _shelved(book: Book, bench: Bench) -> Shelved:
    """The files of one curated pack; one after the other, since some of them say where things are in others."""
    files: dict[str, Path] = {}
    shelf = []
    for kind in PREBUILT:
        name = file_name(book.name, book.words.language, kind, PLAIN)
        some, shelved = _with_pictures(
            f"packs/{name}", book.name, kind, book.words, book.imprint, print_book(book, kind, bench)
        )
        files |= some
        shelf.append(shelved)
    return files, shelf


def _sheet(telling: Telling, publisher: Publisher, around: str, bench: Bench) -> Shelved:
    file = print_sheet(telling, publisher, around, bench.cache).file
    return {f"packs/sheets/{telling.slug}.{telling.language}.pdf": file}, []


def _blank(catalogue: Catalogue, publisher: Publisher, around: str, say: Words, bench: Bench) -> Shelved:
    """The worksheets for any session; their day is that of the newest case, since paper is never dated by the clock."""
    day = day_of(telling_of(catalogue, slug, say) for slug in catalogue.cases)
    imprint = Imprint(publisher.name, day, homes=publisher.homes)
    done = printed(
        repr(["blank", imprint, around]),
        bench.cache,
        lambda: (blank_job(imprint, PLAIN, say, catalogue.lists), ()),
        KINDS["worksheets"].sides,
    )
    files, shelved = _with_pictures(f"packs/worksheets.{say.language}.pdf", "", "worksheets", say, imprint, done)
    return files, [shelved]


def _with_pictures(
    path: str, pack: str, kind: str, say: Words, imprint: Imprint, done: Printed
) -> tuple[dict[str, Path], PrintedFile]:
    """A printed file and the pictures of its sides by their paths, and what is said of it."""
    sides = {
        page: Side(f"{path.removesuffix('.pdf')}-{page}.png", page, *size_of(picture))
        for page, picture in done.pictures.items()
    }
    files = {path: done.file, **{side.path: done.pictures[page] for page, side in sides.items()}}
    size = done.file.stat().st_size
    day = imprint.day.isoformat()
    return files, PrintedFile(path, pack, say.language, kind, size, done.where.pages, day, tuple(sides.values()))


def place(file: Path, target: Path) -> None:
    """A printed file put where it was asked for, whole or not at all; raises CommandError where it cannot be written."""
    half = target.with_name(f".{target.name}.half")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(file.read_bytes())
        half.replace(target)
    except OSError as error:
        raise CommandError("cannot-write", file=str(target), reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)
