"""The hand-written session plans, objections and general questions (`docs/<lang>/sessions/`), as text with its front matter."""

from __future__ import annotations

import re

import yaml

from build_tools.model.session import Written
from build_tools.paths import Library

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


def read_sessions(library: Library, language: str) -> dict[str, Written]:
    """All pages by name, sessions by length first; a language without the folder has none."""
    found = []
    for path in sorted(library.sessions(language).glob("*.md")):
        text = path.read_text("utf-8")
        front = _FRONT.match(text)
        meta = yaml.safe_load(front[1]) if front else {}
        body = text[front.end() :] if front else text
        found.append(
            Written(path.stem, str(meta.get("title", "")), int(meta.get("minutes", 0)), body, library.name(path))
        )
    return {each.name: each for each in sorted(found, key=lambda each: (each.minutes == 0, each.minutes, each.name))}
