"""The real library's packs, printed once and read back; and cases made up to be hard to print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO

import pytest
from pypdf import PdfReader

from build_tools import route
from build_tools.choosing import curated
from build_tools.load.words import words
from build_tools.model.case import Case
from build_tools.model.catalogue import Catalogue
from build_tools.model.reading import Reading
from build_tools.model.telling import Telling
from build_tools.pack.book import Book
from build_tools.pack.compile import compile_pdf
from build_tools.pack.contract import Form, Imprint, Job
from build_tools.pack.giving_way import Cut
from build_tools.pack.participants import participants_job
from build_tools.pack.sheets import sheet_job
from build_tools.pack.whereabouts import whereabouts
from build_tools.packing import Publisher, book_of
from build_tools.paths import Library
from build_tools.printing import KINDS
from tests.pack.reading import plain
from tests.pack.room import Paper, paper_of
from tests.sound_case import ROOT, TODAY

HOMES = {"en": "https://casebook.example.org/", "fr": "https://casebook.example.org/fr/"}
PUBLISHER = Publisher("Urban Casebook", HOMES)
IMPRINT = Imprint(PUBLISHER.name, TODAY, homes=HOMES)
# It holds the two cases that have most to say.
FULL_PACK = "letting-go"


@dataclass(frozen=True)
class Pages:
    """A printed document: what it was made from, its bytes, its pages' texts without hyphens and line ends."""

    job: Job
    cuts: tuple[Cut, ...]
    pdf: bytes

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(BytesIO(self.pdf))

    @cached_property
    def raw_texts(self) -> list[str]:
        return [page.extract_text() for page in self.reader.pages]

    @cached_property
    def texts(self) -> list[str]:
        return [plain(text) for text in self.raw_texts]

    def raw_bookmarks(self) -> list[tuple[str, int]]:
        """The titles of the first level, each with its page, counted from 1."""
        reader = self.reader
        return [
            (entry.title, reader.get_destination_page_number(entry) + 1)
            for entry in reader.outline
            if not isinstance(entry, list)
        ]

    def bookmarks(self) -> list[tuple[str, int]]:
        return [(plain(title), number) for title, number in self.raw_bookmarks()]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return route.check_library(Library(ROOT), TODAY).catalogue


@pytest.fixture(scope="session")
def book(catalogue: Catalogue) -> Callable[..., Book]:
    """The book of a curated pack: `book("letting-go", "fr", Form(large=True))`."""

    def made(name: str = FULL_PACK, language: str = "en", form: Form | None = None) -> Book:
        say = words(language)
        return book_of(catalogue, curated(catalogue, name, say), PUBLISHER, form or Form(), say)

    return made


@pytest.fixture(scope="session")
def pack(book: Callable[..., Book]) -> Callable[..., Pages]:
    """The participants' pack of a curated pack, printed once in each form."""

    @cache
    def printed(name: str = FULL_PACK, language: str = "en", form: Form | None = None) -> Pages:
        job, cuts = participants_job(book(name, language, form))
        return Pages(job, cuts, compile_pdf(job.template, job.data, job.files, job.day))

    return printed


@pytest.fixture
def sheet(catalogue: Catalogue) -> Callable[..., Pages]:
    """The sheet of any case."""

    def printed(case: Case, language: str = "en", form: Form | None = None, imprint: Imprint = IMPRINT) -> Pages:
        telling = Telling(Reading(case, language), catalogue.lists, words(language))
        job, cuts = sheet_job(telling, imprint, form or Form(), words(language), catalogue.lists)
        return Pages(job, cuts, compile_pdf(job.template, job.data, job.files, job.day))

    return printed


@pytest.fixture(scope="session")
def paper(book: Callable[..., Book], pack: Callable[..., Pages]) -> Callable[..., Paper]:
    """A curated pack in any of its kinds, printed once for each language and form, pointing at the pages of the others."""

    @cache
    def printed(kind: str, language: str = "en", form: Form | None = None) -> Paper:
        if kind == "participants":
            pages = pack(FULL_PACK, language)
            return Paper(pages.job, pages.cuts, pages.pdf, whereabouts(pages.job))
        # Where the sheets are is asked of the pack on plain A4 alone: setting it again in every form would take minutes.
        after = KINDS[kind].after if form in (None, Form()) else ()
        files = {other: printed(other, language).where for other in after}
        return paper_of(book(FULL_PACK, language, form), kind, files or None)

    return printed
