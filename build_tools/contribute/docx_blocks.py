"""A Word file as a run of blocks, nothing in it left out; and the way back. Only here is python-docx known.

Text is taken from the XML itself, since python-docx passes over what was inserted while changes were tracked, over content
controls, notes and text boxes: whoever sends a file means what they see.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from build_tools.contribute.blocks import Block, Heading, Item, Table, Words, lines_as_blocks
from build_tools.problem import CommandError

# A case holds no pictures here: what is larger, packed or unpacked, is no case or a trap.
MAX_BYTES, MAX_UNPACKED = 20_000_000, 200_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NOTES = ("footnotes", "endnotes", "comments")


def docx_blocks(raw: bytes, name: str) -> list[Block]:
    """The blocks of a Word file called `name`; raises CommandError where it is none, or too large."""
    docx = _library()
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if len(raw) > MAX_BYTES or unpacked > MAX_UNPACKED:
            raise CommandError("document-too-large", file=name)
        document = docx.Document(io.BytesIO(raw))
    except CommandError:
        raise
    # python-docx, lxml and zipfile each have errors of their own for a file that is not what it seems.
    except Exception:
        raise CommandError("no-document", file=name) from None
    return [*_Reader(document).blocks(document.element.body), *_notes(document)]


def docx_bytes(blocks: Iterable[Block], guidance: frozenset[str]) -> bytes:
    """A Word file of blocks; paragraphs that are guidance are set small and slanted, a table with its first column bold."""
    document = _library().Document()
    for block in blocks:
        if isinstance(block, Heading):
            document.add_heading(block.text, 0 if block.level == 1 else block.level - 1)
        elif isinstance(block, Words):
            paragraph = document.add_paragraph()
            run = paragraph.add_run(block.text)
            run.italic = block.text in guidance
            run.font.size = _points(9) if block.text in guidance else None
        elif isinstance(block, Item):
            document.add_paragraph(block.text, style="List Bullet")
        else:
            table = document.add_table(0, 2, style="Table Grid")
            for row in block.rows:
                cells = table.add_row().cells
                cells[0].paragraphs[0].add_run(row[0]).bold = True
                cells[1].text = row[1]
    made = io.BytesIO()
    document.save(made)
    return _timeless(made)


def _timeless(made: io.BytesIO) -> bytes:
    """The same archive without the time of its making, so that the same words give the same bytes."""
    again = io.BytesIO()
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            after.writestr(zipfile.ZipInfo(entry.filename), before.read(entry), zipfile.ZIP_DEFLATED)
    return again.getvalue()


def _library() -> Any:
    try:
        import docx
    except ImportError:
        raise CommandError("no-docx-library") from None
    return docx


def _points(size: int) -> Any:
    from docx.shared import Pt

    return Pt(size)


class _Reader:
    """Walks through the body of one document."""

    def __init__(self, document: Any) -> None:
        self.levels = {style.style_id: _level(style) for style in document.styles if style.type == 1}
        self.lists = {style.style_id for style in document.styles if style.type == 1 and _is_list(style)}
        self.addresses = {key: each.target_ref for key, each in document.part.rels.items() if each.is_external}

    def blocks(self, holder: Any) -> Iterator[Block]:
        for element in holder:
            if element.tag == f"{_W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                rows = tuple(tuple(self._cell(cell) for cell in row.iter(f"{_W}tc")) for row in element.iter(f"{_W}tr"))
                yield Table(rows)
            elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag", f"{_W}customXml"):
                yield from self.blocks(element)

    def _paragraph(self, element: Any) -> Iterator[Block]:
        boxes = list(element.iter(f"{_W}txbxContent"))
        text = self._text(element)
        style = next((each.get(f"{_W}val") for each in element.iter(f"{_W}pStyle")), "")
        level = self.levels.get(style, 0)
        if text.strip() and level:
            yield Heading(" ".join(text.split()), level)
        elif text.strip():
            depth = next((int(each.get(f"{_W}val", "0")) for each in element.iter(f"{_W}ilvl")), 0)
            is_item = style in self.lists or next(element.iter(f"{_W}numPr"), None) is not None
            if is_item:
                yield Item(" ".join(text.split("\n")).strip(), depth)
            else:
                yield from lines_as_blocks(text.strip())
        # Word writes a text box twice, for new and for old readers.
        for box in boxes[:1]:
            yield from self.blocks(box)

    def _cell(self, cell: Any) -> str:
        texts = (" ".join(self._text(each).split("\n")).strip() for each in cell.iter(f"{_W}p"))
        return "\n\n".join(text for text in texts if text)

    def _text(self, element: Any) -> str:
        """The words of a paragraph as one sees them: what was inserted, not what was deleted; links as Markdown."""
        parts: list[str] = []
        for node in element:
            if node.tag in (f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}pPr", f"{_W}rPr"):
                continue
            if node.tag == f"{_W}t":
                parts.append(node.text or "")
            elif node.tag == f"{_W}tab":
                parts.append(" ")
            elif node.tag in (f"{_W}br", f"{_W}cr"):
                parts.append("\n")
            elif node.tag == f"{_W}noBreakHyphen":
                parts.append("-")
            elif node.tag == f"{_W}sym":
                parts.append("☒" if node.get(f"{_W}char", "").upper().endswith(("FE", "FD", "A2")) else "☐")
            elif node.tag == f"{_W}hyperlink":
                words, address = self._text(node), self.addresses.get(node.get(f"{_R}id"), "")
                is_plain = not address.startswith("http") or words.strip().rstrip("/") == address.rstrip("/")
                parts.append(words if is_plain else f"[{words}]({address})")
            else:
                parts.append(self._text(node))
        return "".join(parts)


def _notes(document: Any) -> Iterator[Block]:
    """The notes and remarks of a document, which stand in parts of their own; under a heading that belongs to no field."""
    for part in document.part.package.iter_parts():
        kind = next((name for name in _NOTES if str(part.partname) == f"/word/{name}.xml"), "")
        if not kind:
            continue
        from lxml.etree import XMLParser, fromstring

        root = fromstring(part.blob, XMLParser(resolve_entities=False, no_network=True))
        texts = ["".join(each.text or "" for each in note.iter(f"{_W}t")).strip() for note in root]
        if any(texts):
            yield Heading(kind, 2)
            yield from (Words(text) for text in texts if text)


def _level(style: Any) -> int:
    """The level of a heading's style, the document's title being 1; 0 for another style."""
    names = [style.name or "", getattr(style.base_style, "name", "") or ""]
    if any(name.lower() == "title" for name in names):
        return 1
    found = next((found for name in names if (found := re.fullmatch(r"(?i)heading (\d)", name))), None)
    return int(found[1]) + 1 if found else 0


def _is_list(style: Any) -> bool:
    return (style.name or "").lower().startswith("list")
