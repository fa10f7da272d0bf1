"""The one reading of the small Markdown that long texts may hold: text in, a tree of blocks out.

Page, pack, feed and plain text are all made from this tree. pyromark does the parsing (docs/decisions/0003-markdown-parser.md);
here its events become our few node types, and what a text may not hold (HTML, pictures, headings, code, tables, quotes)
becomes a `Foreign` node, so that nothing is lost and the rule markdown-is-small can point at it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

import pyromark

from build_tools.text.marks import split_marks


@dataclass(frozen=True, slots=True)
class Plain:
    """Words."""

    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A source mark: `[1, 4]` is `Mark((1, 4))`."""

    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words with stress; `strong` for two stars."""

    children: tuple[Inline, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address; http, https and mailto only, anything else is `Foreign`."""

    address: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Foreign:
    """What a text may not hold: `what` is html, image, heading, code, quote, table, rule, block, reference, address."""

    what: str
    text: str


Inline = Plain | Mark | Emphasis | Link | Foreign


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of words."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `first` is the number of the first item of an ordered one, None for bullets. Each item is a run of blocks."""

    items: tuple[tuple[Block, ...], ...]
    first: int | None = None


Block = Paragraph | Items | Foreign

_FOREIGN_BLOCKS = {
    "Heading": "heading",
    "BlockQuote": "quote",
    "CodeBlock": "code",
    "HtmlBlock": "html",
    "Table": "table",
}


# What stands between the words of a table, as in the file: "a | b".
_BETWEEN = {"TableCell": " | ", "TableHead": "\n", "TableRow": "\n"}
# Tables and struck-out words are read as such in order to be refused; else their signs would stand on the page as they are.
_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
# Deeper than any text that a person writes; what is nested further becomes a `Foreign` node.
MAX_DEPTH = 12
# Where a link may lead.
SCHEMES = ("http", "https", "mailto")


@lru_cache(maxsize=20_000)
def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a text. Never fails: whatever is not allowed is kept as `Foreign`."""
    lost = pyromark.reference_definitions(text) if "]:" in text else {}
    # CommonMark swallows "[3]: words" as a link definition; it stays visible instead.
    definitions: tuple[Block, ...] = tuple(Foreign("reference", f"[{name}]:") for name in lost)
    return definitions + _Tree(pyromark.events(text, options=_OPTIONS)).blocks()


class _Tree:
    """Folds pyromark's flat events into nested nodes."""

    def __init__(self, events: Iterator[Any]) -> None:
        self.events = iter(events)
        self.depth = 0

    def blocks(self) -> tuple[Block, ...]:
        found: list[Block] = []
        loose: list[Inline | str] = []
        for event in self.events:
            if not isinstance(event, dict) and event != "Rule":
                loose.append(" ")
                continue
            ((kind, value),) = event.items() if isinstance(event, dict) else ((event, None),)
            if kind == "End":
                break
            if kind not in ("Start", "Rule") or _tag(value)[0] in (
                "Emphasis",
                "Strong",
                "Link",
                "Image",
                "Strikethrough",
            ):
                loose.extend(self._inline(kind, value))
                continue
            if loose:
                found.append(Paragraph(_joined(loose)))
                loose = []
            found.append(self._block(value) if kind == "Start" else Foreign("rule", "---"))
        if loose:
            found.append(Paragraph(_joined(loose)))
        return tuple(found)

    def _block(self, value: Any) -> Block:
        tag, detail = _tag(value)
        if tag == "Paragraph":
            return Paragraph(self._inlines())
        if tag == "List" and self.depth < MAX_DEPTH:
            self.depth += 1
            items = self._items()
            self.depth -= 1
            return Items(items, detail)
        return Foreign(_FOREIGN_BLOCKS.get(tag, "block"), self._words())

    def _items(self) -> tuple[tuple[Block, ...], ...]:
        items = []
        for event in self.events:
            ((kind, _value),) = event.items()
            if kind == "End":
                break
            items.append(self.blocks())
        return tuple(items)

    def _inlines(self) -> tuple[Inline, ...]:
        found: list[Inline | str] = []
        self.depth += 1
        for event in self.events:
            if not isinstance(event, dict):
                found.append(" ")
                continue
            ((kind, value),) = event.items()
            if kind == "End":
                break
            found.extend(self._inline(kind, value))
        self.depth -= 1
        return _joined(found)

    def _inline(self, kind: str, value: Any) -> list[Inline | str]:
        if kind == "Text":
            return [value]
        if kind == "Start":
            tag, detail = _tag(value)
            if self.depth > MAX_DEPTH:
                return [Foreign("block", self._words())]
            if tag in ("Emphasis", "Strong"):
                return [Emphasis(self._inlines(), strong=tag == "Strong")]
            if tag == "Link":
                address, children = detail["dest_url"], self._inlines()
                if detail["link_type"] == "Email":
                    address = f"mailto:{address}"
                if address.partition(":")[0].lower() in SCHEMES:
                    return [Link(address, children)]
                return [Foreign("address", address)]
            return [Foreign("image" if tag == "Image" else "block", self._words())]
        what = "html" if "Html" in kind else "code"
        return [Foreign(what, str(value))]

    def _words(self) -> str:
        depth, words = 1, []
        for event in self.events:
            if not isinstance(event, dict):
                words.append(" ")
                continue
            ((kind, value),) = event.items()
            depth += {"Start": 1, "End": -1}.get(kind, 0)
            if kind in ("Text", "Code", "Html", "InlineHtml"):
                words.append(value)
            elif kind == "End":
                words.append(_BETWEEN.get(str(value), ""))
            if depth == 0:
                break
        return "".join(words).strip(" |\n")


def _tag(value: Any) -> tuple[str, Any]:
    if value is None or isinstance(value, str):
        return value or "", None
    ((tag, detail),) = value.items()
    return tag, detail


def _joined(nodes: list[Inline | str]) -> tuple[Inline, ...]:
    """Neighbouring words made one, so that a line break in the file leaves no trace; then cut at their marks.

    In this order, since a line may end inside a mark: "[1,\\n4]".
    """
    joined: list[Inline] = []
    for kind, run in groupby(nodes, type):
        same = list(run)
        joined += _marked("".join(same)) if kind is str else same
    return tuple(joined)


def _marked(words: str) -> list[Inline]:
    return [Mark(part) if isinstance(part, tuple) else Plain(part) for part in split_marks(words)]
