"""The answers in a filled-in template, or in a document that somebody wrote by its headings: each put in its field, the rest shown.

Comes in: blocks of a document. Goes out: plain data for `repair.py`, and whatever found no place: nothing that was written is lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from build_tools.contribute.blocks import Block, Heading, Item, Table, Words
from build_tools.contribute.canonical import clean
from build_tools.contribute.labels import Labels
from build_tools.contribute.part_answers import item_answers, part_answers
from build_tools.model.case import Case
from build_tools.model.fields import Field, fields
from build_tools.model.kinds import Prose, Text
from build_tools.text.fold import slug_of
from build_tools.words import strings

_CHOSEN, _LEFT = ("[x]", "☒", "☑", "✔", "✓"), ("[ ]", "☐", "[]")


@dataclass
class Placed:
    """What a document says: the answers, the fields in their order there, and pairs of heading and text that belong to no field."""

    data: dict[str, Any] = field(default_factory=dict)
    unplaced: list[tuple[str, str]] = field(default_factory=list)
    language: str = ""


@dataclass
class _Section:
    found: Field | None
    heading: str
    level: int
    blocks: list[Block] = field(default_factory=list)


def placed(blocks: Iterable[Block], speak: Mapping[str, strings.Words], guidance: frozenset[str]) -> Placed:
    """The answers in a document; `guidance` are the template's own words, as `key_of` gives them, which answer nothing."""
    reader = _Reader(speak)
    done = Placed()
    for section in reader.sections(block for block in blocks if key_of(block) not in guidance):
        texts = [each for block in section.blocks for each in _texts(block)]
        if section.found is None or section.found.name in done.data:
            done.unplaced += [(section.heading, text) for text in texts]
        else:
            value, rest = _answer(section.found, section.blocks, speak)
            done.unplaced += [(section.heading, text) for text in rest]
            if value:
                done.data[section.found.name] = value
    _number_sources(done.data)
    done.language = reader.language()
    return done


def key_of(block: Block) -> str:
    """A block by its letters alone, so that a word processor's quotes and spaces make no difference."""
    return slug_of(" ".join(_texts(block))) if isinstance(block, (Words, Item)) else ""


def _texts(block: Block) -> list[str]:
    if isinstance(block, Table):
        return [" | ".join(cell for cell in row if cell) for row in block.rows if any(row)]
    return [block.text]


class _Reader:
    """Cuts a document into sections, one for each field that it names."""

    def __init__(self, speak: Mapping[str, strings.Words]) -> None:
        self.labels = Labels(fields(Case), speak, "fields")
        self.inner = {
            each.name: Labels(fields(each.part), speak, f"fields.{each.name}") for each in fields(Case) if each.part
        }
        self.spoken: Counter[str] = Counter()

    def language(self) -> str:
        """The language in which most headings are written."""
        del self.spoken[""]
        return self.spoken.most_common(1)[0][0] if self.spoken else ""

    def sections(self, blocks: Iterable[Block]) -> list[_Section]:
        found = [_Section(None, "", 9)]
        for block in blocks:
            now = found[-1]
            if isinstance(block, Heading):
                self._heading(block, found)
            elif isinstance(block, Table) and not self._is_inside(block, now):
                self._rows(block, found)
            elif isinstance(block, (Words, Item)) and (begun := self._begun(block, now)):
                found.append(begun)
            else:
                now.blocks.append(block)
        return found

    def _heading(self, block: Heading, found: list[_Section]) -> None:
        now = found[-1]
        is_deeper = now.found is not None and block.level > now.level
        inner = self.inner.get(now.found.name) if now.found else None
        known = self.labels.field(block.text)
        if is_deeper and inner is not None and (known is None or inner.field(block.text, exact=True)):
            now.blocks.append(block)
        elif known is not None:
            self.spoken[self.labels.language(block.text)] += 1
            found.append(_Section(known, block.text, block.level))
        elif is_deeper:
            now.blocks.append(Words(block.text))
        else:
            found.append(_Section(None, block.text, block.level))

    def _begun(self, block: Words | Item, now: _Section) -> _Section | None:
        """The section that a paragraph begins which is a label alone, or a label, a colon and the answer."""
        inner = self.inner.get(now.found.name) if now.found else None
        if inner is not None and (inner.field(block.text, exact=True) or inner.pair(block.text)):
            return None
        if known := self.labels.field(block.text, exact=True):
            return _Section(known, block.text.strip(": *"), 8)
        if (now.found is None or not isinstance(now.found.kind, Prose)) and (pair := self.labels.pair(block.text)):
            return _Section(pair[0], block.text.partition(":")[0].strip("* "), 8, [Words(pair[1])] if pair[1] else [])
        return None

    def _is_inside(self, block: Table, now: _Section) -> bool:
        """Whether a table holds the parts of the field before it, not answers to several fields."""
        inner = self.inner.get(now.found.name) if now.found else None
        first = [row[0] for row in block.rows if row]
        own = sum(inner.field(text, exact=True) is not None for text in (*first, *block.rows[0])) if inner else 0
        others = sum(self.labels.field(text, exact=True) is not None for text in first)
        return own >= others and (own > 0 or (now.found is not None and others == 0))

    def _rows(self, block: Table, found: list[_Section]) -> None:
        """A table whose rows are a label and an answer each."""
        for row in block.rows:
            known = self.labels.field(row[0]) if row and row[0] else None
            texts = [Words(part) for cell in dict.fromkeys(row[1:]) for part in cell.split("\n\n") if part]
            if known is not None:
                self.spoken[self.labels.language(row[0])] += 1
                found.append(_Section(known, row[0], 8, list(texts)))
            elif any(row):
                found[-1].blocks += [Words(text) for text in _texts(Table((row,)))]


