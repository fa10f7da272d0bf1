"""The card deck: cases come in, a job for Typst goes out; what had to give way on a card is said by the set deck itself.

A6 on A4 (a quarter of Letter on Letter), four to a page; large print puts two on a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.model.catalogue import Lists
from build_tools.model.kinds import UNKNOWN
from build_tools.model.telling import Telling
from build_tools.pack.compile import ask
from build_tools.pack.contract import Form, Imprint, Job, job
from build_tools.pack.sentences import shorter
from build_tools.words.strings import Words

TEMPLATE = "cards.typ"
# For practices that the people in the room bring; a last page that is not full gets more.
BLANKS = 4


# What stands on the back.
PARTS = ("problem", "needs", "hardest")


@dataclass(frozen=True, slots=True)
class Tight:
    """A card whose texts are too long: `parts` end early; `small`: even so in type smaller than it should be; `over`: even so
    not all of it is on the card."""

    slug: str
    parts: tuple[str, ...]
    small: bool
    over: bool


def cards_job(
    title: str,
    imprint: Imprint,
    form: Form,
    words: Words,
    lists: Lists,
    cases: Iterable[Telling],
    sheets: Mapping[str, int],
) -> Job:
    """The deck of a pack; `sheets` are the pages in the pack on which the cases' sheets begin, by slug."""
    tellings = list(cases)
    made = job(
        TEMPLATE,
        title,
        imprint,
        form,
        words,
        lists,
        tellings,
        keywords=[words("paper.cards.title")],
        gauges={telling.slug: gauges(telling, lists) for telling in tellings},
        sheets=dict(sheets),
        blanks=BLANKS,
    )
    for record in made.data["cases"]:
        for part in PARTS:
            record[part] = shorter(record[part])
    return made


def gauges(telling: Telling, lists: Lists) -> dict[str, Any]:
    """How far up its list a case's size and cost stand, [place, length of the list]; the place is 0 where nobody knows."""
    sizes, bands = lists.vocabularies["city_sizes"], lists.vocabularies["cost_bands"]
    size = sizes.get(str(lists.size(telling.case)))
    band = None if telling.case.cost is UNKNOWN else bands.get(telling.case.cost.band)
    return {
        "size": [size.order if size else 0, len(sizes)],
        "cost": [band.order if band else 0, len(bands)],
    }


def tight_cards(made: Job) -> list[Tight]:
    """The cards whose texts are too long, as the set deck says, in order; a deck where all fits has an empty list."""
    return [
        Tight(each["slug"], tuple(each["parts"]), each["small"], each["over"])
        for each in ask(made.template, made.data, made.files, "card")
    ]
