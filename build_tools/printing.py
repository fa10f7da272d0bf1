"""What a pack is printed as: each kind with its maker, made from a book and kept by all that went into it.

A book comes in (`packing.py` makes it), a printed file goes out. The facilitator's part and the cards say on which page of the
other files things are, so those are printed first.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_tools.model.catalogue import Lists
from build_tools.model.phrases import adoption_words
from build_tools.model.session import Written
from build_tools.model.telling import Telling
from build_tools.pack.book import Book
from build_tools.pack.cards import cards_job
from build_tools.pack.contract import Form, Job
from build_tools.pack.facilitator import facilitator_job
from build_tools.pack.giving_way import Cut
from build_tools.pack.kept import Printed, printed
from build_tools.pack.participants import participants_job
from build_tools.pack.plans import Room
from build_tools.pack.sheets import sheets_job
from build_tools.pack.whereabouts import Whereabouts
from build_tools.pack.worksheets import worksheets_job
from build_tools.words.strings import Words

PLAIN = Form()


@dataclass(frozen=True, slots=True)
class Bench:
    """What printing needs beyond the pack: where printed things are kept, the hand-written session pages by language and name, who
    comes, the mailbox for return slips ("" where there is none); and whether sides are pictured as well."""

    cache: Path
    sessions: Mapping[str, Mapping[str, Written]] = field(default_factory=dict)
    room: Room = field(default_factory=Room)
    editors: str = ""
    pictured: bool = False


Files = Mapping[str, Whereabouts]


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of printed file: what stands before ".pdf" in its name, its maker, the kinds whose page numbers it prints, and which
    of its sides stand for it as pictures."""

    suffix: str
    make: Callable[[Book, Bench, Files], tuple[Job, tuple[Cut, ...]]]
    after: tuple[str, ...] = ()
    sides: Callable[[Whereabouts], tuple[int, ...]] = lambda _where: (1,)


def _first(where: Whereabouts, part: str) -> int:
    return where.parts.get(part, (1, 1))[0]


KINDS: Mapping[str, Kind] = {
    "participants": Kind(
        "",
        lambda book, _bench, _files: participants_job(book),
        sides=lambda where: (1, _first(where, "sheet"), _first(where, "sheet") + 1),
    ),
    "facilitator": Kind(
        ".facilitator",
        lambda book, bench, files: facilitator_job(
            book, bench.sessions.get(book.words.language, {}), files, bench.room, bench.editors
        ),
        after=("participants", "worksheets", "cards"),
        sides=lambda where: (_first(where, "plan-60-minutes"),),
    ),
    "worksheets": Kind(
        ".worksheets",
        lambda book, _bench, _files: worksheets_job(book),
        sides=lambda where: (_first(where, "transfer"),),
    ),
    "cards": Kind(
        ".cards",
        lambda book, _bench, files: cards_job(
            book, {slug: pages[0] for slug, pages in files["participants"].cases.get("sheet", {}).items()}
        ),
        after=("participants",),
        sides=lambda _where: (1, 2),
    ),
    "sheet": Kind(".sheets", lambda book, _bench, _files: sheets_job(book)),
}


def print_book(book: Book, kind: str, bench: Bench) -> Printed:
    """A pack printed in one of its `KINDS`, or as it is kept where the same was printed before."""
    how = KINDS[kind]
    files = {other: print_book(book, other, bench).where for other in how.after}
    told = [book.name, book.title, book.for_whom, book.introduction.text if book.introduction else "", *book.reasons]
    room = [bench.sessions.get(book.words.language), bench.room, bench.editors] if kind == "facilitator" else []
    made_from = [kind, told, book.imprint, book.form, said_around(book.lists, book.words), *map(said, book.cases)]
    return printed(
        repr([*made_from, sorted(files.items()), room]),
        bench.cache,
        lambda: how.make(book, bench, files),
        how.sides if bench.pictured else None,
    )


def file_name(name: str, language: str, kind: str, form: Form) -> str:
    """The name of a printed file; what is not plain A4 says so."""
    apart = [form.paper] if form.paper != PLAIN.paper else []
    apart += [word for word, is_so in (("large", form.large), ("mono", form.mono)) if is_so]
    return ".".join([name, language, *apart]) + f"{KINDS[kind].suffix}.pdf"


def said(telling: Telling) -> str:
    """Everything that a case says in this language, as one text that changes whenever it does."""
    case, lists = telling.case, telling.lists
    texts = [(told.text, told.language, told.stale) for _way, told in telling.reading.texts()]
    adopters = [adoption_words(telling, each) for each in case.adopted_by or ()]
    return f"{case.slug} {case!r} {texts} {telling.place} {adopters} {lists.point(case)} {lists.size(case)}"


def said_around(lists: Lists, say: Words) -> str:
    """What stands around every case in this language: words on paper, and the terms of the lists, as a short code."""
    terms = {name: [term.model_dump() for term in found.values()] for name, found in lists.vocabularies.items()}
    every = [say.language, sorted((name, say(name)) for name in say.names()), terms]
    return hashlib.sha256(repr(every).encode()).hexdigest()
