"""Sheets that fit: each case is shortened, step by step, until its sheet has no more sides than it may.

A job with whole cases comes in, the same job with cases that fit goes out, and what was cut. All cases are set at once and only
those that are too long are set again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from build_tools.pack.compile import ask
from build_tools.pack.contract import Job
from build_tools.pack.giving_way import Cut, Record, shorter
from build_tools.words.strings import Words

SIDES, SIDES_IN_LARGE_PRINT = 2, 4


class DoesNotFit(RuntimeError):
    """A case is longer than its sides although everything that may give way has: a mistake of ours, since lengths have limits."""


def fitted(job: Job, words: Words, elsewhere: str) -> tuple[Job, tuple[Cut, ...]]:
    """The job with every case on its sides; `elsewhere` (end or online) says where the addresses of sources stand then."""
    sides = SIDES_IN_LARGE_PRINT if job.data["form"]["large"] else SIDES
    ways = {record["slug"]: shorter(record, words, elsewhere) for record in job.data["cases"]}
    now = {slug: next(way) for slug, way in ways.items()}
    waiting = list(ways)
    while waiting:
        count = pages_of(_with_cases(job, [now[slug][0] for slug in waiting]))
        waiting = [slug for slug in waiting if count[slug] > sides]
        for slug in waiting:
            step = next(ways[slug], None)
            if step is None:
                raise DoesNotFit(f"{slug}: {count[slug]} sides")
            now[slug] = step
    cases = [record for record, _cuts in now.values()]
    return _with_cases(job, cases), tuple(cut for _record, cuts in now.values() for cut in cuts)


def pages_of(job: Job) -> Mapping[str, int]:
    """How many sides the sheet of each case has, by slug, set by themselves."""
    (edges,) = ask("sheet.typ", job.data, job.files, "pages")
    begins = {edge["slug"]: edge["page"] for edge in edges if edge["at"] == "start"}
    return {edge["slug"]: edge["page"] - begins[edge["slug"]] + 1 for edge in edges if edge["at"] == "end"}


def _with_cases(job: Job, cases: list[Record]) -> Job:
    return replace(job, data={**job.data, "cases": cases})
