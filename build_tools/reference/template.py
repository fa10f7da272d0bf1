"""The template of a case file: every field in order with one explaining line, ring 2 commented out.

A contributor copies it, an editor's language server finds the schema by its first line.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from pydantic import BaseModel

from build_tools.model.case import LICENCE, Case
from build_tools.model.fields import Field, fields
from build_tools.model.kinds import Fixed, Number, Text, Year
from build_tools.words.strings import Words

SCHEMA_LINE = "# yaml-language-server: $schema=_schema/case.schema.json"
WIDTH = 100


def template_text(words: Words) -> str:
    """The template as a file; it is no sound case until its texts are written."""
    lines = [SCHEMA_LINE, *_comment(words("reference.template.top"), ""), ""]
    for each in fields(Case):
        if each.name == Case.ring_2()[0]:
            lines += [*_comment(words("reference.template.ring-2"), ""), ""]
        block = [*_comment(words(f"fields.{each.name}.guide"), ""), *_field(each, words, f"fields.{each.name}", "")]
        if each.name not in Case.RING_1:
            block = block[:1] + [f"# {line}" if not line.startswith("#") else line for line in block[1:]]
        lines += [*block, ""]
    return "\n".join(lines).rstrip() + "\n"


def _comment(text: str, indent: str) -> list[str]:
    return [f"{indent}# {line}" for line in wrap(text, WIDTH - len(indent))]


def _field(each: Field, words: Words, name: str, indent: str) -> Iterator[str]:
    if each.part is not None:
        yield f"{indent}{each.name}:"
        yield from _part(each.part, words, name, indent + "  ", dashed=each.many)
    elif each.many:
        example = words.get(f"{name}.good")
        yield f"{indent}{each.name}: {example if example.startswith('[') else '[]'}"
    else:
        yield from _value(each, words, name, indent)


def _part(part: type[BaseModel], words: Words, name: str, indent: str, dashed: bool) -> Iterator[str]:
    for position, each in enumerate(fields(part)):
        lead = f"{indent[:-2]}  - " if dashed and position == 0 else indent + ("  " if dashed else "")
        lines = list(_field(each, words, f"{name}.{each.name}", ""))
        yield lead + lines[0]
        yield from ((" " * len(lead)) + line for line in lines[1:])


def _value(each: Field, words: Words, name: str, indent: str) -> Iterator[str]:
    example = words.get(f"{name}.good")
    if isinstance(each.kind, Fixed):
        yield f"{indent}{each.name}: {LICENCE}"
    elif isinstance(each.kind, Text) and each.kind.markdown:
        yield f"{indent}{each.name}: |"
        yield from (f"{indent}  {line}" for line in wrap(example, WIDTH - 2))
    elif isinstance(each.kind, Text):
        yield f"{indent}{each.name}: " + '"' + example.replace("\\", "\\\\").replace('"', '\\"') + '"'
    elif isinstance(each.kind, (Number, Year)):
        yield f"{indent}{each.name}: {example}"
    else:
        yield f"{indent}{each.name}: {example}"
