"""YAML text to a `Document`: every scalar stays text, so that the model alone says what is a number or a date.

Reads with PyYAML's C parser at the level of events, which is where YAML's traps can still be seen: a key given twice, an
alias, a tag, a second document. Next: `validate/`.
"""

from __future__ import annotations

import errno
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from build_tools.load.bytes import FORBIDDEN, MAX_BYTES, decode
from build_tools.load.diagnose import NO_BREAK_SPACES, diagnose
from build_tools.load.document import Document, Node, Way
from build_tools.problem import Problem, Span

MAX_DEPTH = 20
# Where libyaml is missing the pure Python parser gives the same events, more slowly.
_Loader = getattr(yaml, "CLoader", yaml.Loader)
# "- one", "* one" or "1. one" at the start of a line.
_LIST_LINE = re.compile(r"\s*(?:[-*]|\d+\.)\s+\S")


class _Unreadable(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def read(path: Path, file: str) -> tuple[Document | None, list[Problem]]:
    """The document in `path`, called `file` in messages. A file that cannot be read gives None and exactly one problem."""
    try:
        raw, size = _bytes(path)
    except OSError as error:
        return None, [
            Problem(file, Span(), "file-can-be-read", "not-readable", {"reason": error.strerror or str(error)})
        ]
    text = decode(file, raw, size)
    return (None, [text]) if isinstance(text, Problem) else read_text(text, file)


def _bytes(path: Path) -> tuple[bytes, int]:
    """The bytes of a file, no more than show that it is too large, and its size; raises OSError.

    A device or a pipe under a case's name would give bytes for ever, or none.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
        raise OSError(errno.EINVAL, "Not a regular file")
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1), found.st_size


def read_text(text: str, file: str) -> tuple[Document | None, list[Problem]]:
    """The document in NFC text, as `read`."""
    lines = tuple(text.split("\n"))
    reader = _Reader(file, lines)
    try:
        data = reader.document(yaml.parse(text, Loader=_Loader))
    except _Unreadable as stopped:
        return None, [stopped.problem]
    except yaml.MarkedYAMLError as error:
        return None, [diagnose(file, lines, error, reader.last)]
    except yaml.YAMLError as error:
        return None, [Problem(file, Span(), "file-can-be-read", "not-yaml", {"reason": str(error).split("\n")[0]})]
    return Document(file, lines, data, reader.nodes), reader.problems


class _Reader:
    """Turns the events of one file into data, nodes and the problems that do not prevent reading on."""

    def __init__(self, file: str, lines: tuple[str, ...]) -> None:
        self.file, self.lines = file, lines
        self.nodes: dict[Way, Node] = {}
        self.problems: list[Problem] = []
        # The last scalar read, from which `diagnose` sees what a person meant.
        self.last: yaml.ScalarEvent | None = None

    def document(self, events: Iterator[yaml.Event]) -> dict[str, Any]:
        documents, data = 0, {}
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.stop(event, "several-documents")
            elif isinstance(event, yaml.MappingStartEvent):
                data = self.mapping(event, events, ())
            elif isinstance(event, yaml.NodeEvent) and not _is_empty(event):
                self.stop(event, "not-a-case")
            elif isinstance(event, yaml.NodeEvent):
                documents = 0
        if not documents:
            raise _Unreadable(Problem(self.file, Span(), "file-can-be-read", "empty"))
        return data

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], way: Way, key: Span | None) -> Any:
        self.refuse_tricks(event)
        if len(way) > MAX_DEPTH:
            self.stop(event, "too-deep", limit=MAX_DEPTH)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(event, events, way, key)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, events, way, key)
        return self.scalar(event, way, key)

    def mapping(
        self, start: yaml.Event, events: Iterator[yaml.Event], way: Way, key: Span | None = None
    ) -> dict[str, Any]:
        self.refuse_tricks(start)
        data: dict[str, Any] = {}
        spans: dict[str, Span] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                self.nodes[way] = Node(
                    _place(start.start_mark), _place(event.end_mark), "{" if start.flow_style else "map", key
                )
                break
            self.refuse_tricks(event)
            if not isinstance(event, yaml.ScalarEvent):
                self.stop(event, "key-is-not-text")
            name, span = event.value, _span(event)
            if name.strip(NO_BREAK_SPACES) != name:
                self.stop(event, "no-break-space", line=span.line)
            inner = next(events)
            if data and start.flow_style and _is_empty(inner) and inner.start_mark.index == event.end_mark.index:
                self.comma(span, name, data)
                continue
            if name in spans:
                self.add(span, "keys-stand-once", "twice", key=name, first=spans[name].line, second=span.line)
                self.value(inner, events, (*way, f"{name} (again)"), span)
                continue
            spans[name] = span
            data[name] = self.value(inner, events, (*way, name), span)
        return data

    def sequence(self, start: yaml.Event, events: Iterator[yaml.Event], way: Way, key: Span | None) -> list[Any]:
        data: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                self.nodes[way] = Node(
                    _place(start.start_mark), _place(event.end_mark), "[" if start.flow_style else "list", key
                )
                break
            data.append(self.value(event, events, (*way, len(data)), None))
        return data

    def scalar(self, event: yaml.ScalarEvent, way: Way, key: Span | None) -> str | None:
        style = event.style or "plain"
        self.nodes[way] = Node(_place(event.start_mark), _place(event.end_mark), style, key)
        if style == ">":
            for number in range(event.start_mark.line + 1, min(event.end_mark.line + 1, len(self.lines))):
                if _LIST_LINE.match(self.lines[number]):
                    span = Span(number + 1, 1, len(self.lines[number]) + 1)
                    key = next((step for step in reversed(way) if isinstance(step, str)), "")
                    self.add(span, "text-is-whole", "folded-list", key=key)
                    break
        return None if _is_empty(event) else event.value

    def comma(self, span: Span, lost: str, data: dict[str, Any]) -> None:
        """`{claim: More people, and more shops}`: what stands behind the comma became a key of its own."""
        last = next(reversed(data), "")
        before = data.get(last)
        if isinstance(before, str) and before.isdigit() and re.fullmatch(r"\d{3}(?:\.\d+)?", lost):
            self.add(
                span, "text-is-whole", "comma-in-number", key=last, value=f"{before},{lost}", digits=f"{before}{lost}"
            )
        else:
            self.add(span, "text-is-whole", "comma-in-braces", key=last, lost=lost)

    def refuse_tricks(self, event: yaml.Event) -> None:
        """Aliases, anchors and tags: YAML's shorthands, which in prose are always accidents."""
        if isinstance(event, yaml.ScalarEvent):
            self.last = event
        if isinstance(event, yaml.AliasEvent):
            self.stop(event, "starts-with-star")
        if getattr(event, "anchor", None) is not None:
            self.stop(event, "starts-with-ampersand", word=event.anchor)
        if getattr(event, "tag", None) is not None:
            self.stop(event, "starts-with-exclamation-mark", word=event.tag)
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
            self.stop(event, "merge-key")
        # The bytes hold none, but an escape in double quotes makes one: "\0", "\u202e".
        if isinstance(event, yaml.ScalarEvent) and FORBIDDEN.search(event.value):
            self.stop(event, "backslash")

    def stop(self, event: yaml.Event, about: str, **values: object) -> None:
        span = _span(event)
        rule = "text-is-whole" if about.startswith("starts-with") else "file-can-be-read"
        raise _Unreadable(Problem(self.file, span, rule, about, values, excerpt=self.lines[span.line - 1]))

    def add(self, span: Span, rule: str, about: str, **values: object) -> None:
        self.problems.append(Problem(self.file, span, rule, about, values, excerpt=self.lines[span.line - 1]))


def _is_empty(event: yaml.Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and event.value == "" and not event.style


def _place(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


def _span(event: Any) -> Span:
    (line, column), (end_line, end) = _place(event.start_mark), _place(event.end_mark)
    return Span(line, column, end if end_line == line and end > column else column + 1)
