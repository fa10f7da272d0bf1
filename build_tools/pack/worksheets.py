"""The worksheets: seven kinds, one side each; with cases they are filled from them where that helps, without they are blank."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from build_tools.model.catalogue import Lists
from build_tools.model.telling import Telling
from build_tools.pack.book import Book
from build_tools.pack.compile import ask
from build_tools.pack.contract import Form, Imprint, Job, job
from build_tools.pack.giving_way import Cut
from build_tools.pack.sentences import without_marks
from build_tools.words.strings import Words

TEMPLATE = "worksheets.typ"
# In the order of the file; a transfer check comes once for each case, and once more without one.
KINDS = ("city", "tree", "transfer", "stakeholders", "actions", "scoring", "owner")
# So many cases can be named on a sheet that lists them; of more, each table writes down its own.
MOST_ROWS = 9


def worksheets_job(book: Book) -> tuple[Job, tuple[Cut, ...]]:
    """The worksheets of a pack, with the cases whose parts do not fit one side, which only texts beyond their limits do."""
    made = book.job(TEMPLATE, **_around(book.cases, book.words))
    for record in made.data["cases"]:
        for block in record["blocks"]:
            for part in ("what", "enabling"):
                block[part] = without_marks(block[part])
    over = ask(made.template, made.data, made.files, "over")
    return made, tuple(Cut(each["slug"], "check-over", 1) for each in over)


def blank_job(imprint: Imprint, form: Form, words: Words, lists: Lists) -> Job:
    """The worksheets for any session, with no cases in them."""
    return job(TEMPLATE, words("paper.worksheets.title"), imprint, form, words, lists, (), **_around((), words))


def _around(cases: Iterable[Telling], words: Words) -> dict[str, Any]:
    return {
        "kinds": KINDS,
        "rows": MOST_ROWS,
        "lines": words("paper.worksheets.city.lines").splitlines(),
        "took_part": took_part(cases, words),
    }


def took_part(cases: Iterable[Telling], words: Words) -> list[str]:
    """The sorts of people and bodies that led the cases or were partners in them, the commonest first."""
    counted: dict[str, int] = {}
    for telling in cases:
        sorts = {telling.case.lead.type, *(partner.type for partner in telling.case.partners or ())}
        for sort in sorts:
            if sort:
                name = telling.label("lead_types", sort)
                counted[name] = counted.get(name, 0) + 1
    return sorted(counted, key=lambda name: (-counted[name], name))
