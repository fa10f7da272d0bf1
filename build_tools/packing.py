"""Packs, from a catalogue to PDF files: what was chosen becomes a book, a book is printed in its kinds, and all is kept by content.

Comes in: the catalogue, what was chosen, how to print it. Goes out: printed files with what was cut. Next: `cli/pack.py` and
`route.py`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from os import cpu_count
from pathlib import Path

from build_tools.choosing import LIBRARY, Choice, curated
from build_tools.load.words import languages, words
from build_tools.model.catalogue import Catalogue, Lists
from build_tools.model.reading import Reading, Told
from build_tools.model.telling import Telling
from build_tools.pack.book import Book, day_of
from build_tools.pack.contract import Form, Imprint, Job
from build_tools.pack.giving_way import Cut
from build_tools.pack.kept import Printed, printed
from build_tools.pack.participants import participants_job
from build_tools.pack.sheets import sheet_job, sheets_job
from build_tools.problem import CommandError
from build_tools.words.strings import Words

Maker = Callable[[Book], tuple[Job, tuple[Cut, ...]]]
# What a pack is printed as, and what stands before ".pdf" in its file's name.
KINDS: Mapping[str, tuple[Maker, str]] = {
    "participants": (participants_job, ""),
    "sheet": (sheets_job, ".sheets"),
}
# What the site holds ready; everything else comes from the command.
PREBUILT = ("participants",)
PLAIN = Form()


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


def print_book(book: Book, kind: str, cache: Path) -> Printed:
    """A pack printed in one of its `KINDS`, or taken from `cache` where the same was printed before."""
    told = [book.name, book.title, book.for_whom, book.introduction.text if book.introduction else "", *book.reasons]
    made_from = [kind, told, book.imprint, book.form, said_around(book.lists, book.words), *map(said, book.cases)]
    return printed(repr(made_from), cache, lambda: KINDS[kind][0](book))


def print_sheet(telling: Telling, publisher: Publisher, around: str, cache: Path) -> Printed:
    """The sheet of one case on plain A4; `around` is what `said_around` gives."""
    imprint = Imprint(publisher.name, day_of([telling]), homes=publisher.homes)
    made_from = ["one", imprint, around, said(telling)]
    return printed(repr(made_from), cache, lambda: sheet_job(telling, imprint, PLAIN, telling.words, telling.lists))


def said(telling: Telling) -> str:
    """Everything that a case says in this language, as one text that changes whenever it does."""
    case, lists = telling.case, telling.lists
    texts = [(told.text, told.language, told.stale) for _way, told in telling.reading.texts()]
    return f"{case.slug} {case!r} {texts} {lists.point(case)} {lists.size(case)}"


def said_around(lists: Lists, say: Words) -> str:
    """What stands around every case in this language: words on paper, and the terms of the lists, as a short code."""
    terms = {name: [term.model_dump() for term in found.values()] for name, found in lists.vocabularies.items()}
    every = [say.language, sorted((name, say(name)) for name in say.names()), terms]
    return hashlib.sha256(repr(every).encode()).hexdigest()


def site_prints(catalogue: Catalogue, publisher: Publisher, cache: Path) -> dict[str, Path]:
    """Every PDF that the site holds, by its path: each curated pack and the sheet of each case, in every language."""
    tasks: dict[str, Callable[[], Printed]] = {}
    for say in map(words, languages()):
        around = said_around(catalogue.lists, say)
        for name in catalogue.packs:
            book = book_of(catalogue, curated(catalogue, name, say), publisher, PLAIN, say)
            for kind in PREBUILT:
                path = f"packs/{file_name(name, say.language, kind, PLAIN)}"
                tasks[path] = partial(print_book, book, kind, cache)
        for slug in catalogue.cases:
            telling = telling_of(catalogue, slug, say)
            tasks[f"packs/sheets/{slug}.{say.language}.pdf"] = partial(print_sheet, telling, publisher, around, cache)
    # Typst lets other threads run while it sets a page.
    with ThreadPoolExecutor(cpu_count() or 1) as workers:
        done = workers.map(lambda task: task().file, tasks.values())
        return dict(zip(tasks, done, strict=True))


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


def file_name(name: str, language: str, kind: str, form: Form) -> str:
    """The name of a printed file; what is not plain A4 says so."""
    apart = [form.paper] if form.paper != PLAIN.paper else []
    apart += [word for word, is_so in (("large", form.large), ("mono", form.mono)) if is_so]
    return ".".join([name, language, *apart]) + f"{KINDS[kind][1]}.pdf"
