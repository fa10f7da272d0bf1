"""A text is written to its end: no placeholders are left in it.

What: no "lorem ipsum", no TODO, no "...", no words of the template.
Why: what is still to be written is `unknown`, or a line of `not_known`; a placeholder is read as an answer.

Wrong:
    needs: |
      TODO: ask the city. [1]

Right:
    needs: unknown
"""

import re
from collections.abc import Iterator

from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World

ID = "text-is-finished"
# "TODO", "TO DO:", "FIXME", "XXX" in capitals; in any letters "lorem ipsum", "to be completed",
# "[insert name]", "<your city>", dots alone
PLACEHOLDER = re.compile(r"\bTODO\b|\bTO DO:|\bFIXME\b|\bXXX+\b")
PLACEHOLDER_WORDS = re.compile(
    r"lorem ipsum|\bto be (?:written|added|filled in|completed)\b(?= *[.\])]?$)|\bà compléter\b"
    r"|\[(?:insert|add|your|name|city|text|…|\.\.\.)[^\]]*\]|<(?:your|insert|name|city)[^>]*>|^[\s.…]+$|\basdf",
    re.IGNORECASE,
)
# Roughly what they find, in small letters. Without borders of words it is searched for six times as fast, and most texts hold none.
ROUGHLY = re.compile(
    r"todo|to do:|fixme|xxx|lorem ipsum|to be (?:written|added|filled in|completed)|à compléter|asdf"
    r"|\[(?:insert|add|your|name|city|text|…|\.\.\.)|<(?:your|insert|name|city)"
)
DOTS = re.compile(r"[\s.…]+")
# How much of it a message repeats.
MAX_SHOWN = 40


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for the first placeholder in each text."""
    for way, _kind, text in file.texts():
        if not ROUGHLY.search(text.lower()) and not DOTS.fullmatch(text):
            continue
        places = [found for pattern in (PLACEHOLDER, PLACEHOLDER_WORDS) if (found := pattern.search(text))]
        if first := min(places, key=lambda found: found.start(), default=None):
            yield file.inside(way, first.group(), ID, "placeholder", value=first.group().strip()[:MAX_SHOWN])
