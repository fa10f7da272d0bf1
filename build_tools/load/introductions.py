"""The hand-written beginnings of theme pages, as text: `docs/<lang>/themes/<theme>.md`."""

from __future__ import annotations

from build_tools.paths import Library


def read_introductions(library: Library, language: str) -> dict[str, tuple[str, str]]:
    """By theme: the text, and the file's name for messages. A language without a file has no introduction."""
    folder = library.introductions(language)
    return {path.stem: (path.read_text("utf-8"), library.name(path)) for path in sorted(folder.glob("*.md"))}
