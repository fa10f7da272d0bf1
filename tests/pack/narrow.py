"""Words set at one width after the other, as the templates set them, to see where their lines end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst
from pypdf import PdfReader

from build_tools.pack.compile import FONTS, TEMPLATES
from build_tools.pack.contract import Job

PAGE = """#import "lib.typ": *
#show: sheets
#for width in data.widths {
  page(width: width * 1mm, height: auto, margin: 0mm, footer: none, blocks(data.nodes))
}
"""


def at_widths(job: Job, nodes: list[dict[str, Any]], widths: range) -> Iterator[list[str]]:
    """The lines of these blocks at each width in millimetres, one column after the other, in French."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for template in TEMPLATES.glob("*.typ"):
            (root / template.name).write_bytes(template.read_bytes())
        data = {**job.data, "lang": "fr", "nodes": nodes, "widths": list(widths)}
        (root / "data.json").write_text(json.dumps(data), encoding="utf-8")
        (root / "narrow.typ").write_text(PAGE, encoding="utf-8")
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
        pdf = typst.compile(str(root / "narrow.typ"), root=folder, font_paths=fonts, format="pdf")
    for page in PdfReader(BytesIO(bytes(pdf))).pages:
        yield page.extract_text().splitlines()
