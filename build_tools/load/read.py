"""YAML text to a `Document`: every scalar stays text, so that the model alone says what is a number or a date.

Reads at the level of events, which is where YAML's traps can still be seen: a key given twice, an alias, a tag, a second document.
Next: `validate/`.
"""

from __future__ import annotations

import errno
import re
import stat
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from build_tools.load.bytes import FORBIDDEN, MAX_BYTES, decode
from build_tools.load.diagnose import NO_BREAK_SPACES, diagnose
from build_tools.load.document import Document
from build_tools.load.events import events, has_no_colon, is_empty
from build_tools.load.positions import second, span
from build_tools.problem import Problem, Span

MAX_DEPTH = 20
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
    """The document in a text as `decode` gives it, as `read`."""
    reader = _Reader(file, text)
    try:
        data = reader.document()
    except _Unreadable as stopped:
        return None, [stopped.problem]
    except yaml.MarkedYAMLError as error:
        return None, [diagnose(file, reader.lines, error, reader.last)]
    except yaml.YAMLError as error:
        return None, [Problem(file, Span(), "file-can-be-read", "not-yaml", {"reason": str(error).split("\n")[0]})]
    return Document(file, text, data), reader.problems


class _Reader:
    """Turns the events of one file into data and the problems that do not prevent reading on."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.text = file, text
        # The bytes hold no forbidden character, but an escape in double quotes makes one: "\0", "\u202e".
        self.has_escapes = "\\" in text
        self.problems: list[Problem] = []
        # The last scalar read, from which `diagnose` sees what a person meant.
        self.last: yaml.ScalarEvent | None = None

    @cached_property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.text.split("\n"))

    def document(self) -> dict[str, Any]:
        self.events = events(self.text)
        documents, data = 0, {}
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.stop(event, "several-documents")
            elif isinstance(event, yaml.MappingStartEvent):
                self.refuse_tricks(event)
                data = self.mapping(event, 1)
            elif isinstance(event, yaml.NodeEvent) and not is_empty(event):
                self.stop(event, "not-a-case")
            elif isinstance(event, yaml.NodeEvent):
                documents = 0
        if not documents:
            raise _Unreadable(Problem(self.file, Span(), "file-can-be-read", "empty"))
        return data

    def value(self, event: yaml.NodeEvent, depth: int, key: str) -> Any:
        """One value, `depth` levels down; `key` is the nearest one above it."""
        self.refuse_tricks(event)
        if depth > MAX_DEPTH:
            self.stop(event, "too-deep", limit=MAX_DEPTH)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, key)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(event, depth + 1)
        return self.sequence(depth + 1, key)

    def mapping(self, start: yaml.MappingStartEvent, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        keys: dict[str, yaml.ScalarEvent] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            self.refuse_tricks(event)
            if not isinstance(event, yaml.ScalarEvent):
                self.stop(event, "key-is-not-text")
            name = event.value
            if name.strip(NO_BREAK_SPACES) != name:
                self.stop(event, "no-break-space", line=span(event).line)
            inner = next(self.events)
            if data and start.flow_style and has_no_colon(event, inner):
                self.comma(event, data)
            elif name in data:
                lines = {"first": span(keys[name]).line, "second": span(event).line}
                self.add(span(event), "keys-stand-once", "twice", key=name, **lines)
                self.value(inner, depth, second(name))
            else:
                keys[name] = event
                data[name] = self.value(inner, depth, name)
        return data

    def sequence(self, depth: int, key: str) -> list[Any]:
        data: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            data.append(self.value(event, depth, key))
        return data

    def scalar(self, event: yaml.ScalarEvent, key: str) -> str | None:
        if event.style == ">":
            for number in range(event.start_mark.line + 1, min(event.end_mark.line + 1, len(self.lines))):
                if _LIST_LINE.match(self.lines[number]):
                    place = Span(number + 1, 1, len(self.lines[number]) + 1)
                    self.add(place, "text-is-whole", "folded-list", key=key)
                    break
        return event.value if event.value or event.style else None

    def comma(self, event: yaml.ScalarEvent, data: dict[str, Any]) -> None:
        """`{claim: More people, and more shops}`: what stands behind the comma became a key of its own."""
        last, lost = next(reversed(data)), event.value
        before = data[last]
        if isinstance(before, str) and before.isdigit() and re.fullmatch(r"\d{3}(?:\.\d+)?", lost):
            said = {"value": f"{before},{lost}", "digits": f"{before}{lost}"}
            self.add(span(event), "text-is-whole", "comma-in-number", key=last, **said)
        else:
            self.add(span(event), "text-is-whole", "comma-in-braces", key=last, lost=lost)

    def refuse_tricks(self, event: yaml.NodeEvent) -> None:
        """Aliases, anchors and tags: YAML's shorthands, which in prose are always accidents."""
        if isinstance(event, yaml.ScalarEvent):
            self.last = event
        elif isinstance(event, yaml.AliasEvent):
            self.stop(event, "starts-with-star")
        if event.anchor is not None:
            self.stop(event, "starts-with-ampersand", word=event.anchor)
        if event.tag is not None:
            self.stop(event, "starts-with-exclamation-mark", word=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            if event.value == "<<" and not event.style:
                self.stop(event, "merge-key")
            if self.has_escapes and FORBIDDEN.search(event.value):
                self.stop(event, "backslash")

    def stop(self, event: yaml.Event, about: str, **values: object) -> None:
        place = span(event)
        rule = "text-is-whole" if about.startswith("starts-with") else "file-can-be-read"
        raise _Unreadable(Problem(self.file, place, rule, about, values, excerpt=self.lines[place.line - 1]))

    def add(self, place: Span, rule: str, about: str, **values: object) -> None:
        self.problems.append(Problem(self.file, place, rule, about, values, excerpt=self.lines[place.line - 1]))
