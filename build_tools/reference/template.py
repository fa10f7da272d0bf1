"""The template of a case file: every field in order, with what belongs there and an example as comments; ring 2 commented out.

A contributor copies it, an editor's language server finds the schema by its first line.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from pydantic import BaseModel

from build_tools.model.case import LICENCE, Case
from build_tools.model.fields import Field, fields
from build_tools.model.kinds import Fixed, Text
from build_tools.words.strings import Words

SCHEMA_LINE = "# yaml-language-server: $schema=_schema/case.schema.json"
WIDTH = 100


def template_text(words: Words) -> str:
    """The template as a file: every field empty, its example in a comment, so that no example is ever taken for an answer."""
    lines = [SCHEMA_LINE, *_comment(words("reference.template.top"), ""), ""]
    for each in fields(Case):
        if each.name == Case.ring_2()[0]:
            lines += [*_comment(words("reference.template.ring-2"), ""), ""]
        lines += [
            *_comment(words(f"fields.{each.name}.guide"), ""),
            *_field(each, words, f"fields.{each.name}", ""),
            "",
        ]
    return "\n".join(lines).rstrip() + "\n"


def _comment(text: str, indent: str) -> list[str]:
    return [f"{indent}# {line}" for line in wrap(text, WIDTH - len(indent))]


def _field(each: Field, words: Words, name: str, indent: str, lead: str | None = None) -> Iterator[str]:
    """The lines of a field, those of one that may be left out as comments; `lead` is what stands before its key."""
    start = indent if lead is None else lead
    if each.part is not None:
        lines = [f"{start}{each.name}:", *_part(each.part, words, name, indent + "  ", each.many)]
    else:
        lines = list(_value(each, words, name, indent, start))
    for line in lines:
        # What is a comment inside a part stays one when the # in front of the part is removed.
        is_said = each.part is None and line.lstrip().startswith("#")
        yield line if each.required or is_said else f"{indent}# {line.removeprefix(indent)}"


def _part(part: type[BaseModel], words: Words, name: str, indent: str, is_list: bool) -> Iterator[str]:
    inner = indent + "  " if is_list else indent
    for position, each in enumerate(fields(part)):
        yield from _field(
            each, words, f"{name}.{each.name}", inner, f"{indent}- " if is_list and not position else None
        )


def _value(each: Field, words: Words, name: str, indent: str, start: str) -> Iterator[str]:
    """The key with room for an answer; the example behind it where the line has room, else above."""
    if isinstance(each.kind, Fixed):
        yield f"{start}{each.name}: {LICENCE}"
        return
    is_prose = isinstance(each.kind, Text) and each.kind.markdown
    is_line = isinstance(each.kind, Text) and not each.kind.markdown and not each.many
    key = f"{start}{each.name}:" + (" |" if is_prose else ' ""' if is_line else " 1" if each.name == "id" else "")
    example = f"{words('commands.new.example')} {words.get(f'{name}.good')}"
    if each.name == "id":
        yield key
    elif not is_prose and len(key) + len(example) + 4 <= WIDTH:
        yield f"{key}  # {example}"
    else:
        yield from _comment(example, indent)
        yield key
