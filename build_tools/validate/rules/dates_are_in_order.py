"""Dates follow one another: nothing ends before it starts or is known before it happened.

What: `started` is not after `ended` or `as_of`, no source and no `as_of` is later than `checked_on`.
Why: dates that contradict one another are nearly always a slip of the keyboard, and readers judge a case by them.

Wrong:
    status:
      state: finished
      started: "2019"
      ended: "2016"
      as_of: 2020

Right:
    status:
      state: finished
      started: "2016"
      ended: "2019"
      as_of: 2020
"""

from collections.abc import Iterator

from build_tools.model.case import Case
from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "dates-are-in-order"


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for each pair of dates that stands the wrong way round."""
    if not isinstance(file.sound, Case):
        return
    status, checked = file.sound.status, file.sound.checked_on
    if status.started and status.ended and _after(status.started, status.ended):
        yield file.at(("status", "ended"), ID, "end-before-start", ended=status.ended, started=status.started)
    # An end may be stated before it comes ("due to end in March"); a start is known only once it has been.
    if status.state != "planned" and status.started and _after(status.started, str(status.as_of)):
        yield file.at(("status", "started"), ID, "after-as-of", date=status.started, as_of=status.as_of)
    if _after(str(status.as_of), checked):
        yield file.at(("status", "as_of"), ID, "after-check", date=status.as_of, checked=checked)
    for position, source in enumerate(file.sound.sources):
        if source.year and _after(str(source.year), checked):
            yield file.at(("sources", position, "year"), ID, "after-check", date=source.year, checked=checked)


def _after(one: str, other: str) -> bool:
    """Whether a date is later than another, as far as both are known: 2016-05 is not after 2016."""
    length = min(len(one), len(other))
    return one[:length] > other[:length]
