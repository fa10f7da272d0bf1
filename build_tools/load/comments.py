"""The comments of a file, each with the value that it is about, so that a file can be written anew without losing one.

Comes in: a `Document`, whose values know where they stand; what begins with `#` outside of them is a comment. Goes out: `Comments`.
Next: `contribute/`, which writes files. docs/decisions/0010-comments.md says why no second YAML parser does this.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from build_tools.load.document import Document
from build_tools.load.positions import Node, Way

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")


@dataclass(frozen=True, slots=True)
class Comments:
    """The comments of a file, each with its `#`: those at its head, above a value, beside it, at the end of what is in it.

    Below the way () stand those at the foot of the file. An empty text is the empty line between two groups.
    """

    head: tuple[str, ...] = ()
    above: Mapping[Way, tuple[str, ...]] = field(default_factory=dict)
    beside: Mapping[Way, str] = field(default_factory=dict)
    below: Mapping[Way, tuple[str, ...]] = field(default_factory=dict)

    def all(self) -> list[str]:
        """Every comment line, sorted, so that two files can be asked whether they hold the same ones."""
        groups = (*self.above.values(), *self.below.values(), self.head, tuple(self.beside.values()))
        return sorted(line for group in groups for line in group if line)


class _Entry(NamedTuple):
    """Where a value begins with its key or its dash: line and column count from 1."""

    line: int
    column: int
    depth: int
    way: Way


def comments_of(document: Document) -> Comments:
    """Every comment of a document, with what it is about: the next value for one on a line of its own, else the value before it."""
    return _Finder(document).comments()


class _Finder:
    """Goes through a file line by line, past everything that is a value."""

    def __init__(self, document: Document) -> None:
        self.lines, self.nodes = document.lines, document.nodes
        self.entries = sorted(self._entry(way, node) for way, node in self.nodes.items() if way and not self._flow(way))
        self.head: list[str] = []
        self.above: dict[Way, tuple[str, ...]] = {}
        self.beside: dict[Way, str] = {}
        self.below: dict[Way, tuple[str, ...]] = {}

    def comments(self) -> Comments:
        inside = {line for node in self.nodes.values() for line in _inside(node)}
        ends = self._ends()
        for number, text in enumerate(self.lines, 1):
            if number in inside:
                continue
            column, way = ends.get(number, (1, None))
            found = _COMMENT.search(text, column - 1)
            if found and way is not None:
                self._beside(way, found.group().rstrip())
            elif found:
                self._apart(number, found.start() + 1, found.group().rstrip())
        self._part_head()
        return Comments(tuple(self.head), self.above, self.beside, self.below)

    def _ends(self) -> dict[int, tuple[int, Way]]:
        """By line: the column behind the last thing on it that is a key or a value, and that value."""
        ends: dict[int, tuple[int, Way]] = {}
        for way, node in self.nodes.items():
            places = [(node.key.line, node.key.end)] if node.key else []
            if node.style in ("|", ">"):
                places.append(node.start)
            elif node.style not in ("map", "list"):
                places.append(node.end)
                if node.style not in "[{" and node.end[0] > node.start[0]:
                    places.append((node.start[0], len(self.lines[node.start[0] - 1]) + 1))
            for line, column in places:
                # A list on one line ends where its bracket does, behind its last item.
                if column >= ends.get(line, (0, ()))[0]:
                    ends[line] = column, way
        return ends

    def _beside(self, way: Way, text: str) -> None:
        if flow := self._flow(way):
            self._add(self.above, flow, text)
        elif way in self.beside:
            self._add(self.above, way, text)
        else:
            self.beside[way] = text

    def _apart(self, number: int, column: int, text: str) -> None:
        """A comment on a line of its own: above the next value, unless it is indented further, as the end of a list is."""
        flow = next((way for way, node in self.nodes.items() if node.style in "[{" and _holds(node, number)), None)
        if flow is not None:
            self._add(self.above, flow, text)
            return
        is_parted = number > 1 and not self.lines[number - 2].strip()
        after = next((entry for entry in self.entries if entry.line >= number), None)
        before = next((entry for entry in reversed(self.entries) if entry.line < number), None)
        if before is None:
            self.head += ["", text] if self.head and is_parted else [text]
        elif after is not None and column <= after.column:
            self._add(self.above, after.way, text, is_parted)
        else:
            self._add(self.below, self._holder(before, column), text, is_parted)

    def _part_head(self) -> None:
        """Of several groups of comments at the head the last is about the first value; the others are about the file."""
        if "" in self.head and self.entries:
            last = len(self.head) - self.head[::-1].index("")
            self.above[self.entries[0].way] = tuple(self.head[last:])
            self.head = self.head[: last - 1]

    def _holder(self, before: _Entry, column: int) -> Way:
        """The list or mapping at whose end a comment stands: the innermost one whose entries begin no further right."""
        columns = {entry.way: entry.column for entry in self.entries}
        begun = 0
        for depth in range(1, len(before.way) + 1):
            here = columns[before.way[:depth]]
            if here > column:
                break
            # Dashes may stand below the key of their list: a comment there is about the mapping, not about the list.
            if depth == 1 or here > columns[before.way[: depth - 1]]:
                begun = depth
        return before.way[: max(0, begun - 1)]

    def _add(self, where: dict[Way, tuple[str, ...]], way: Way, text: str, is_parted: bool = False) -> None:
        lines = where.get(way, ())
        where[way] = (*lines, "", text) if lines and is_parted else (*lines, text)

    def _entry(self, way: Way, node: Node) -> _Entry:
        if node.key:
            return _Entry(node.key.line, node.key.column, len(way), way)
        line, column = node.start
        before = self.lines[line - 1][: column - 1].rstrip()
        return _Entry(line, len(before) if before.endswith("-") else max(1, column - 2), len(way), way)

    def _flow(self, way: Way) -> Way | None:
        """The outermost list or mapping in brackets that a value lies in."""
        return next((way[:depth] for depth in range(1, len(way)) if self.nodes[way[:depth]].style in "[{"), None)


def _inside(node: Node) -> range:
    """The lines on which nothing but a text can stand: those of a text after its first."""
    if node.style in ("|", ">"):
        return range(node.start[0] + 1, node.end[0] + (node.end[1] > 1))
    return range(node.start[0] + 1, node.end[0]) if node.style in ('"', "'", "plain") else range(0)


def _holds(node: Node, line: int) -> bool:
    return node.start[0] <= line <= node.end[0]
