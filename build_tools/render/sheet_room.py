"""How much of a case two sides of paper hold: a case as it is read comes in, what its sheet keeps of it goes out.

A browser prints without being asked how full a page is, so the room is estimated from the lengths of the texts, in lines of one of
the two columns of a side; a test prints the sheets and counts sides.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from build_tools.model.catalogue import Lists
from build_tools.model.judgement import NEGATIVE, in_order
from build_tools.model.reading import Reading
from build_tools.text.plain import as_read

# Two sides of two columns, less what never comes out even.
ROOM = 202.0
RESULTS_KEPT, RESULTS_KEPT_AT_LEAST = 5, 3
_TITLE, _SUMMARY, _CLAIM, _LINE = 40, 62, 74, 46
_HEAD, _PART, _ROW, _FOOT = 17.0, 2.2, 1.5, 4.0


@dataclass(frozen=True, slots=True)
class Kept:
    """How many adopters, results, and paragraphs of two texts a sheet shows; what is less than the case has `continues` online."""

    adoptions: int
    results: int
    done: int
    problem: int
    continues: frozenset[str] = frozenset()


def kept_on_sheet(reading: Reading, lists: Lists) -> Kept:
    """What stands on the sheet. The strongest result, every negative one and a first paragraph of each text always stay.

    Adopters give way first, then results beyond five, then the end of what was done, of the problem, and results beyond three.
    """
    case = reading.case
    negative = sum(result.shows in NEGATIVE for result in case.known_results) + 1
    ways = (
        ("adopted", "adoptions", 0),
        ("results", "results", max(RESULTS_KEPT, negative)),
        ("done", "done", 1),
        ("problem", "problem", 1),
        ("results", "results", max(RESULTS_KEPT_AT_LEAST, negative)),
    )
    kept = whole(reading)
    for part, name, least in ways:
        while _lines(reading, kept, lists) > ROOM and getattr(kept, name) > least:
            kept = replace(kept, **{name: getattr(kept, name) - 1}, continues=kept.continues | {part})
    return kept


def whole(reading: Reading) -> Kept:
    """All that a case has."""
    case = reading.case
    done, problem = (len(paragraphs(_text(reading, name))) for name in ("what_was_done", "problem"))
    return Kept(len(case.adopted_by or ()), len(case.known_results), done, problem)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, as they are separated in the file."""
    return [each for each in text.split("\n\n") if each.strip()]


def _lines(reading: Reading, kept: Kept, lists: Lists) -> float:
    """The lines of a column that a sheet takes; what stands over both columns counts twice."""
    case = reading.case
    best = max(
        (_full(_text(reading, "results", i, "claim"), _SUMMARY) for i in range(len(case.known_results))), default=1
    )
    over_both = (
        _HEAD + 1.9 * _full(_text(reading, "title"), _TITLE) + 1.2 * _full(_text(reading, "summary"), _SUMMARY) + best
    )
    for position, _ in in_order(case, lists)[: kept.results]:
        over_both += max(2.0, _full(_text(reading, "results", position, "claim"), _CLAIM)) + _ROW - 0.5
    parts = [paragraphs(_text(reading, name)) for name in ("hardest_part", "needs")]
    parts.append(paragraphs(_text(reading, "what_was_done"))[: kept.done])
    parts.append(paragraphs(_text(reading, "problem"))[: kept.problem])
    column = sum(_PART + sum(_full(each, _LINE) for each in part) for part in parts)
    if case.not_known:
        column += _PART + sum(_full(_text(reading, "not_known", i), _LINE) + 0.2 for i in range(len(case.not_known)))
    if case.adopted_by:
        column += _PART + sum(
            2.0 + _full(_text(reading, "adopted_by", i, "what_changed"), _LINE) for i in range(kept.adoptions)
        )
    column += _PART + _FOOT + sum(0.8 * _full(f"{each.publisher}, {each.year}", 60) for each in case.sources)
    return 2 * over_both + column + len(kept.continues)


def _text(reading: Reading, *way: str | int) -> str:
    told = reading.told(*way)
    return told.text if told else ""


def _full(text: str, letters: int) -> int:
    """The lines that a text fills at so many letters a line; a started line is a line."""
    return ceil(len(as_read(text)) / letters)
