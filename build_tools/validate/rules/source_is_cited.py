"""A source that is listed is cited somewhere.

What: each source's number stands in a mark or in a `sources:`. A warning.
Why: a list of reading nobody used looks like evidence and is none; often a mark was simply forgotten.
"""

from collections.abc import Iterator

from build_tools.model.case import Case
from build_tools.problem import Problem
from build_tools.text.marks import marks_in
from build_tools.validate.world import Inspected, World

ID = "source-is-cited"


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A warning for each source that nothing cites."""
    if not isinstance(file.sound, Case):
        return
    cited = {value for way, each, value in file.values if each.name == "sources" and each.kind is not None}
    for _way, kind, text in file.texts():
        if kind.markdown:
            cited.update(number for mark in marks_in(text) for number in mark)
    for position, source in enumerate(file.sound.sources):
        if source.id not in cited:
            yield file.at(("sources", position, "id"), ID, "nobody", "warning", id=source.id, title=source.title)
