"""Golden files: what was right once, compared whole; `pytest --update-golden` writes them anew and names what changed."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest


def compare(golden: Path, text: str, request: pytest.FixtureRequest) -> None:
    """Fail with the difference where the text is not the golden file's; write it where updating was asked for."""
    if request.config.getoption("--update-golden", default=False):
        golden.parent.mkdir(parents=True, exist_ok=True)
        if not golden.is_file() or golden.read_text("utf-8") != text:
            golden.write_text(text, "utf-8")
            request.node.user_properties.append(("golden", f"written: {golden.name}"))
        return
    assert golden.is_file(), f"{golden.name} is missing; look at the page and run: pytest --update-golden"
    before = golden.read_text("utf-8")
    if before != text:
        change = "\n".join(
            list(unified_diff(before.splitlines(), text.splitlines(), "golden", "now", lineterm="", n=1))[:60]
        )
        pytest.fail(f"{golden.name} has changed; if it should, run: pytest --update-golden\n{change}", pytrace=False)
