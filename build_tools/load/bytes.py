"""The bytes of a file, made into text that is safe to read as YAML, or the one problem that prevents it."""

from __future__ import annotations

import math
import re
import unicodedata

from build_tools.problem import Problem, Span

MAX_BYTES = 256 * 1024
# The byte order marks by which a file in UTF-16 begins, in either order.
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# Control characters but tab and line ends; the marks that turn the direction of writing (bidirectional overrides); what nobody
# sees and YAML or a search takes for something: U+0085, U+2028 and U+2029 (line ends to YAML only), U+200B and U+FEFF (no width).
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def decode(file: str, raw: bytes, size: int | None = None) -> str | Problem:
    """UTF-8 bytes to NFC text with `\\n` line ends; a byte order mark is dropped. Too large, not UTF-8, forbidden: a Problem.

    `size` is that of the whole file, where `raw` is only its beginning.
    """
    if len(raw) > MAX_BYTES:
        values = {"size": math.ceil(max(size or 0, len(raw)) / 1024), "limit": MAX_BYTES // 1024}
        return Problem(file, Span(), "file-can-be-read", "too-large", values)
    if raw.startswith(_UTF_16):
        return Problem(file, Span(), "file-can-be-read", "utf-16", {})
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _line_ends(raw[: error.start])
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        # Latin-1 reads any byte; the excerpt shows the person which word is meant.
        excerpt = visible(_line_ends(raw).split(b"\n")[line - 1].decode("latin-1"))
        return Problem(file, Span(line, column, column + 1), "file-can-be-read", "not-utf-8", {}, excerpt=excerpt)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if found := FORBIDDEN.search(text):
        before = text[: found.start()]
        line, column = before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1
        return Problem(
            file,
            Span(line, column, column + 1),
            "file-can-be-read",
            "forbidden-character",
            {"character": named(found.group())},
            excerpt=visible(text.split("\n")[line - 1]),
        )
    return text


def _line_ends(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def named(character: str) -> str:
    """A character by its number, as U+202E."""
    return f"U+{ord(character):04X}"


def visible(line: str) -> str:
    """A line in which each forbidden character is a replacement character, so that a terminal can show it."""
    return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", line)
