"""The template as people send it back: filled in, in Markdown and in Word, and documents that were never our template."""

from __future__ import annotations

import io
from typing import Any

import docx

from build_tools.contribute.blank import blank_blocks, guidance
from build_tools.contribute.blocks import Block, Heading, Table, Words
from build_tools.contribute.docx_blocks import docx_bytes
from build_tools.contribute.placing import key_of
from build_tools.load.lists import read_lists
from build_tools.load.words import words
from build_tools.model.case import Case
from build_tools.model.fields import fields
from build_tools.model.kinds import Tag
from build_tools.paths import Library
from tests.sound_case import ROOT, SITE_LANGUAGES

LISTS = read_lists(Library(ROOT), SITE_LANGUAGES)
SPEAK = {language: words(language) for language in SITE_LANGUAGES}
GUIDANCE = guidance(SPEAK, LISTS)


def filled_blocks(case: dict[str, Any], language: str) -> list[Block]:
    """The template in a language with the answers of a case in it, tags by their labels, further items as their own tables."""
    say = SPEAK[language]
    answers = {say(f"fields.{each.name}.label"): each for each in fields(Case)}
    found: list[Block] = []
    now = None
    for block in blank_blocks(say, LISTS):
        if isinstance(block, Heading) and block.level == 2:
            now = answers[block.text]
            found.append(block)
            found += _answer(now, case.get(now.name), say)
        elif key_of(block) in GUIDANCE or block == Heading(say("commands.new.template.title"), 1):
            found.append(block)
    return found


def _answer(field: Any, value: Any, say: Any) -> list[Block]:
    if value is None:
        return []
    if field.part is not None and isinstance(value, (dict, list)):
        items = value if isinstance(value, list) else [value]
        return [
            Table(
                tuple(
                    (say(f"fields.{field.name}.{each.name}.label"), _shown(each, item.get(each.name), say))
                    for each in fields(field.part)
                )
            )
            for item in items
        ]
    if isinstance(value, list):
        return [Words(_shown(field, item, say)) for item in value]
    return [Words(text) for text in _shown(field, value, say).split("\n\n")]


def _shown(field: Any, value: Any, say: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_shown(field, item, say) for item in value)
    term = LISTS.term(field.kind.vocabulary, value) if isinstance(field.kind, Tag) else None
    return term.named(say.language) if term else str(value or "")


def filled_markdown(case: dict[str, Any], language: str) -> str:
    """The same as a Markdown text."""
    lines: list[str] = []
    number = 0
    for block in filled_blocks(case, language):
        if isinstance(block, Heading):
            number = 0
            lines += [f"{'#' * block.level} {block.text}", ""]
        elif isinstance(block, Table):
            number += 1
            lines += [f"### {number}", "", *(f"- {row[0]}: {row[1]}" for row in block.rows), ""]
        else:
            lines += [f"> {block.text}" if key_of(block) in GUIDANCE else block.text, ""]
    return "\n".join(lines)


def filled_docx(case: dict[str, Any], language: str) -> bytes:
    """The same as a Word file."""
    return docx_bytes(filled_blocks(case, language), frozenset())


def a_docx(write: Any) -> bytes:
    """A Word file that `write(document)` fills."""
    document = docx.Document()
    write(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()
