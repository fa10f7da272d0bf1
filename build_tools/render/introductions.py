"""The hand-written beginning of a theme page (`docs/<lang>/themes/<theme>.md`): small Markdown whose links name cases by slug.

A link to `case:rotterdam-bridge` becomes the way to that case's page; a slug that does not exist is an error.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from build_tools.problem import ContributorError, Problem, Span
from build_tools.render.desk import Desk
from build_tools.render.page import relative
from build_tools.render.prose import set_words
from build_tools.text.tree import Block, Emphasis, Foreign, Inline, Items, Link, Paragraph, Plain, parse

# Stands for "case:" while the text is read: small Markdown knows web addresses only.
_CASE = "https://case.invalid/"


@dataclass(frozen=True, slots=True)
class Introduction:
    """The text of one introduction; `file` is where it stands, for messages."""

    text: str
    file: str

    def html(self, desk: Desk, page: str) -> Markup:
        """The introduction as HTML for the page at a path; raises ContributorError for a case that does not exist."""
        blocks = parse(self.text.replace("](case:", f"]({_CASE}"))
        return Markup("\n").join(self._block(block, desk, page) for block in blocks)

    def _block(self, block: Block, desk: Desk, page: str) -> Markup:
        if isinstance(block, Paragraph):
            return Markup("<p>{}</p>").format(self._inlines(block.children, desk, page))
        if isinstance(block, Items):
            items = (Markup("<li>{}</li>").format(self._inline_blocks(item, desk, page)) for item in block.items)
            return Markup('<ul class="prose-list">{}</ul>').format(Markup().join(items))
        if block.what == "heading":
            return Markup("<h3>{}</h3>").format(set_words(block.text, desk.language))
        raise self._refused(block.what, block.text)

    def _inline_blocks(self, blocks: tuple[Block, ...], desk: Desk, page: str) -> Markup:
        return Markup(" ").join(
            self._inlines(block.children, desk, page)
            if isinstance(block, Paragraph)
            else self._block(block, desk, page)
            for block in blocks
        )

    def _inlines(self, nodes: tuple[Inline, ...], desk: Desk, page: str) -> Markup:
        return Markup().join(self._inline(node, desk, page) for node in nodes)

    def _inline(self, node: Inline, desk: Desk, page: str) -> Markup:
        if isinstance(node, Plain):
            return set_words(node.text, desk.language)
        if isinstance(node, Emphasis):
            tag = Markup("strong" if node.strong else "em")
            return Markup("<{0}>{1}</{0}>").format(tag, self._inlines(node.children, desk, page))
        if isinstance(node, Link):
            return Markup('<a href="{}">{}</a>').format(
                self._address(node.address, desk, page), self._inlines(node.children, desk, page)
            )
        if isinstance(node, Foreign):
            raise self._refused(node.what, node.text)
        return Markup()

    def _address(self, address: str, desk: Desk, page: str) -> str:
        if not address.startswith(_CASE):
            return address
        slug = address.removeprefix(_CASE)
        if slug not in desk.catalogue.cases:
            raise ContributorError(
                [Problem(self.file, Span(), "related-case-exists", "far", {"field": "case", "value": slug})]
            )
        return relative(desk.path(f"cases/{slug}/"), page)

    def _refused(self, what: str, text: str) -> ContributorError:
        return ContributorError([Problem(self.file, Span(), "markdown-is-small", what, {"value": text[:60]})])
