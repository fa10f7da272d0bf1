"""Sheets by themselves, without a pack around them: one case, or several one after the other."""

from __future__ import annotations

from dataclasses import replace

from build_tools.model.catalogue import Lists
from build_tools.model.telling import Telling
from build_tools.pack.book import Book, day_of
from build_tools.pack.contract import Form, Imprint, Job, job
from build_tools.pack.fitting import fitted
from build_tools.pack.giving_way import Cut
from build_tools.words.strings import Words

TEMPLATE = "sheet.typ"


def sheet_job(
    telling: Telling, imprint: Imprint, form: Form, words: Words, lists: Lists
) -> tuple[Job, tuple[Cut, ...]]:
    """The sheet of one case, dated by the day on which it was checked."""
    dated = replace(imprint, day=day_of([telling]))
    made = job(TEMPLATE, telling.title.text, dated, form, words, lists, [telling], foot="")
    return fitted(made, words, "online")


def sheets_job(book: Book) -> tuple[Job, tuple[Cut, ...]]:
    """The sheets of a pack and nothing else, to be handed out."""
    return fitted(book.job(TEMPLATE), book.words, "online")
