"""The card deck of a pack: a book comes in, a job for Typst goes out, with the cards that could not hold all of their texts.

A6 on A4 (a quarter of Letter on Letter), four to a page; large print puts two on a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_tools.model.catalogue import Lists
from build_tools.model.kinds import UNKNOWN
from build_tools.model.telling import Telling
from build_tools.pack.book import Book
from build_tools.pack.compile import ask
from build_tools.pack.contract import Job
from build_tools.pack.giving_way import Cut
from build_tools.pack.sentences import shorter

TEMPLATE = "cards.typ"
# For practices that the people in the room bring; a last page that is not full gets more.
BLANKS = 4
# What stands on the back.
PARTS = ("problem", "needs", "hardest")


def cards_job(book: Book, sheets: Mapping[str, int]) -> tuple[Job, tuple[Cut, ...]]:
    """The deck; `sheets` are the pages of the pack on which the cases' sheets begin, by slug."""
    made = book.job(
        TEMPLATE,
        gauges={telling.slug: gauges(telling, book.lists) for telling in book.cases},
        sheets=dict(sheets),
        blanks=BLANKS,
    )
    for record in made.data["cases"]:
        for part in PARTS:
            record[part] = shorter(record[part])
    return made, tuple(tight_cards(made))


def gauges(telling: Telling, lists: Lists) -> dict[str, Any]:
    """How far up its list a case's size and cost stand, [place, length of the list]; the place is 0 where nobody knows."""
    sizes, bands = lists.vocabularies["city_sizes"], lists.vocabularies["cost_bands"]
    size = sizes.get(str(lists.size(telling.case)))
    band = None if telling.case.cost is UNKNOWN else bands.get(telling.case.cost.band)
    return {
        "size": [size.order if size else 0, len(sizes)],
        "cost": [band.order if band else 0, len(bands)],
    }


def tight_cards(made: Job) -> list[Cut]:
    """What the set deck says of cards whose texts are too long: so many of them end early; they are in small type even so; or
    they run off the card, which only a text far beyond its limit does."""
    said = ask(made.template, made.data, made.files, "card")
    cuts = [Cut(each["slug"], "card-texts", len(each["parts"])) for each in said if each["parts"]]
    cuts += [Cut(each["slug"], "card-small", 1) for each in said if each["small"] and not each["over"]]
    return cuts + [Cut(each["slug"], "card-over", 1) for each in said if each["over"]]
