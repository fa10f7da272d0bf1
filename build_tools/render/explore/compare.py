"""What compare shows of each case: the same rows for all, in the same order, as data for `scripts/compare-table.js`.

Comes in: the cases in the order of places. Goes out: `assets/compare/<lang>.js`, the heads of the rows, and
`assets/compare/<lang>/<n>.js`, a few cases each. All of it is plain text: the script places it and never takes it for markup.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from build_tools.model.judgement import COMPARABLE_COSTS
from build_tools.model.kinds import UNKNOWN
from build_tools.render.desk import Desk
from build_tools.render.explore.cells import ROWS, line
from build_tools.render.views import CaseView

# As in scripts/compare-data.js. Three cases from anywhere, compressed, and the files of 5,000 cases in one language: 2.9 KB and
# 5,000 with one case a file, 8.8 KB and 1,250 with four, 15.6 KB and 625 with eight (median of 500 draws from the 64 cases).
CASES_PER_FILE = 4


def compare_files(desk: Desk, views: list[CaseView]) -> dict[str, Callable[[], bytes]]:
    """What makes each script, by its path below the site's root."""
    files: dict[str, Callable[[], bytes]] = {f"assets/compare/{desk.language}.js": partial(_heads, desk)}
    for number, at in enumerate(range(0, len(views), CASES_PER_FILE)):
        files[f"assets/compare/{desk.language}/{number}.js"] = partial(
            _cases, desk, number, views[at : at + CASES_PER_FILE]
        )
    return files


def _heads(desk: Desk) -> bytes:
    heads = [{"key": row.key, "head": row.head(desk.words), "kind": row.kind, "opens": row.opens} for row in ROWS]
    return _script("heads", heads)


def _cases(desk: Desk, number: int, views: list[CaseView]) -> bytes:
    return _script("take", number, [compared(desk, view) for view in views])


def compared(desk: Desk, view: CaseView) -> dict[str, Any]:
    """One case: what stands at the head of its column, which costs its own may be set against, and its cells."""
    theme = view.themes[0]
    covers = "" if view.case.cost is UNKNOWN else view.case.cost.covers
    return {
        "title": line(view, view.title),
        "city": view.city,
        "theme": {"tag": theme.tag, "shape": theme.shape, "word": theme.called(desk.language)},
        "covers": covers if covers in COMPARABLE_COSTS else "",
        "cells": [row.cell(desk, view) for row in ROWS],
    }


def _script(call: str, *values: object) -> bytes:
    said = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    return f"casebook.compareData.{call}({said});\n".encode()
