"""What the site holds on paper: a sheet beside each case, each curated pack behind its short address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from build_tools.paths import Library

LANGUAGES = {"en": "", "fr": "fr/"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_page_leads_to_its_sheet_of_two_sides(site: Path, library: Library, language: str) -> None:
    pages = sorted((site / LANGUAGES[language] / "cases").glob("*/index.html"))
    sheets = [site / "packs" / "sheets" / f"{page.parent.name}.{language}.pdf" for page in pages]
    found = [(page, sheet) for page, sheet in zip(pages, sheets, strict=True) if sheet.is_file()]
    cases = [path for path in library.cases.glob("*.yml") if re.fullmatch(r"[a-z0-9-]+\.yml", path.name)]
    assert len(found) == len(cases)
    for page, sheet in found:
        assert f"packs/sheets/{sheet.name}" in page.read_text("utf-8")
        assert len(PdfReader(sheet).pages) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_short_address_of_a_pack_leads_to_its_file(site: Path, library: Library, language: str) -> None:
    names = [path.stem for path in sorted(library.packs.glob("*.yml"))]
    assert len(names) > 1
    for name in names:
        door = (site / LANGUAGES[language] / "p" / name / "index.html").read_text("utf-8")
        assert f"packs/{name}.{language}.pdf" in door
        assert (site / "packs" / f"{name}.{language}.pdf").read_bytes().startswith(b"%PDF")
