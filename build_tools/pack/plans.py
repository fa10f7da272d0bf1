"""A hand-written page for the facilitator as plain data: its text comes in, headings, texts and three sorts of tables go out.

A table whose first column counts minutes is a plan, one with copies is an order to the printer, any other is just a table. Links to
parts of what is printed (`print:`) keep their names: on which page they are only the made pack knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from build_tools.model.reading import Told
from build_tools.model.session import Written
from build_tools.pack.texts import nodes_of, note
from build_tools.problem import CommandError
from build_tools.text.handwritten import Heading, Table, blocks_of
from build_tools.text.typeset import typeset

Node = dict[str, Any]
# What a plan can send to the printer or point at: parts of the pack, worksheets, cards, and parts of this very file.
PARTS = frozenset(
    {"participants", "sheet", "cards", "case-questions", "slip"}
    | {"city", "tree", "transfer", "stakeholders", "actions", "scoring", "owner"}
)
# Small Markdown knows web addresses only; these stand for ours while it is read.
_WAY = re.compile(r"\]\((?:(print|copies):([a-z-]+)|([a-z0-9-]+)\.md)\)")
_STAND_IN = re.compile(r"https://(print|copies|session)\.invalid/([a-z0-9-]+)")
_MINUTES = re.compile(r"(\d+)[–-](\d+)")


@dataclass(frozen=True, slots=True)
class Room:
    """How many people come, and how many tables they sit at."""

    people: int = 12
    tables: int = 4

    @property
    def copies(self) -> dict[str, int]:
        """How many copies `[…](copies:name)` stands for; `seat` is for each person at one table."""
        return {"person": self.people, "table": self.tables, "seat": -(-self.people // self.tables), "one": 1}


def plan_record(written: Written, language: str, room: Room) -> Node:
    """The page as data; raises CommandError for a part or a number of copies that does not exist, and for a plan with a gap."""
    reader = _Reader(written, language, room)
    blocks = [reader.block(block) for block in blocks_of(_WAY.sub(_stand_in, written.text))]
    # The page's own title stands in its front matter too, and is set from there.
    blocks = [block for block in blocks if block.get("level") != 1]
    return {"name": written.name, "title": written.title, "minutes": written.minutes, "blocks": blocks}


def _stand_in(found: re.Match[str]) -> str:
    return f"](https://{found[1] or 'session'}.invalid/{found[2] or found[3]})"


class _Reader:
    """Reads the blocks of one page."""

    def __init__(self, written: Written, language: str, room: Room) -> None:
        self.written, self.language, self.room = written, language, room

    def block(self, block: Any) -> Node:
        if isinstance(block, Heading):
            return {"t": "h", "level": block.level, "v": typeset(block.text, self.language)}
        if isinstance(block, Table):
            return self.table(block)
        return self.resolved(nodes_of(block, self.language))

    def table(self, table: Table) -> Node:
        rows = [[self.cell(cell) for cell in row] for row in table.rows]
        minutes = [_MINUTES.fullmatch(row[0]) for row in table.rows]
        if all(minutes):
            return self.plan(table.heads, [(int(found[1]), int(found[2])) for found in minutes if found], rows)
        if any(node["t"] == "copies" for row in rows for cell in row for node in cell):
            return {"t": "order", "heads": list(table.heads), "rows": [self.order(row) for row in rows]}
        return {"t": "table", "heads": list(table.heads), "rows": rows}

    def plan(self, heads: tuple[str, ...], minutes: list[tuple[int, int]], rows: list[list[list[Node]]]) -> Node:
        """The steps of a session; each begins where the one before it ends, from 0 to the session's length."""
        edges = [0, *(last for _first, last in minutes)]
        for (first, last), before in zip(minutes, edges, strict=False):
            if first != before or last <= first:
                raise CommandError("session-gap", file=self.written.file, minute=first)
        if edges[-1] != self.written.minutes:
            raise CommandError("session-length", file=self.written.file, end=edges[-1], minutes=self.written.minutes)
        steps = [
            {"first": first, "last": last, "c": row[1], "hand": row[2] if len(row) > 2 else []}
            for (first, last), row in zip(minutes, rows, strict=True)
        ]
        return {"t": "plan", "heads": list(heads), "rows": steps}

    def order(self, row: list[list[Node]]) -> Node:
        """One line of what to print: the words, the part that is printed, how often, how."""
        what, copies, how = row
        part = next((node["name"] for node in what if node["t"] == "print"), "")
        number = next((node["n"] for node in copies if node["t"] == "copies"), 1)
        words = [node for each in what for node in (each["c"] if each["t"] == "print" else [each])]
        per = [node for each in copies for node in (each["c"] if each["t"] == "copies" else [each])]
        return {"c": words, "part": part, "copies": number, "per": per, "how": how}

    def cell(self, text: str) -> list[Node]:
        told = note(Told(text, self.language))
        return [self.resolved(node) for node in told["c"]] if told else []

    def resolved(self, node: Node) -> Node:
        """The node with every stand-in among its links turned into what it stands for."""
        if node["t"] == "list":
            return {**node, "items": [[self.resolved(each) for each in item] for item in node["items"]]}
        if "c" in node:
            node = {**node, "c": [self.resolved(each) for each in node["c"]]}
        found = _STAND_IN.fullmatch(node.get("h", ""))
        if node["t"] != "link" or not found:
            return node
        sort, name = found.groups()
        known = {"print": PARTS, "copies": self.room.copies.keys()}.get(sort)
        if known is not None and name not in known:
            raise CommandError(f"session-{sort}", file=self.written.file, name=name, known=", ".join(sorted(known)))
        return {"t": sort, "name": name, "c": node["c"], "n": self.room.copies.get(name, 0)}
