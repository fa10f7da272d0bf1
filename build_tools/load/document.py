"""One YAML file as plain data that still knows where it stands.

`read.py` makes a `Document`; checks take the data from it and ask it for lines and columns to point at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from build_tools.problem import Level, Problem, Span

# The way to a value: keys and list positions from the top of the file, as ("results", 0, "claim").
Way = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """Where one value stands: line and column count from 1; `style` is YAML's: plain, ", ', |, >, map, list, {, [."""

    start: tuple[int, int]
    end: tuple[int, int]
    style: str
    key: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file that could be read: its name, its lines, its data (every scalar still text, nothing as None), its nodes."""

    file: str
    lines: tuple[str, ...]
    data: dict[str, Any]
    nodes: dict[Way, Node] = field(repr=False)

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

    def scalars(self) -> Iterator[tuple[Way, str | None]]:
        """Every scalar with the way to it, in the order of the file."""
        yield from _scalars((), self.data)


def _scalars(way: Way, value: Any) -> Iterator[tuple[Way, str | None]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _scalars((*way, key), item)
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _scalars((*way, position), item)
    else:
        yield way, value
