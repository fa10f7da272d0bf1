"""A text for a place that may be too small for it: its whole, and every shorter version that ends with a sentence.

Comes in as the template draws it (`texts.py`), goes out as a list of such texts, the whole first, the first sentence alone last.
Source marks go: where texts are cut there is no room for the sources either.
"""

from __future__ import annotations

import re
from typing import Any

Node = dict[str, Any]
# After a full stop and what may close it, before a space and what may open a sentence.
_BETWEEN = re.compile(r"(?<=[.!?…])((?:[\u00a0\u202f]?[»”’'\")])*)[ \u00a0]+(?=[«“‘'\"(]*[^\W\d_a-zà-öø-ÿ])")
# An abbreviation ends in a full stop too: "No. 3", "St. Pauli", "e.g. Berlin".
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:No|St|Dr|Mr|Mrs|Ms|approx|ca|cf|vs|e\.g|i\.e|p|ex|[A-Z])\.$")


def shorter(told: Node | None) -> list[Node]:
    """All versions of a text; none of a text that is not there."""
    if told is None:
        return []
    sentences = [(number, sentence) for number, block in enumerate(_clean(told["c"])) for sentence in _sentences(block)]
    return [{"lang": told["lang"], "c": _paragraphs(sentences[:count])} for count in range(len(sentences), 0, -1)] or [
        told
    ]


def without_marks(told: Node | None) -> Node | None:
    """The text without its source marks, for paper that names no sources."""
    return told and {**told, "c": _clean(told["c"])}


def _clean(nodes: list[Node]) -> list[Node]:
    """The nodes without source marks; words that then stand side by side are one."""
    made: list[Node] = []
    for node in nodes:
        if node["t"] == "mark":
            continue
        if node["t"] == "s" and made and made[-1]["t"] == "s":
            made[-1] = {"t": "s", "v": made[-1]["v"] + node["v"]}
        elif node["t"] == "list":
            made.append({**node, "items": [_clean(item) for item in node["items"]]})
        else:
            made.append({**node, "c": _clean(node["c"])} if "c" in node else node)
    return made


def _sentences(block: Node) -> list[Node]:
    """A paragraph as paragraphs of one sentence each; a list stays whole."""
    if block["t"] != "p":
        return [block]
    found: list[list[Node]] = [[]]
    for node in block["c"]:
        for position, words in enumerate(_split(node["v"]) if node["t"] == "s" else [node]):
            if position:
                found.append([])
            found[-1].append({"t": "s", "v": words} if isinstance(words, str) else words)
    return [{"t": "p", "c": nodes} for nodes in found if nodes]


def _split(words: str) -> list[str]:
    """Words cut between sentences."""
    parts, start = [], 0
    for found in _BETWEEN.finditer(words):
        if not _ABBREVIATED.search(words[start : found.start()]):
            parts.append(words[start : found.end(1)])
            start = found.end()
    return [*parts, words[start:]]


def _paragraphs(sentences: list[tuple[int, Node]]) -> list[Node]:
    """Sentences put back into the blocks that they come from."""
    made: list[Node] = []
    last = -1
    for number, sentence in sentences:
        if number == last and sentence["t"] == "p":
            made[-1] = {"t": "p", "c": [*made[-1]["c"], {"t": "s", "v": " "}, *sentence["c"]]}
        else:
            made.append(sentence)
        last = number
    return made
