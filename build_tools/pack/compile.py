"""Typst, asked for one thing: a template and its data in, pages out; the same input gives the same bytes.

Nothing is fetched, no font of the machine is used, and a template only ever reads JSON: no text becomes code.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst

TEMPLATES = Path(__file__).with_name("templates")
FONTS = Path(__file__).with_name("fonts")


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def compile_png(template: str, data: Mapping[str, Any], files: Mapping[str, bytes], ppi: float) -> bytes:
    """The one page of a template as PNG. `data` reaches the template as `/data.json`, `files` under their names beside it.

    Raises typst.TypstError where the template or its data are wrong, and RuntimeError where Typst warns.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for source in TEMPLATES.glob("*.typ"):
            (root / source.name).write_bytes(source.read_bytes())
        for name, content in files.items():
            (root / name).write_bytes(content)
        (root / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        made, warnings = typst.compile_with_warnings(
            str(root / template), root=str(root), font_paths=_fonts(), format="png", ppi=ppi
        )
    if warnings:
        raise RuntimeError(f"{template}: {warnings[0].message}")
    return made if isinstance(made, bytes) else made[0]
