"""Texts as HTML: the small Markdown's tree, and plain lines, each marked with its language where it differs from the page's."""

from __future__ import annotations

from markupsafe import Markup, escape

from build_tools.model.reading import Told
from build_tools.render.citations import Citations
from build_tools.render.whole import whole
from build_tools.text.tree import Block, Emphasis, Foreign, Inline, Link, Mark, Paragraph, Plain, parse
from build_tools.text.typeset import typeset
from build_tools.words.strings import Words


def set_words(text: str, language: str) -> Markup:
    """Words as a printer sets them."""
    return whole(typeset(text, language))


class Prose:
    """Makes the texts of one page; `language` is the page's, `citations` its source marks."""

    def __init__(self, words: Words, citations: Citations) -> None:
        self._words, self._citations = words, citations
        self._language = words.language

    def line(self, told: Told | None) -> Markup:
        """A line of plain words; a `span` with its language where that is not the page's."""
        if told is None:
            return Markup()
        words = set_words(told.text, told.language)
        if told.language != self._language:
            words = Markup(f'<span lang="{told.language}">{words}</span>')
        return words + self._stale(told)

    def text(self, told: Told | None) -> Markup:
        """Paragraphs and lists; in a `div` with its language where that is not the page's."""
        if told is None:
            return Markup()
        blocks = Markup("\n").join(self._block(block, told.language) for block in parse(told.text))
        if told.language != self._language:
            blocks = Markup(f'<div lang="{told.language}">{blocks}</div>')
        return blocks + (Markup("<p>{}</p>").format(self._stale(told)) if told.stale else Markup())

    def note(self, told: Told | None) -> Markup:
        """One paragraph's words without the paragraph, for a place inside another element."""
        if told is None:
            return Markup()
        inside = Markup(" ").join(
            self._inlines(block.children, told.language)
            if isinstance(block, Paragraph)
            else self._block(block, told.language)
            for block in parse(told.text)
        )
        if told.language != self._language:
            inside = Markup(f'<span lang="{told.language}">{inside}</span>')
        return inside + self._stale(told)

    def _stale(self, told: Told) -> Markup:
        return (
            Markup(' <span class="stale">{}</span>').format(self._words("site.case.stale")) if told.stale else Markup()
        )

    def _block(self, block: Block, language: str) -> Markup:
        if isinstance(block, Paragraph):
            return Markup(f"<p>{self._inlines(block.children, language)}</p>")
        if isinstance(block, Foreign):
            return Markup("<p>{}</p>").format(block.text)
        items = "".join(f"<li>{self._item(item, language)}</li>" for item in block.items)
        if block.first is None:
            return Markup(f'<ul class="prose-list">{items}</ul>')
        start = f' start="{block.first}"' if block.first != 1 else ""
        return Markup(f'<ol class="prose-list"{start}>{items}</ol>')

    def _item(self, blocks: tuple[Block, ...], language: str) -> Markup:
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return self._inlines(blocks[0].children, language)
        return Markup().join(self._block(block, language) for block in blocks)

    def _inlines(self, nodes: tuple[Inline, ...], language: str) -> Markup:
        made: list[str] = []
        for position, node in enumerate(nodes):
            # A mark stands close to the word before it; the space between them in the file is dropped.
            before_mark = position + 1 < len(nodes) and isinstance(nodes[position + 1], Mark)
            made.append(self._inline(node, language, before_mark))
        return Markup("".join(made))

    def _inline(self, node: Inline, language: str, before_mark: bool) -> Markup:
        if isinstance(node, Plain):
            text = node.text.rstrip() if before_mark else node.text
            return set_words(text, language)
        if isinstance(node, Mark):
            return self._citations.mark(node.sources)
        if isinstance(node, Emphasis):
            tag = "strong" if node.strong else "em"
            return Markup(f"<{tag}>{self._inlines(node.children, language)}</{tag}>")
        if isinstance(node, Link):
            return Markup('<a href="{}">{}</a>').format(node.address, self._inlines(node.children, language))
        return escape(node.text)
