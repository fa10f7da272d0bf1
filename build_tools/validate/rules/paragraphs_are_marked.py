"""Every paragraph of a long text names at least one source.

What: each paragraph and each list of a long text carries a mark such as `[3]` or `[1, 4]`.
Why: this is the library's promise: whoever reads a sentence can see who says so.

Wrong:
    problem: |
      The council had to save money.

Right:
    problem: |
      The council had to save money. [1]
"""

from collections.abc import Iterator

from build_tools.problem import Problem
from build_tools.text.tree import Block, Emphasis, Inline, Items, Link, Mark, Paragraph, Plain, parse
from build_tools.validate.rules.markdown_is_small import BULLET
from build_tools.validate.world import Inspected, World

ID = "paragraphs-are-marked"
# The first words of a paragraph, by which a person finds it.
MAX_WORDS = 3


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for each paragraph or list without a mark."""
    for way, kind, text in file.texts():
        if not kind.markdown:
            continue
        for block in parse(text):
            if not isinstance(block, (Paragraph, Items)) or has_mark(block):
                continue
            # A paragraph without a word is a picture or the like, of which another rule speaks; so it does of a list with dots.
            if (words := first_words(block)) and not BULLET.match(words):
                yield file.inside(way, words, ID, "list" if isinstance(block, Items) else "paragraph", words=words)


def has_mark(node: Block | Inline) -> bool:
    """Whether a node or anything in it is a source mark."""
    if isinstance(node, Mark):
        return True
    if isinstance(node, Items):
        return any(has_mark(block) for item in node.items for block in item)
    return isinstance(node, (Paragraph, Emphasis, Link)) and any(has_mark(child) for child in node.children)


def first_words(node: Block | Inline) -> str:
    """The first words of a node, by which a person finds it in the file."""
    if isinstance(node, Plain):
        return " ".join(node.text.split()[:MAX_WORDS])
    children = node.items[0] if isinstance(node, Items) else getattr(node, "children", ())
    return next((words for child in children if (words := first_words(child))), "")
