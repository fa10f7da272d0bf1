"""A hand-written page of `docs/` as paper needs it: its text comes in, headings, tables, paragraphs and lists go out in order.

On the site MkDocs reads the same text. Some of its links make sense on paper only: `[the sheets](print:sheets)` stands for a page
number, `[one for each table](copies:table)` for a number of copies; the site shows their words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.text.tree import Block, parse

_PAPER_LINK = re.compile(r"\[([^\[\]]+)\]\((?:print|copies):[a-z-]+\)")
_HEADING = re.compile(r"(#{1,4}) +(\S.*)")
_CELL_END = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; 1 is the page's title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what stands over its columns, then its rows; each cell is small Markdown."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def blocks_of(text: str) -> Iterator[Heading | Table | Block]:
    """The blocks of a page without its front matter, in order."""
    loose: list[str] = []
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = chunk.strip().split("\n")
        heading = _HEADING.fullmatch(lines[0]) if len(lines) == 1 else None
        if heading or all(line.startswith("|") for line in lines):
            yield from _parsed(loose)
            loose = []
            yield Heading(len(heading[1]), heading[2]) if heading else _table(lines)
        else:
            loose.append(chunk)
    yield from _parsed(loose)


def without_paper_links(markdown: str) -> str:
    """The text for a screen: where a link leads to paper, only its words."""
    return _PAPER_LINK.sub(r"\1", markdown)


def _parsed(chunks: list[str]) -> tuple[Block, ...]:
    return parse("\n\n".join(chunks)) if chunks else ()


def _table(lines: list[str]) -> Table:
    """A table from its lines; the second one, which only draws, is left out."""
    heads, *rows = [_cells(line) for number, line in enumerate(lines) if number != 1]
    return Table(heads, tuple(rows))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip().replace("\\|", "|") for cell in _CELL_END.split(line.strip())[1:-1])
