"""A one-line text holds words only: no source marks, no Markdown.

What: titles, summaries, claims, names and questions are shown as they are written.
Why: a claim cites by its `sources:`, a title is printed on a card, where `*stars*` and `[3]` would stand as they are.

Wrong:
    title: "Zeist asks **citizen experts** where to cut"

Right:
    title: "Zeist asks citizen experts where to cut"
"""

import re
from collections.abc import Iterator

from build_tools.model.kinds import Line
from build_tools.problem import Problem
from build_tools.text.marks import MARK
from build_tools.validate.world import Inspected, World

ID = "line-is-plain"
# "**strong**", "_stress_", "[words](address)", "<b>", "`code`"
MARKDOWN = re.compile(r"\*{1,3}\S(?:.*?\S)?\*{1,3}|\[[^\]]+\]\([^)]*\)|</?[a-z][^>]*>|`[^`]+`")


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for the first mark and for the first piece of Markdown in each line."""
    for way, kind, text in file.texts():
        if not isinstance(kind, Line) or way[0] == "sources":
            continue
        if found := MARK.search(text):
            yield file.inside(way, found.group(), ID, "mark", mark=found.group())
        if found := MARKDOWN.search(text):
            yield file.inside(way, found.group(), ID, "markdown", value=found.group())
