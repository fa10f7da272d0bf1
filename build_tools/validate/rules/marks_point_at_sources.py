"""A source mark and an entry of `sources:` point at a source of the case, and no two sources share a number.

What: `[3]` in a text and `sources: [3]` at a claim need a source with `id: 3`.
Why: a claim whose source cannot be found is a claim without a source.

Wrong:
    problem: |
      The council had to save money. [9]

Right:
    problem: |
      The council had to save money. [1]
"""

from collections import Counter
from collections.abc import Iterator

from build_tools.model.case import Case
from build_tools.problem import Problem
from build_tools.text.marks import MARK, ids
from build_tools.text.tree import Block, Emphasis, Inline, Items, Link, Mark, Paragraph, parse
from build_tools.validate.world import Inspected, World

ID = "marks-point-at-sources"
# A mark has two digits at most.
MAX_NUMBER = 99


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for each mark or id without a source, and for each id given twice."""
    if not isinstance(file.sound, Case):
        return
    known = {source.id for source in file.sound.sources}
    listed = ", ".join(map(str, sorted(known)))
    for way, kind, text in file.texts():
        if not kind.markdown:
            continue
        seen: Counter[str] = Counter()
        shown: set[int] = set()
        for found in MARK.finditer(text):
            shown.update(ids(found[1]))
            for number in ids(found[1]):
                if number not in known:
                    yield file.inside(
                        way, found.group(), ID, "mark", skip=seen[found.group()], id=number, listed=listed
                    )
            seen[found.group()] += 1
        # What a backslash or an entity hides from the pattern is still a mark to the reader of the page.
        for number in sorted(marks_of(parse(text)) - shown - known):
            yield file.at(way, ID, "mark", id=number, listed=listed)
    taken: dict[int, str] = {}
    for way, each, value in file.values:
        if each.name == "sources" and each.kind is not None and value not in known:
            yield file.at(way, ID, "id", id=value, listed=listed)
        if way[0] == "sources" and each.name == "id":
            if value in taken:
                yield file.at(way, ID, "twice", id=value, first=taken[value], free=_free(known))
            taken.setdefault(value, file.sound.sources[way[1]].title)


def marks_of(nodes: tuple[Block | Inline, ...]) -> set[int]:
    """Every source id that a tree cites."""
    found: set[int] = set()
    for node in nodes:
        if isinstance(node, Mark):
            found |= set(node.sources)
        elif isinstance(node, (Paragraph, Emphasis, Link)):
            found |= marks_of(node.children)
        elif isinstance(node, Items):
            found |= {number for item in node.items for number in marks_of(item)}
    return found


def _free(taken: set[int]) -> int:
    return next(number for number in range(1, MAX_NUMBER + 1) if number not in taken)
