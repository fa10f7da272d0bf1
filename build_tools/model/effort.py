"""How much a case asks of whoever writes its mandatory part: words, choices, sources, and the minutes that follow from them.

Comes in: cases. Goes out: counts. The guide for contributors shows them, so that what it promises is what the cases show.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from functools import cached_property
from statistics import median

from build_tools.model.case import Case
from build_tools.model.fields import Field, fields, walk
from build_tools.model.kinds import Fixed, Text
from build_tools.text.plain import as_read

# What we reckon with, and say so on the page: writing down what one knows, one look into a list, one source that is open already.
WORDS_A_MINUTE, SECONDS_A_CHOICE, MINUTES_A_SOURCE = 20, 10, 1


@dataclass(frozen=True)
class Effort:
    """What was written, chosen and cited in the mandatory part of a case."""

    words: float
    choices: float
    results: float
    sources: float

    @cached_property
    def minutes(self) -> int:
        """The minutes that it takes, rounded up to five: nobody's time is known better."""
        exact = self.words / WORDS_A_MINUTE + self.choices * SECONDS_A_CHOICE / 60 + self.sources * MINUTES_A_SOURCE
        return -int(-exact // 5) * 5


def effort(case: Case) -> Effort:
    """What the mandatory part of one case holds; the words of a source's title are copied, not written, and not counted."""
    words = choices = 0
    for way, field, value in walk(case):
        if way[0] not in Case.RING_1 or way[0] == "sources":
            continue
        if isinstance(field.kind, Text):
            words += len(as_read(str(value)).split())
        elif way[-2:-1] != ("sources",) and not isinstance(field.kind, Fixed):
            choices += 1
    return Effort(words, choices, len(case.known_results), len(case.sources))


def typical(efforts: Iterable[Effort]) -> Effort:
    """The median of each count: half of the cases have at most so much."""
    return Effort(*map(median, zip(*map(astuple, efforts), strict=True)))


def leanest(efforts: Mapping[str, Effort]) -> str:
    """The name of what took least; of several the first."""
    return min(efforts, key=lambda name: (efforts[name].minutes, efforts[name].words))


@dataclass(frozen=True, slots=True)
class Questions:
    """How many fields there are: all of the mandatory part, those in own words, those that take `unknown`; the optional ones."""

    all: int
    written: int
    unknown: int
    optional: int


def questions() -> Questions:
    """The counts, from the model."""
    asked = [each for each in fields(Case) if each.name in Case.RING_1]
    return Questions(
        len(asked),
        sum(each.translated for each in asked),
        sum(_takes_unknown(each) for each in asked),
        len(Case.ring_2()),
    )


def _takes_unknown(field: Field) -> bool:
    """Whether `unknown` is legal for a field or for a part of it."""
    return field.unknown or (field.part is not None and any(map(_takes_unknown, fields(field.part))))
