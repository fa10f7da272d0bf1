"""A long text holds paragraphs, *stress*, **strong stress**, links, lists and source marks, and nothing else.

What: no headings, pictures, HTML, tables, quotes or code; links lead to http, https or mailto.
Why: the same text becomes a page, a printed sheet, a feed and a line of search results; each can show these and no more.

Wrong:
    problem: |
      # The problem

      The council had to save money. [1]

Right:
    problem: |
      The council had to save money. [1]
"""

import re
from collections.abc import Iterator

from build_tools.problem import Problem
from build_tools.text.tree import Block, Emphasis, Foreign, Inline, Items, Link, Paragraph, parse
from build_tools.validate.world import Inspected, World

ID = "markdown-is-small"
# How much of a piece a message repeats.
MAX_SHOWN = 60
# A dot by which a word processor begins an item of a list: "• which rooms are open"; the last is that of Word's own symbols.
BULLET = re.compile(r"((?:^|\n)[ \t]*)([•●▪■◦○‣∙·\uf0b7])[ \t\u00a0]*(?=\S)")


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for each piece of Markdown that a text may not hold."""
    for way, kind, text in file.texts():
        if kind.markdown:
            if bullet := BULLET.search(text):
                yield file.inside(way, bullet[2], ID, "bullet", value=bullet[2])
            for node in foreign(parse(text)):
                first = node.text.split("\n")[0].strip(" |")
                yield file.inside(way, first, ID, node.what, value=first[:MAX_SHOWN])


def foreign(nodes: tuple[Block | Inline, ...]) -> Iterator[Foreign]:
    """Every node of a tree that may not be there."""
    for node in nodes:
        if isinstance(node, Foreign):
            yield node
        elif isinstance(node, (Paragraph, Emphasis, Link)):
            yield from foreign(node.children)
        elif isinstance(node, Items):
            for item in node.items:
                yield from foreign(item)
