"""A written document as a run of blocks, whatever program wrote it: headings, paragraphs, items of lists, tables.

The readers of Markdown (here) and of Word files (`docx_blocks.py`) give them; `placing.py` finds the answers in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# "## Title ##"
_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*")
# "- one", "  * two", "1. three", "- [x] four"
_ITEM = re.compile(r"(\s*)(?:[-*+•]|\d{1,3}[.)])\s+(.*)")
_TABLE_LINE = re.compile(r"\s*\|.*\|\s*")
_DIVIDER = re.compile(r"\s*\|?\s*:?-{3,}.*")
# What a comment of Markdown or HTML holds is for whoever fills the template in.
_REMARK = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the highest."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; `depth` counts from 0."""

    text: str
    depth: int = 0
    mark: str = "-"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell's paragraphs are parted by empty lines."""

    rows: tuple[tuple[str, ...], ...]


Block = Heading | Words | Item | Table


def markdown_blocks(text: str) -> Iterator[Block]:
    """The blocks of a Markdown text, read tolerantly; quotations (`>`) are guidance and left out."""
    lines = _REMARK.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    held: list[str] = []
    rows: list[tuple[str, ...]] = []
    for line in [*lines, ""]:
        is_row = _TABLE_LINE.fullmatch(line) is not None
        if rows and not is_row:
            yield Table(tuple(rows))
            rows = []
        heading = _HEADING.fullmatch(line)
        item = _ITEM.fullmatch(line)
        if heading or item or is_row or not line.strip() or line.lstrip().startswith(">"):
            yield from _block(held)
            held = []
        if heading:
            yield Heading(heading[2], len(heading[1]))
        elif is_row:
            cells = tuple(cell.strip().replace("<br>", "\n\n") for cell in line.strip().strip("|").split("|"))
            rows += [] if _DIVIDER.fullmatch(line) else [cells]
        elif item or (line.strip() and not line.lstrip().startswith(">")):
            held.append(line)


def lines_as_blocks(text: str) -> Iterator[Words | Item]:
    """A paragraph with line ends in it: lines that begin like items are items, the others go on where the last one ended."""
    held: list[str] = []
    for line in text.split("\n"):
        if _ITEM.fullmatch(line) and held:
            yield from _block(held)
            held = []
        held += [line] if line.strip() else []
    yield from _block(held)


def _block(held: list[str]) -> Iterator[Words | Item]:
    """The lines of one paragraph, or of one item with what goes on below it."""
    if not held:
        return
    found = _ITEM.fullmatch(held[0])
    rest = [line.strip() for line in held[1:]]
    if found:
        mark = held[0].split()[0]
        yield Item(
            " ".join([found[2].strip(), *rest]), len(found[1].expandtabs(4)) // 2, mark if mark[0].isdigit() else "-"
        )
    else:
        yield Words(" ".join([held[0].strip(), *rest]))
