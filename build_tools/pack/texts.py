"""A text as a template draws it: the Markdown tree or a plain line comes in, plain data for JSON go out.

A text becomes `{"lang", "c"}`; its nodes are `p`, `list`, `s` (words), `address` (in its pieces), `mark`, `em`, `link`.
Nothing of it is ever read as Typst.
"""

from __future__ import annotations

import re
from typing import Any

from build_tools.model.phrases import printed
from build_tools.model.reading import Told
from build_tools.text.address import address_pieces, addresses_apart
from build_tools.text.tree import Block, Emphasis, Foreign, Inline, Items, Link, Mark, Paragraph, Plain, parse
from build_tools.text.typeset import typeset

Node = dict[str, Any]
# Longer words may break: after so many letters stands a space of no width.
LONGEST_WORD, BREAK_EVERY = 34, 17
_LONG = re.compile(rf"\S{{{LONGEST_WORD},}}")
_BREAK = "\u200b"


def line(told: Told | None) -> Node | None:
    """A line of plain words."""
    return told and {"lang": told.language, "c": _words(told.text, told.language)}


def text(told: Told | None) -> Node | None:
    """Paragraphs and lists."""
    return told and {"lang": told.language, "c": [_block(block, told.language) for block in parse(told.text)]}


def nodes_of(block: Block, language: str) -> Node:
    """A block that is read already."""
    return _block(block, language)


def note(told: Told | None) -> Node | None:
    """One paragraph's words, for a place inside a line."""
    if told is None:
        return None
    nodes: list[Node] = []
    for block in parse(told.text):
        inside = block.children if isinstance(block, Paragraph) else (Plain(_flat(block)),)
        nodes += [*([{"t": "s", "v": " "}] if nodes else []), *_inlines(inside, told.language)]
    return {"lang": told.language, "c": nodes}


def breakable(words: str) -> str:
    """Words with places to break inside those that are longer than a line may be."""
    return _LONG.sub(lambda found: _BREAK.join(_cut(found[0])), words)


def _cut(word: str) -> list[str]:
    return [word[at : at + BREAK_EVERY] for at in range(0, len(word), BREAK_EVERY)]


def _words(words: str, language: str) -> list[Node]:
    return [
        {"t": "address", "v": list(address_pieces(run))} if is_address else {"t": "s", "v": breakable(run)}
        for run, is_address in addresses_apart(typeset(words, language))
    ]


def _block(block: Block, language: str) -> Node:
    if isinstance(block, Items):
        items = [[_block(each, language) for each in item] for item in block.items]
        return {"t": "list", "first": block.first, "items": items}
    children = block.children if isinstance(block, Paragraph) else (Plain(block.text),)
    return {"t": "p", "c": _inlines(children, language)}


def _inlines(nodes: tuple[Inline, ...], language: str) -> list[Node]:
    made: list[Node] = []
    for position, node in enumerate(nodes):
        # A mark stands close to the word before it; the space between them in the file is dropped.
        before_mark = position + 1 < len(nodes) and isinstance(nodes[position + 1], Mark)
        made += _inline(node, language, before_mark)
    return made


def _inline(node: Inline, language: str, before_mark: bool) -> list[Node]:
    if isinstance(node, Plain):
        return _words(node.text.rstrip() if before_mark else node.text, language)
    if isinstance(node, Mark):
        return [{"t": "mark", "v": list(node.sources)}]
    if isinstance(node, Emphasis):
        return [{"t": "em", "strong": node.strong, "c": _inlines(node.children, language)}]
    if isinstance(node, Link):
        address = printed(node.address)
        inside = "".join(child.text for child in node.children if isinstance(child, Plain))
        # Paper has no links: the address follows, unless the words are the address.
        if printed(inside) == address:
            words: list[Node] = [{"t": "address", "v": list(address_pieces(inside))}]
            return [{"t": "link", "h": node.address, "print": [], "c": words}]
        shown = list(address_pieces(address))
        return [{"t": "link", "h": node.address, "print": shown, "c": _inlines(node.children, language)}]
    return _words(node.text, language)


def _flat(block: Block) -> str:
    if isinstance(block, Foreign):
        return block.text
    if isinstance(block, Paragraph):
        return "".join(child.text if isinstance(child, Plain | Foreign) else "" for child in block.children)
    return "; ".join(" ".join(_flat(each) for each in item) for item in block.items)
