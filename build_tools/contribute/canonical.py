"""The one written form of a YAML text: a line in double quotes, prose under `|`, wrapped; nothing that YAML could misread.

Every file that the project writes for a person is written through here (docs/reference/canonical-form.md).
"""

from __future__ import annotations

import re
from textwrap import wrap

WIDTH = 110
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\t": "\\t"}
# A line that begins an item of a list in prose: "- one", "* one", "1. one".
_ITEM = re.compile(r"(?:[-*]|\d+\.)\s+")


def line(text: str) -> str:
    """A one-line text as a YAML scalar, always in double quotes."""
    words = " ".join(text.split(" ")).replace("\n", " ")
    return '"' + "".join(_ESCAPES.get(letter, letter) for letter in words) + '"'


def prose(text: str, indent: int) -> list[str]:
    """Paragraphs as the lines of a block scalar, its `|` first; `indent` is that of its key."""
    space = " " * (indent + 2)
    lines = ["|"]
    for number, paragraph in enumerate(re.split(r"\n[ \t]*\n", text.strip())):
        if number:
            lines.append("")
        for entry in _entries(paragraph):
            found = _ITEM.match(entry)
            hang = " " * len(found.group()) if found else ""
            wrapped = wrap(
                entry, WIDTH - len(space), subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
            )
            lines += [space + each for each in wrapped]
    return lines


def _entries(paragraph: str) -> list[str]:
    """A paragraph as one run of words; a list as one run per item."""
    entries: list[str] = []
    for each in paragraph.split("\n"):
        words = each.strip()
        if entries and not _ITEM.match(words):
            entries[-1] += f" {words}"
        elif words:
            entries.append(words)
    return entries


def keyed(key: str, text: str, indent: int, is_prose: bool, dash: bool = False) -> list[str]:
    """`key: text` as lines; `dash` puts the dash of a list item before it."""
    lead = " " * indent + ("- " if dash else "")
    if not is_prose:
        return [f"{lead}{key}: {line(text)}"]
    first, *rest = prose(text, len(lead))
    return [f"{lead}{key}: {first}", *rest]


def comment(text: str, indent: int) -> list[str]:
    """A text as comment lines, its own paragraphs kept."""
    lead = " " * indent + "# "
    return [
        f"{lead}{each}".rstrip()
        for part in text.strip().split("\n")
        for each in (wrap(part, WIDTH - len(lead)) or [""])
    ]
