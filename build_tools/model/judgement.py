"""What the build says about a case and nobody writes by hand: its best evidence, how full its file is, when to check it again."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.model.case import Case, Result
from build_tools.model.catalogue import Lists

OUTPUT = "output"
NEGATIVE = frozenset({"worse", "no-difference", "disputed"})
# What a cost band may cover so that it can be set against another of its kind; a part or a grant says only that it was more.
COMPARABLE_COSTS = frozenset({"whole", "year"})
# After how many months a case should be compared with its sources again; what is over changes more slowly.
MONTHS_UNTIL_DUE, MONTHS_UNTIL_DUE_WHEN_OVER = 18, 36
OVER = frozenset({"finished", "stopped"})


@dataclass(frozen=True, slots=True)
class Best:
    """The strongest result of a case. `only_outputs`: nothing it reports says whether the problem got smaller."""

    result: Result
    only_outputs: bool

    @property
    def evidence(self) -> str:
        return self.result.evidence

    @property
    def shows(self) -> str:
        return self.result.shows


def best_evidence(case: Case, lists: Lists) -> Best | None:
    """The highest grade among results that show a change (or none); only where there are no such results, among outputs.

    Of equal grades a negative finding comes first, so that no good one hides it. None where the results are unknown.
    """
    results = case.known_results
    changes = [result for result in results if result.shows != OUTPUT]
    chosen = max(changes or results, key=lambda result: (_rank(result, lists), result.shows in NEGATIVE), default=None)
    return Best(chosen, not changes) if chosen is not None else None


def in_order(case: Case, lists: Lists) -> list[tuple[int, Result]]:
    """The results with their positions in the file, as a page shows them: negative ones first, then by grade."""
    return sorted(
        enumerate(case.known_results), key=lambda each: (each[1].shows not in NEGATIVE, -_rank(each[1], lists))
    )


def _rank(result: Result, lists: Lists) -> int:
    term = lists.term("evidence", result.evidence)
    return term.order if term else 0


def filled(case: Case) -> tuple[int, int]:
    """How many of the optional fields are given, and how many there are."""
    optional = case.ring_2()
    return sum(getattr(case, name) is not None for name in optional), len(optional)


def due(case: Case) -> str:
    """The month, YYYY-MM, in which the case should be checked again."""
    months = MONTHS_UNTIL_DUE_WHEN_OVER if case.status.state in OVER else MONTHS_UNTIL_DUE
    year, month = int(case.checked_on[:4]), int(case.checked_on[5:7]) - 1 + months
    return f"{year + month // 12:04d}-{month % 12 + 1:02d}"
