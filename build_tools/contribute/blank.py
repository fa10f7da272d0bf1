"""The template of a case for whoever does not write YAML: every field as a heading with its guidance, in any language of the site.

Comes in: the model, the words, the lists. Goes out: blocks, as Markdown here and as a Word file in `docx_blocks.py`. What
`placing.py` reads is what this writes, and much that people make of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_tools.contribute.blocks import Block, Heading, Table, Words
from build_tools.contribute.form import RING_1, RING_2
from build_tools.contribute.placing import key_of
from build_tools.model.case import LICENCE, Case
from build_tools.model.catalogue import Lists
from build_tools.model.fields import Field, field, fields
from build_tools.model.kinds import Fixed, Tag, Text
from build_tools.words import strings

# Longer lists are named by their page; nobody reads sixty topics in a paragraph.
MOST_CHOICES = 60


def blank_blocks(say: strings.Words, lists: Lists) -> Iterator[Block]:
    """The template in a language."""
    yield Heading(say("commands.new.template.title"), 1)
    yield Words(say("commands.new.template.top"))
    for number, section in enumerate((RING_1, RING_2)):
        if number:
            yield Words(say("commands.new.template.optional"))
        for _, names in section:
            for name in names:
                if found := field(Case, name):
                    yield from _field(found, say, lists)


def _field(found: Field, say: strings.Words, lists: Lists) -> Iterator[Block]:
    name = f"fields.{found.name}"
    yield Heading(say(f"{name}.label"), 2)
    yield Words(say(f"{name}.guide"))
    if found.unknown:
        yield Words(say("commands.new.template.unknown"))
    if found.part is None:
        yield from _choices(found, say, lists, "")
        if found.name == "language":
            yield Words(say.language)
        elif isinstance(found.kind, Fixed):
            yield Words(LICENCE)
        return
    for each in fields(found.part):
        yield from _choices(each, say, lists, say(f"{name}.{each.name}.label"))
    for number in (1, 2) if found.many else (0,):
        if number:
            yield Heading(str(number), 3)
        labels = {each.name: say(f"{name}.{each.name}.label") for each in fields(found.part)}
        yield Table(tuple((label, str(number) if each == "id" else "") for each, label in labels.items()))


def _choices(found: Field, say: strings.Words, lists: Lists, label: str) -> Iterator[Block]:
    """What a field takes, or how long it may be."""
    lead = f"{label}{say('site.evidence.colon')}" if label else ""
    if isinstance(found.kind, Tag):
        terms = lists.vocabularies[found.kind.vocabulary]
        if len(terms) <= MOST_CHOICES:
            yield Words(
                lead
                + say("commands.new.template.one-of", terms="; ".join(t.named(say.language) for t in terms.values()))
            )
    elif isinstance(found.kind, Text) and not label:
        yield Words(say("commands.new.template.limit", limit=found.kind.limit))


def guidance(speak: Mapping[str, strings.Words], lists: Lists) -> frozenset[str]:
    """The template's own words in every language, as `key_of` gives them; headings and prefilled answers are not among them."""
    return frozenset(
        key_of(block)
        for say in speak.values()
        for block in blank_blocks(say, lists)
        if isinstance(block, Words) and block.text not in (say.language, LICENCE)
    )


def blank_markdown(say: strings.Words, lists: Lists) -> str:
    """The template as Markdown: guidance as quotations, the keys of a part as a list to fill in."""
    lines: list[str] = []
    for block in blank_blocks(say, lists):
        if isinstance(block, Heading):
            lines += [f"{'#' * block.level} {block.text}", ""]
        elif isinstance(block, Table):
            lines += [*(f"- {row[0]}: {row[1]}".rstrip() for row in block.rows), ""]
        elif isinstance(block, Words):
            is_answer = block.text in (say.language, LICENCE)
            lines += [block.text if is_answer else f"> {block.text}", ""]
    return "\n".join(lines)
