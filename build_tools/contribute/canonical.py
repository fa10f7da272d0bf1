"""The one written form of a YAML text: a line in double quotes, prose under `|`, wrapped; nothing that YAML could misread.

Every file that the project writes for a person is written through here (docs/reference/canonical-form.md).
"""

from __future__ import annotations

import re
from textwrap import wrap

from build_tools.text.marks import MARK

WIDTH = 110
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\t": "\\t"}
# A line that begins an item of a list in prose: "- one", "* one", "1. one".
_ITEM = re.compile(r"(?:[-*+]|\d+[.)])\s+")
# The space before words that begin a list, a heading or the like where they begin a line ("5 - 10 euros", "in 2018. Then"), and
# after what is a dividing line or a line end where it ends one. A character that no text holds keeps it from becoming a line end.
_BEGINNERS = re.compile(
    r" (?=(?:[-+*]|\d{1,9}[.)]|#{1,6})(?: |$)|[-=_*]+(?: |$)|[>|]|```|~~~)|(?<=\\) |(?<=^[-=_*]) |(?<=^[-=_*]{2}) |(?<=^[-=_*]{3}) "
)
_GLUE = "\x00"


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
        for lead, words in _entries(paragraph):
            found = _ITEM.match(words)
            cut = len(found.group()) if found else 0
            wrapped = wrap(
                words[:cut].replace(" ", _GLUE) + _BEGINNERS.sub(_GLUE, MARK.sub(_glued, words[cut:])),
                WIDTH - len(space),
                initial_indent=lead,
                subsequent_indent=lead + " " * cut,
                break_long_words=False,
                break_on_hyphens=False,
            )
            lines += [space + each.replace(_GLUE, " ") for each in wrapped]
    return lines


def _glued(mark: re.Match[str]) -> str:
    """A mark that no line end may divide."""
    return mark.group().replace(" ", _GLUE)


def _entries(paragraph: str) -> list[tuple[str, str]]:
    """A paragraph as one run of words; a list as one run per item; each with the spaces before it, by which lists nest."""
    entries: list[tuple[str, str]] = []
    is_ended = True
    for each in paragraph.split("\n"):
        words = re.sub(r"[ \t]+", " ", each.strip())
        if not is_ended and not _ITEM.match(words):
            lead, before = entries[-1]
            entries[-1] = lead, f"{before} {words}"
        elif words:
            entries.append((each[: len(each) - len(each.lstrip())], words))
        # A backslash at the end of a line is a line end of Markdown's.
        is_ended = not entries or each.endswith("\\")
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