def _answer(found: Field, blocks: list[Block], speak: Mapping[str, strings.Words]) -> tuple[Any, list[str]]:
    """The value of a field and the texts in its section that have no place in it."""
    if found.part is not None:
        texts = [text for block in blocks for text in _texts(block)]
        if found.unknown and len(texts) == 1 and ":" not in texts[0] and len(texts[0]) < 20:
            return texts[0], []
        labels = Labels(fields(found.part), speak, f"fields.{found.name}")
        if found.many:
            return item_answers(blocks, found.part, labels)
        return part_answers(blocks, labels)
    texts = [clean(text).strip() for block in blocks for text in _texts(block)]
    if found.many and isinstance(found.kind, Text):
        return texts, []
    if found.many:
        chosen = _chosen(texts)
        words = [word.strip(" []") for text in chosen for word in text.replace(";", ",").split(",")]
        return [word for word in words if word], []
    if isinstance(found.kind, Text) and found.kind.markdown:
        return prose_of(blocks), []
    return " ".join(texts), []


def prose_of(blocks: Iterable[Block]) -> str:
    """Blocks as the small Markdown of a case: paragraphs and lists."""
    text, before = "", None
    for block in blocks:
        if isinstance(block, Item):
            joint = "\n" if isinstance(before, Item) else "\n\n"
            text += f"{joint}{'  ' * block.depth}{block.mark} {block.text}"
        else:
            text += "\n\n" + "\n\n".join(_texts(block))
        before = block
    return clean(text).strip()


def _chosen(texts: list[str]) -> list[str]:
    """Of boxes the ticked ones; where there are no boxes all texts."""
    boxes = [text for text in texts if text.lower().startswith((*_CHOSEN, *_LEFT))]
    if not boxes:
        return texts
    return [text[len(sign) :].strip() for text in boxes for sign in _CHOSEN if text.lower().startswith(sign)]


def _number_sources(data: dict[str, Any]) -> None:
    """Sources without a number get their place in the list, by which a reader of the document would count them."""
    sources = data.get("sources")
    if isinstance(sources, list) and all(isinstance(each, dict) for each in sources):
        # The template numbers two; whoever has one source leaves the other empty.
        sources = [each for each in sources if each.keys() - {"id"}]
        is_numbered = any("id" in each for each in sources)
        data["sources"] = [each if is_numbered else {"id": str(n), **each} for n, each in enumerate(sources, 1)]
    if not data.get("sources"):
        data.pop("sources", None)
