"""Which cases are past their best-before, or soon will be, gathered by who wrote them, with a reminder that is ready to send.

Comes in: sound cases and the day. Goes out: plain rows and text. Next: `cli/` prints, or an issue on the host holds it.
"""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from build_tools.model.case import Case
from build_tools.model.judgement import due
from build_tools.words.names import date_words
from build_tools.words.strings import Words

# A contributor who gave no name; a reminder would reach nobody.
NO_NAME = "withheld"


@dataclass(frozen=True, slots=True)
class Due:
    """One case to compare with its sources again in the month `month`, which ends in `days` days (less than 0: it is over)."""

    slug: str
    title: str
    contributor: str
    checked_on: str
    month: str
    days: int


def due_cases(cases: Iterable[Case], today: date, within: int = 0) -> tuple[Due, ...]:
    """The cases whose month is over, or ends within so many days; the oldest of each contributor first."""
    rows = [
        Due(case.slug, case.title, case.contributor.name, case.checked_on, due(case), _days(due(case), today))
        for case in cases
    ]
    late = [row for row in rows if row.days <= within]
    return tuple(sorted(late, key=lambda row: (row.contributor == NO_NAME, row.contributor, row.month, row.slug)))


def _days(month: str, today: date) -> int:
    """The days from today to the end of a month."""
    year, number = int(month[:4]), int(month[5:])
    return (date(year, number, monthrange(year, number)[1]) - today).days


def by_contributor(rows: Iterable[Due]) -> dict[str, list[Due]]:
    """The rows by who wrote the case, in their order."""
    found: dict[str, list[Due]] = {}
    for row in rows:
        found.setdefault(row.contributor, []).append(row)
    return found


def reminder(name: str, rows: Sequence[Due], words: Words, site: str = "") -> str:
    """The words to send to one contributor: which cases, since when, and what to do in each of the three ways it can go."""
    lines = [words("due.reminder.greeting", name=name), "", words("due.reminder.begins", n=len(rows)), ""]
    for row in rows:
        lines.append(f"- {row.title}: {_when(row, words)}")
        if site:
            lines.append(f"  {site.rstrip('/')}/cases/{row.slug}/")
    lines += ["", words("due.reminder.ways"), "", words("due.reminder.ends")]
    return "\n".join(lines)


def as_text(rows: Sequence[Due], words: Words, site: str = "") -> str:
    """The list for a terminal, each contributor's cases above the reminder to send."""
    blocks = []
    for name, theirs in by_contributor(rows).items():
        listed = [_heading(name, words), *(f"  {row.slug}  {_when(row, words)}" for row in theirs)]
        if name != NO_NAME:
            listed += ["", *(f"  | {line}".rstrip() for line in reminder(name, theirs, words, site).split("\n"))]
        blocks.append("\n".join(listed))
    return "\n\n".join([*blocks, words("due.sum", n=len(rows))]) + "\n"


def as_markdown(rows: Sequence[Due], words: Words, site: str = "") -> str:
    """The list as the body of one issue on the host: a box for each case, each reminder folded below."""
    lines = [words("due.sum", n=len(rows)), ""]
    for name, theirs in by_contributor(rows).items():
        lines += [f"## {_heading(name, words)}", ""]
        lines += [f"- [ ] `cases/{row.slug}.yml` ({_when(row, words)})" for row in theirs]
        if name != NO_NAME:
            # Four backticks: a title may hold three.
            lines += ["", f"<details><summary>{words('due.to-send')}</summary>", "", "````text"]
            lines += [reminder(name, theirs, words, site).replace("````", "'''"), "````", "", "</details>"]
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def as_json(rows: Sequence[Due], words: Words, site: str = "") -> str:
    """An object: `cases` (slug, title, contributor, checked_on, month, days) and `reminders` by contributor."""
    reminders = {
        name: reminder(name, theirs, words, site) for name, theirs in by_contributor(rows).items() if name != NO_NAME
    }
    return (
        json.dumps({"cases": [asdict(row) for row in rows], "reminders": reminders}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _when(row: Due, words: Words) -> str:
    """When it was checked, and by when it was or is to be checked again."""
    said = "due.overdue" if row.days < 0 else "due.soon"
    month, checked = (date_words(each, words.language) for each in (row.month, row.checked_on))
    return words(said, month=month, checked=checked)


def _heading(name: str, words: Words) -> str:
    return words("due.nameless") if name == NO_NAME else name


FORMATS: dict[str, Callable[[Sequence[Due], Words, str], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}
