"""Paper for a room, printed to be read back: worksheets, cards, the facilitator's part; and what stands where on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import page
from pypdf import PdfReader

from build_tools.load.sessions import read_sessions
from build_tools.pack.book import Book
from build_tools.pack.compile import compile_pdf
from build_tools.pack.contract import Job
from build_tools.pack.giving_way import Cut
from build_tools.pack.plans import Room
from build_tools.pack.whereabouts import Whereabouts, whereabouts
from build_tools.paths import Library
from build_tools.printing import KINDS, Bench
from tests.pack.reading import plain
from tests.sound_case import ROOT

LIBRARY = Library(ROOT)
SESSIONS = {language: read_sessions(LIBRARY, language) for language in ("en", "fr")}


@dataclass(frozen=True)
class Paper:
    """A printed file, what it was made from, where its parts say they are."""

    job: Job
    cuts: tuple[Cut, ...]
    pdf: bytes
    where: Whereabouts

    @cached_property
    def texts(self) -> list[str]:
        return [plain(page.extract_text()) for page in PdfReader(BytesIO(self.pdf)).pages]


def paper_of(
    book: Book, kind: str, files: Mapping[str, Whereabouts] | None = None, editors: str = "", room: Room | None = None
) -> Paper:
    """One kind of a book, printed; `files` are the whereabouts of those that it points at."""
    bench = Bench(LIBRARY.cache, SESSIONS, room or Room(), editors)
    job, cuts = KINDS[kind].make(book, bench, files or {"participants": Whereabouts()})
    return Paper(job, cuts, compile_pdf(job.template, job.data, job.files, job.day), whereabouts(job))


def failures(pdf: bytes) -> list[str]:
    """What the checker of PDF/UA-1 finds."""
    return [each.rule_id for each in page.validate_pdf_bytes(pdf, profile="ua1").failures]


def places(pdf: bytes, number: int, words: list[str]) -> dict[str, tuple[float, float]]:
    """Where words stand on a page, as shares of its width and height from the lower left; each is looked for by its letters."""
    sheet = PdfReader(BytesIO(pdf)).pages[number - 1]
    width, height = float(sheet.mediabox.width), float(sheet.mediabox.height)
    found: dict[str, tuple[float, float]] = {}

    def visit(text: str, current: Any, matrix: Any, _font: Any, _size: Any) -> None:
        x = matrix[4] * current[0] + matrix[5] * current[2] + current[4]
        y = matrix[4] * current[1] + matrix[5] * current[3] + current[5]
        for word in words:
            if plain(word) in plain(text) and word not in found:
                found[word] = (x / width, y / height)

    sheet.extract_text(visitor_text=visit)
    return found
