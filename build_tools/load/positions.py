"""Where each value of a file stands: its line, its column, how it was written.

Comes in: a text that `read.py` has read. Goes out: nodes by the way to each value. Finding them takes longer than reading, and most
files have nothing that a message could point at; so a `Document` asks for them only when somebody asks it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from build_tools.load.events import events, has_no_colon
from build_tools.problem import Span

# The way to a value: keys and list positions from the top of the file, as ("results", 0, "claim").
Way = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """Where one value stands: line and column count from 1; `style` is YAML's: plain, ", ', |, >, map, list, {, [."""

    start: tuple[int, int]
    end: tuple[int, int]
    style: str
    key: Span | None = None


def positions(text: str) -> dict[Way, Node]:
    """The position of every value, by its way; what is in a mapping or a list stands before the mapping or the list."""
    found = events(text)
    finder = _Finder(found)
    for event in found:
        if isinstance(event, yaml.MappingStartEvent):
            finder.mapping(event, (), None)
    return finder.nodes


def second(name: str) -> str:
    """The last step of the way to a value whose key has been given before: it has a place, but no part in the data."""
    return f"{name} (again)"


class _Finder:
    """Goes through the events of one file and notes the place of each value."""

    def __init__(self, found: Iterator[yaml.Event]) -> None:
        self.events = found
        self.nodes: dict[Way, Node] = {}

    def value(self, event: yaml.Event, way: Way, key: Span | None) -> None:
        if isinstance(event, yaml.MappingStartEvent):
            self.mapping(event, way, key)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.sequence(event, way, key)
        else:
            self.note(event, event, way, event.style or "plain", key)

    def mapping(self, start: yaml.MappingStartEvent, way: Way, key: Span | None) -> None:
        seen: set[str] = set()
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            inner = next(self.events)
            if seen and start.flow_style and has_no_colon(event, inner):
                continue
            name = event.value
            self.value(inner, (*way, second(name) if name in seen else name), span(event))
            seen.add(name)
        self.note(start, event, way, "{" if start.flow_style else "map", key)

    def sequence(self, start: yaml.SequenceStartEvent, way: Way, key: Span | None) -> None:
        position = 0
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            self.value(event, (*way, position), None)
            position += 1
        self.note(start, event, way, "[" if start.flow_style else "list", key)

    def note(self, start: yaml.Event, end: yaml.Event, way: Way, style: str, key: Span | None) -> None:
        self.nodes[way] = Node(_place(start.start_mark), _place(end.end_mark), style, key)


def span(event: Any) -> Span:
    """The place of an event, at its first line."""
    (line, column), (end_line, end) = _place(event.start_mark), _place(event.end_mark)
    return Span(line, column, end if end_line == line and end > column else column + 1)


def _place(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1
