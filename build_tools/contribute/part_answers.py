"""The answers inside one section of a document whose field has keys of its own: a place, the results, the sources."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel

from build_tools.contribute.blocks import Block, Heading, Table
from build_tools.contribute.canonical import clean
from build_tools.contribute.labels import Labels
from build_tools.model.fields import Field, fields
from build_tools.model.kinds import Address, Text
from build_tools.text.marks import MARK, marks_in

_ADDRESS = re.compile(r"https?://[^\s<>)\"]+")


def part_answers(blocks: list[Block], labels: Labels) -> tuple[dict[str, Any], list[str]]:
    """The answers to the keys of one mapping, and what belongs to none of them."""
    answers: dict[str, Any] = {}
    rest: list[str] = []
    last: Field | None = None
    for found, text in _pairs(blocks, labels):
        if found is None and last is not None and isinstance(last.kind, Text) and last.name in answers and text:
            answers[last.name] = f"{answers[last.name]} {text}"
        elif found is None:
            rest += [text] if text else []
        elif text:
            answers[found.name] = _value(found, text)
            last = found
    return answers, rest


def item_answers(blocks: list[Block], part: type[BaseModel], labels: Labels) -> tuple[list[dict[str, Any]], list[str]]:
    """The items of a list of mappings: each after a heading, in a table or a row of its own, or from where a label comes again."""
    items: list[dict[str, Any]] = [{}]
    last: Field | None = None
    for block in blocks:
        if isinstance(block, Table) and (columns := _columns(block, labels)):
            for row in block.rows[1:]:
                cells = zip(columns, row, strict=False)
                items.append({found.name: _value(found, text) for found, text in cells if found and text.strip()})
            continue
        if isinstance(block, (Heading, Table)):
            items.append({})
            last = None
        for found, text in _pairs([block], labels):
            if found is not None and text:
                if found.name in items[-1]:
                    items.append({})
                items[-1][found.name] = _value(found, text)
                last = found
            elif text and last is not None and isinstance(last.kind, Text):
                items[-1][last.name] = f"{items[-1][last.name]} {text}"
            elif text:
                items.append(_from_words(text, part))
    return [item for item in items if item], []


def _pairs(blocks: list[Block], labels: Labels) -> list[tuple[Field | None, str]]:
    """Every text of some blocks with the key that it answers, None where it names none."""
    found: list[tuple[Field | None, str]] = []
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                known = labels.field(row[0]) if row else None
                text = " ".join(cell for cell in dict.fromkeys(row[1:]) if cell)
                found.append((known, text) if known else (None, " | ".join(cell for cell in row if cell)))
        elif pair := labels.pair(block.text):
            found.append(pair)
        elif not isinstance(block, Heading):
            found.append((None, block.text.strip()))
    return [(known, clean(text).strip()) for known, text in found]


def _columns(block: Table, labels: Labels) -> list[Field | None]:
    """The keys that the first row names, if it is one of headings."""
    columns = [labels.field(cell, exact=True) for cell in block.rows[0]]
    return columns if sum(each is not None for each in columns) > 1 else []


def _value(found: Field, text: str) -> Any:
    """An answer as the file holds it: a list where the key has one."""
    if isinstance(found.kind, Address) and (address := _ADDRESS.search(text)):
        return address.group().rstrip(".,;")
    if found.many:
        return [word for part in re.split(r"[,;]", text) if (word := part.strip(" []"))]
    return text


def _from_words(text: str, part: type[BaseModel]) -> dict[str, Any]:
    """An item that somebody wrote as one sentence: its words, its address, its source marks, each in their key."""
    known = {each.name: each for each in fields(part)}
    item: dict[str, Any] = {}
    if "url" in known and (address := _ADDRESS.search(text)):
        item["url"] = address.group().rstrip(".,;")
        text = text.replace(address.group(), "").strip(" ,;.()<>")
    words = next((each for each in known.values() if isinstance(each.kind, Text)), None)
    if words is not None and not words.kind.markdown and "sources" in known and (marks := marks_in(text)):
        item["sources"] = [str(number) for number in sorted({number for mark in marks for number in mark})]
        text = re.sub(r"\s*" + MARK.pattern, "", text)
    return {**({words.name: text.strip()} if words and text.strip() else {}), **item}
