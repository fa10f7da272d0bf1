"""The one written form of a YAML text: a line in double quotes, prose under `|`, wrapped; nothing that YAML could misread.

Every file that the project writes for a person is written through here (docs/reference/canonical-form.md); the form in the browser
writes the same bytes, and tests/contribute/canonical/ holds both to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from textwrap import wrap

from build_tools.text.marks import MARK

WIDTH = 110
# What needs no quotes: tags, codes, numbers, `unknown`, `true`.
PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?|[A-Za-z0-9][A-Za-z0-9._-]*")
# White space that a line may be broken at. No-break spaces are not among it: a writer of French sets them on purpose.
BLANK = " \t\n"
BLANKS = re.compile(r"[ \t\n]+")
PARAGRAPH_ENDS = re.compile(r"\n(?:[ \t]*\n)+")
# What ends a line in a word processor, and what nobody sees and the checker refuses (load/bytes.py says why).
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
# A line that begins an item of a list in prose: "- one", "* one", "1. one".
ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)]) ")
# The same inside a paragraph, where CommonMark takes no number but 1 for the beginning of a list: "… until\n2026. [4]" goes on.
INTERRUPTING = re.compile(r"(?:[-*+]|0{0,8}1[.)]) ")
# The space before words that begin a list, a heading or the like where they begin a line ("5 - 10 euros", "in 2018. Then"), and
# after what is a dividing line or a line end where it ends one. A character that no text holds keeps it from becoming a line end.
BEGINNERS = re.compile(
    r" (?=(?:[-+*]|[0-9]{1,9}[.)]|#{1,6})(?: |$)|[-=_*]+(?: |$)|[>|]|```|~~~)"
    r"|(?<=\\) |(?<=^[-=_*]) |(?<=^[-=_*]{2}) |(?<=^[-=_*]{3}) "
)
GLUE = "\x00"


def clean(text: str) -> str:
    """A text as a file can hold it: NFC, line ends as line feeds, without the characters that nobody sees."""
    return unicodedata.normalize("NFC", UNSEEN.sub("", LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    """A clean text as one line: spaces, tabs and line ends collapsed to a space, none at either end."""
    return BLANKS.sub(" ", clean(text)).strip(" ")


def line(text: str) -> str:
    """A one-line text as a YAML scalar in double quotes, not wrapped."""
    return '"' + one_line(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def quoted(text: str, lead: str, indent: int) -> list[str]:
    """A one-line text in double quotes after `lead`, wrapped; further lines begin at column `indent`."""
    first, *rest = MARK.sub(_glued, line(text)).split(" ")
    return [each.replace(GLUE, " ") for each in _filled(lead + first, rest, " " * indent)]


def prose(text: str, indent: int) -> list[str]:
    """Paragraphs as the lines of a block scalar, its `|` first; `indent` is that of its key."""
    space = " " * (indent + 2)
    lines = ["|"]
    for number, paragraph in enumerate(PARAGRAPH_ENDS.split(clean(text).strip(BLANK))):
        if number:
            lines.append("")
        for lead, words in entries(paragraph):
            found = ITEM.match(words)
            cut = found.end() if found else 0
            first, *rest = BEGINNERS.sub(GLUE, MARK.sub(_glued, words[cut:])).split(" ")
            filled = _filled(space + lead + words[:cut] + first, rest, space + lead + " " * cut)
            lines += [each.replace(GLUE, " ") for each in filled]
    return lines


def entries(paragraph: str) -> list[tuple[str, str]]:
    """A paragraph as one run of words; a list as one run per item; each with the spaces before it, by which lists nest."""
    found: list[tuple[str, str]] = []
    is_ended = True
    for each in paragraph.split("\n"):
        words = BLANKS.sub(" ", each).strip(" ")
        if not is_ended and not (INTERRUPTING if _is_inside(each, found[-1]) else ITEM).match(words):
            lead, before = found[-1]
            found[-1] = lead, f"{before} {words}"
        elif words:
            found.append((_lead(each), words))
        # A backslash at the end of a line is a line end of Markdown's.
        is_ended = not found or each.endswith("\\")
    return found


def _is_inside(text: str, before: tuple[str, str]) -> bool:
    """Whether a line goes on with the run of words before it; else it stands beside or outside the item that these words are."""
    lead, words = before
    sign = ITEM.match(words)
    return not sign or len(_lead(text)) >= len(lead) + sign.end()


def is_one_run(text: str) -> bool:
    """Whether a text is one paragraph and no list, so that it can stand on one line without a change of meaning."""
    body = clean(text).strip(BLANK)
    return not PARAGRAPH_ENDS.search(body) and len(entries(body)) <= 1


def keyed(key: str, text: str, indent: int, is_prose: bool, dash: bool = False) -> list[str]:
    """`key: text` as lines; `dash` puts the dash of a list item before it."""
    lead = " " * indent + ("- " if dash else "")
    if not is_prose:
        return quoted(text, f"{lead}{key}: ", len(lead) + 2)
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


def _filled(first: str, words: Iterable[str], hang: str) -> list[str]:
    """Words set one after the other; one that would reach beyond the width begins a new line, and none is ever broken."""
    lines = [first]
    for word in words:
        if len(lines[-1]) + 1 + len(word) <= WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(hang + word)
    return lines


def _glued(mark: re.Match[str]) -> str:
    """A mark that no line end may divide."""
    return mark.group().replace(" ", GLUE)


def _lead(text: str) -> str:
    """The spaces before a line's first word; a tab counts to the next fourth column, as in Markdown."""
    spread = text.expandtabs(4)
    return spread[: len(spread) - len(spread.lstrip(" "))]
