"""A sum says what it is.

What: `to` is larger than `amount`; the price of one unit says `per` what.
Why: a figure without its measure is compared with the wrong ones.

Wrong:
    costs:
      - what: "City's share of the works"
        amount: 102
        currency: EUR
        kind: unit
        sources: [1]

Right:
    costs:
      - what: "City's share of the works"
        amount: 102
        currency: EUR
        kind: unit
        per: "square metre"
        sources: [1]
"""

from collections.abc import Iterator

from build_tools.model.case import Case
from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "sums-are-sound"


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for each range that runs backwards and for each measure left out."""
    if not isinstance(file.sound, Case):
        return
    for position, cost in enumerate(file.sound.costs or ()):
        if cost.to is not None and cost.to <= cost.amount:
            yield file.at(("costs", position, "to"), ID, "range", amount=cost.amount, to=cost.to)
        if cost.kind == "unit" and cost.per is None:
            yield file.at(("costs", position, "kind"), ID, "per", kind=cost.kind)
