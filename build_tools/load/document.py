"""One YAML file as plain data that still knows where it stands.

`read.py` makes a `Document`; checks take the data from it and ask it for lines and columns to point at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from build_tools.load.positions import Node, Way, positions
from build_tools.problem import Level, Problem, Span


@dataclass(frozen=True)
class Document:
    """A file that could be read: its name, its text, its data (every scalar still text, nothing as None)."""

    file: str
    text: str
    data: dict[str, Any]

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text."""
        return tuple(self.text.split("\n"))

    @cached_property
    def nodes(self) -> Mapping[Way, Node]:
        """Where each value stands."""
        return positions(self.text)

    def line(self, number: int) -> str:
        """The text of line `number` (from 1); empty beyond the end."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def value_span(self, way: Way) -> Span:
        """The place of a value, at its first line; the place of the nearest holder that exists, if it has none itself."""
        node = self.nodes.get(way)
        if node is None:
            return self.key_span(way[:-1]) if way else Span()
        if node.style in ("|", ">") and node.key:
            return node.key
        (line, column), (end_line, end_column) = node.start, node.end
        if end_line != line or node.style in ("map", "list"):
            end_column = len(self.line(line)) + 1
        return Span(line, column, max(end_column, column + 1))

    def key_span(self, way: Way) -> Span:
        """The place of a key; of the value itself where it has no key (a list item)."""
        node = self.nodes.get(way)
        if node is not None and node.key is not None:
            return node.key
        return self.value_span(way)

    def find(self, way: Way, needle: str, skip: int = 0) -> Span:
        """The place of `needle` inside a value, leaving out its first `skip` occurrences; the value's place if absent."""
        node = self.nodes.get(way)
        if node is None or not needle:
            return self.value_span(way)
        # A text under `|` ends at column 1 of the line after it; that line belongs to the next key.
        for number in range(node.start[0], node.end[0] + (node.end[1] > 1)):
            text = self.line(number)
            column = text.find(needle, node.start[1] - 1 if number == node.start[0] else 0)
            while column >= 0:
                if skip == 0:
                    return Span(number, column + 1, column + 1 + len(needle))
                skip -= 1
                column = text.find(needle, column + len(needle))
        return self.value_span(way)

    def problem(self, span: Span, rule: str, about: str, level: Level = "error", **values: object) -> Problem:
        """A problem in this file, with the line it points at."""
        return Problem(self.file, span, rule, about, values, level, self.line(span.line))

    def scalars(self) -> list[tuple[Way, str | None]]:
        """Every scalar with the way to it, in the order of the file."""
        found: list[tuple[Way, str | None]] = []
        _gather(found, (), self.data)
        return found


def _gather(found: list[tuple[Way, str | None]], way: Way, value: Any) -> None:
    if isinstance(value, dict):
        for key, item in value.items():
            _gather(found, (*way, key), item)
    elif isinstance(value, list):
        for position, item in enumerate(value):
            _gather(found, (*way, position), item)
    else:
        found.append((way, value))
