"""The bytes of a file, made into text that is safe to read as YAML, or the one problem that prevents it."""

from __future__ import annotations

import re
import unicodedata

from build_tools.problem import Problem, Span

MAX_BYTES = 256 * 1024
# Control characters but tab and line ends, and the marks that turn the direction of writing (bidirectional overrides).
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


def decode(file: str, raw: bytes) -> str | Problem:
    """UTF-8 bytes to NFC text with `\\n` line ends; a byte order mark is dropped. Too large, not UTF-8, forbidden: a Problem."""
    if len(raw) > MAX_BYTES:
        return Problem(
            file, Span(), "file-can-be-read", "too-large", {"size": len(raw) // 1024, "limit": MAX_BYTES // 1024}
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        # Latin-1 reads any byte; the excerpt shows the person which word is meant.
        excerpt = raw.splitlines()[line - 1].decode("latin-1") if raw.splitlines() else ""
        return Problem(file, Span(line, column, column + 1), "file-can-be-read", "not-utf-8", {}, excerpt=excerpt)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if found := FORBIDDEN.search(text):
        before = text[: found.start()]
        line, column = before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1
        excerpt = FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text.split("\n")[line - 1])
        character = f"U+{ord(found.group()):04X}"
        return Problem(
            file,
            Span(line, column, column + 1),
            "file-can-be-read",
            "forbidden-character",
            {"character": character},
            excerpt=excerpt,
        )
    return text
