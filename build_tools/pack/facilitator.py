"""The facilitator's part: session plans, questions and gaps of each case, objections, the return slip.

What stands on which page of the other files is known when they are made, so it comes in as `Whereabouts` and goes out printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from build_tools.model.session import Written
from build_tools.pack.book import Book
from build_tools.pack.contract import Job
from build_tools.pack.giving_way import Cut
from build_tools.pack.plans import Room, plan_record
from build_tools.pack.whereabouts import Whereabouts

TEMPLATE = "facilitator.typ"
# The pages of docs/<lang>/sessions/ by their use; every page that counts minutes is a plan.
OPENING, OBJECTIONS, ANY_CASE = "index", "objections", "questions"


def places_of(files: Mapping[str, Whereabouts]) -> dict[str, dict[str, Any]]:
    """Where things are in the other files, by kind: parts by name, and for each case by slug what it has."""
    parts: dict[str, Any] = {}
    cases: dict[str, dict[str, Any]] = {}
    for file, where in files.items():
        parts[file] = {"file": file, "first": 1, "last": where.pages}
        for part, pages in where.parts.items():
            parts[part] = {"file": file, "first": pages[0], "last": pages[1]}
        for part, by_slug in where.cases.items():
            # Of a sheet that comes once for each case and once more without one, only the former are the cases'.
            ends = [page for pages in by_slug.values() for page in pages]
            parts[part] = {"file": file, "first": min(ends), "last": max(ends)}
            for slug, (first, last) in by_slug.items():
                cases.setdefault(slug, {})[part] = {"first": first, "last": last}
    return {"parts": parts, "cases": cases}


def facilitator_job(
    book: Book, sessions: Mapping[str, Written], files: Mapping[str, Whereabouts], room: Room, editors: str
) -> tuple[Job, tuple[Cut, ...]]:
    """The facilitator's part of a pack; `files` says where things are in the others.

    `editors` is the mailbox for return slips, "" where there is none. Nothing in this part is ever cut.
    """

    def page(name: str) -> dict[str, Any] | None:
        return plan_record(sessions[name], book.words.language, room) if name in sessions else None

    made = book.job(
        TEMPLATE,
        opening=page(OPENING),
        plans=[plan_record(each, book.words.language, room) for each in sessions.values() if each.minutes],
        objections=page(OBJECTIONS),
        any_case=page(ANY_CASE),
        places=places_of(files),
        room=asdict(room),
        editors=editors,
    )
    return made, ()
