"""How the parts of a sheet share its columns, so that none stands long beside a short one: a record comes in, numbers go out.

Heights are estimated from the number of letters; a wrong guess costs white space, never words.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Any

Record = dict[str, Any]
# Of the twelve columns: those of the problem and those of what was done.
SPLITS = ((4, 8), (5, 7), (6, 6), (7, 5), (8, 4))
# Letters on a line of one of the twelve columns, and of half a sheet.
_LETTERS_A_COLUMN, _LETTERS_A_HALF = 8.3, 49
_HEADING = 1.6


def columned(record: Record) -> Record:
    """The record with the columns of its two halves: `split` on the front, on the back how many parts stand `left`."""
    return {**record, "split": split_of(record), "left": left_of(record)}


def split_of(record: Record) -> list[int]:
    """How wide the problem and what was done stand beside each other."""
    problem, done = letters_of(record["problem"]), letters_of(record["done"])
    if not done:
        return [12, 0]
    return list(min(SPLITS, key=lambda split: max(problem / split[0], done / split[1])))


def left_of(record: Record) -> int:
    """How many of the parts (hardest part, needs, not known, who took it up) stand in the left column of the back."""
    parts = [_lines(record["hardest"]), _lines(record["needs"]), _listed(record["not-known"])]
    if record["adopters"] or record["cuts"]["adopters"]:
        parts.append(sum(2.5 + _lines(row["changed"]) for row in record["adopters"]) + 1)
    parts = [part + _HEADING for part in parts]
    return min(range(1, len(parts)), key=lambda cut: (max(sum(parts[:cut]), sum(parts[cut:])), abs(cut - 2)))


def _lines(told: Record | None) -> float:
    return sum(ceil(letters_of(node) / _LETTERS_A_HALF) + 0.4 for node in told["c"]) if told else 1


def _listed(rows: Iterable[Record]) -> float:
    return sum(ceil(letters_of(row) / (_LETTERS_A_HALF - 3)) + 0.2 for row in rows) or 1


def letters_of(told: Any) -> int:
    """How many letters stand in a text, however deep."""
    if isinstance(told, str):
        return len(told)
    if isinstance(told, dict):
        return sum(letters_of(value) for key, value in told.items() if key in {"c", "v", "items"})
    return sum(letters_of(each) for each in told) if isinstance(told, list) else 0
