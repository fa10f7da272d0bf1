"""Typst, asked for one thing: a template and its data in, pages out; the same input gives the same bytes.

Nothing is fetched, no font of the machine is used, and a template only ever reads JSON: no text becomes code.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

TEMPLATES = Path(__file__).with_name("templates")
FONTS = Path(__file__).with_name("fonts")
# Accessible (PDF/UA-1) and to be kept (PDF/A-3a), in one file.
STANDARDS = ["ua-1", "a-3a"]


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


@contextmanager
def _staged(data: Mapping[str, Any], files: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder with the templates, the drawings and the data: all that Typst may see, gone when it is done."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for source in TEMPLATES.glob("*.typ"):
            (root / source.name).write_bytes(source.read_bytes())
        for name, content in files.items():
            (root / name).write_bytes(content)
        (root / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        yield root


def engine() -> str:
    """The version of Typst, which is part of what a PDF was made with."""
    return version("typst")


def compile_pdf(template: str, data: Mapping[str, Any], files: Mapping[str, bytes], day: date) -> bytes:
    """The pages of a template as one PDF, dated `day`. `data` reaches it as `/data.json`, `files` under their names beside it.

    Raises typst.TypstError where the template or its data are wrong, and RuntimeError where Typst warns.
    """
    stamp = int(datetime.combine(day, time(), UTC).timestamp())
    with _staged(data, files) as root:
        made, warnings = typst.compile_with_warnings(
            str(root / template),
            root=str(root),
            font_paths=_fonts(),
            format="pdf",
            pdf_standards=STANDARDS,
            timestamp=stamp,
        )
    return _only(template, made, warnings)


def compile_png(template: str, data: Mapping[str, Any], files: Mapping[str, bytes], ppi: float) -> bytes:
    """The first page of a template as PNG; the same data and files as a PDF takes, the same errors."""
    return compile_pngs(template, data, files, ppi)[0]


def compile_pngs(template: str, data: Mapping[str, Any], files: Mapping[str, bytes], ppi: float) -> list[bytes]:
    """Every page of a template as PNG."""
    with _staged(data, files) as root:
        made, warnings = typst.compile_with_warnings(
            str(root / template), root=str(root), font_paths=_fonts(), format="png", ppi=ppi
        )
    _only(template, b"", warnings)
    return [made] if isinstance(made, bytes) else list(made)


def ask(template: str, data: Mapping[str, Any], files: Mapping[str, bytes], label: str) -> list[Any]:
    """What a template says about its own pages: the values of all `metadata` that it marks with a label, in order."""
    with _staged(data, files) as root:
        told = typst.query(str(root / template), f"<{label}>", field="value", root=str(root), font_paths=_fonts())
    return json.loads(told)


def _only(template: str, made: Any, warnings: list[Any]) -> Any:
    if warnings:
        raise RuntimeError(f"{template}: {warnings[0].message}")
    return made
