"""What the explorer searches where it can have no index of texts, from a folder or without a network: one line a case.

Comes in: the cases in the order of places. Goes out: `assets/plain.<lang>.js`, for `scripts/plain-search.js`.
"""

from __future__ import annotations

import json

from build_tools.render.desk import Desk
from build_tools.render.views import CaseView
from build_tools.text.fold import fold
from build_tools.text.plain import as_read


def plain_file(desk: Desk, views: list[CaseView]) -> bytes:
    """The script: the title of each case, and after a tab what else is told of it in short, without accents and capitals."""
    lines = [f"{_folded(view.title.text)}\t{_folded(_rest(desk, view))}" for view in views]
    data = json.dumps(lines, ensure_ascii=False, separators=(",", ":"))
    return f"casebook.plain={data};\n".encode()


def _rest(desk: Desk, view: CaseView) -> str:
    """Place, country, themes, topics and groups by all that this language calls them, and the summary."""
    groups = (desk.term("for_whom", tag) for tag in view.case.for_whom)
    terms = [term for term in (*view.themes, *view.topics, *groups) if term]
    names = [name for term in terms for name in (term.named(desk.language), *term.also_called(desk.language))]
    return " ".join([view.place, *dict.fromkeys(names), as_read(view.summary.text)])


def _folded(text: str) -> str:
    return " ".join(fold(text).lower().split())
