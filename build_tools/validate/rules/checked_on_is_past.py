"""`checked_on` is the day on which somebody compared the case with its sources, so it is not in the future.

What: the date is today or earlier; `casebook check --today YYYY-MM-DD` sets the day for programs.
Why: the day shows readers how fresh a case is, and from it the next check is due.

Wrong:
    checked_on: "2999-01-01"

Right:
    checked_on: "2026-11-23"
"""

from collections.abc import Iterator

from build_tools.model.case import Case
from build_tools.model.translation import Translation
from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "checked-on-is-past"


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem where the day is later than the day given."""
    today = world.today.isoformat()
    if isinstance(file.sound, Case) and file.sound.checked_on > today:
        yield file.at(("checked_on",), ID, "future", date=file.sound.checked_on, today=today)
    if isinstance(file.sound, Translation) and file.sound.file.translated_on > today:
        yield file.at(("translated_on",), ID, "future", date=file.sound.file.translated_on, today=today)
