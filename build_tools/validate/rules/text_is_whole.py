"""A text arrives as it was written: YAML has not cut, merged or swallowed a part of it.

What: no text stops at ` #`, no comma inside braces ends a value early, no text begins with a sign that YAML reads as its own,
no list under `>` is run together, none stands between “quotation marks for print”, which YAML takes for letters of the text.
Why: YAML accepts these silently and words are lost; nobody would notice until a reader does.

Wrong:
    title: Room #3 is open to all

Right:
    title: "Room #3 is open to all"
"""

import re
from collections.abc import Iterator

from build_tools.load.diagnose import CURLY_QUOTES
from build_tools.problem import Problem, Span
from build_tools.validate.world import Inspected, World

ID = "text-is-whole"
# A comment behind something on its line, or "Room #3" in the midst of a text. No other file is asked where its values stand.
BESIDE = re.compile(r"[^ \t\n] [^\S\n]*#")


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A warning for each unquoted text that ends before a comment on its own line, or stands between quotation marks for print."""
    has_comments = "#" in file.document.text and BESIDE.search(file.document.text) is not None
    for way, _kind, text in file.texts():
        is_curly = text[-1] in CURLY_QUOTES.get(text[0], "") and not set(text[1:-1]) & set(CURLY_QUOTES)
        if not has_comments and not is_curly:
            continue
        node = file.document.nodes.get(way)
        if node is None or node.style != "plain":
            continue
        line, column = node.end
        rest = file.document.line(line)[column - 1 :]
        if rest.lstrip().startswith("#") and rest.startswith(" "):
            span = Span(line, column, column + len(rest))
            yield file.document.problem(span, ID, "comment", "warning", field=way[-1], lost=rest.strip())
        if is_curly:
            yield file.at(way, ID, "curly-quotes", "warning", value=f"{text[0]}…{text[-1]}")
