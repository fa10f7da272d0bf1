"""The facilitator's part: session plans, questions and gaps of each case, objections, the return slip.

What stands on which page of the other files is known when they are made, so it comes in as `Place`s and goes out printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from build_tools.model.catalogue import Lists
from build_tools.model.session import Written
from build_tools.model.telling import Telling
from build_tools.pack.contract import Form, Imprint, Job, job, qr_of
from build_tools.pack.plans import Room, plan_record
from build_tools.words.strings import Words

TEMPLATE = "facilitator.typ"
# The pages of docs/<lang>/sessions/ by their use; every page that counts minutes is a plan.
OPENING, OBJECTIONS, ANY_CASE = "index", "objections", "questions"


@dataclass(frozen=True, slots=True)
class Place:
    """Pages of a file: `file` is pack, worksheets or cards."""

    file: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are in the other files: parts by name, and for each case by slug its sheet, transfer check and card."""

    parts: Mapping[str, Place] = field(default_factory=dict)
    cases: Mapping[str, Mapping[str, Place]] = field(default_factory=dict)


def facilitator_job(
    title: str,
    imprint: Imprint,
    form: Form,
    words: Words,
    lists: Lists,
    cases: Iterable[Telling],
    sessions: Mapping[str, Written],
    places: Places,
    *,
    room: Room,
    editors: str,
    address: str,
) -> Job:
    """The facilitator's part of a pack; `editors` is the mailbox for return slips and `address` the pack's own, "" where unset."""

    def page(name: str) -> Any:
        return plan_record(sessions[name], words.language, room) if name in sessions else None

    made = job(
        TEMPLATE,
        title,
        imprint,
        form,
        words,
        lists,
        cases,
        keywords=[words("paper.facilitator.title")],
        opening=page(OPENING),
        plans=[plan_record(each, words.language, room) for each in sessions.values() if each.minutes],
        objections=page(OBJECTIONS),
        any_case=page(ANY_CASE),
        places={
            "parts": {name: asdict(place) for name, place in places.parts.items()},
            "cases": {
                slug: {what: asdict(place) for what, place in found.items()} for slug, found in places.cases.items()
            },
        },
        room=asdict(room),
        editors=editors,
        address=address,
    )
    return Job(
        made.template, made.data, {**made.files, "qr-pack.svg": qr_of(address)} if address else made.files, made.day
    )
