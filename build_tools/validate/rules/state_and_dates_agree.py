"""The state of a practice and its dates say the same.

What: finished, stopped and mainstreamed need `ended` (a date or `unknown`); planned and running have none.
Why: "running, ended in 2019" is two answers to the first question that readers ask.

Wrong:
    status:
      state: running
      started: "2016"
      ended: "2019"
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

ID = "state-and-dates-agree"
OVER, NOT_OVER = frozenset({"finished", "stopped", "mainstreamed"}), frozenset({"planned", "running"})


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem where an end is missing or should not be there."""
    if not isinstance(file.sound, Case):
        return
    status = file.sound.status
    if status.state in OVER and status.ended is None:
        yield file.at(("status", "state"), ID, "no-end", state=status.state)
    if status.state in NOT_OVER and status.ended is not None:
        yield file.at_key(("status", "ended"), ID, "end", state=status.state)
