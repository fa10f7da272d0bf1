"""The guide as somebody new walks it: from the first page to each way in, and what is taken home can be brought back."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.beginning import Beginning, template
from build_tools.load.words import languages, words
from build_tools.paths import Library
from tests.site.conftest import TODAY


@pytest.mark.parametrize("language", languages())
def test_the_template_that_is_taken_home_is_the_one_that_is_brought_back(
    language: str, site: Path, library: Library
) -> None:
    taken = site / f"template.{language}.txt"
    assert taken.read_bytes() == template(library, words(language), "md")
    assert (site / f"template.{language}.docx").is_file()
    brought = Beginning(library, TODAY).bring(taken)
    assert brought.data["language"] == language


@pytest.mark.parametrize("language", languages())
def test_each_way_in_is_one_step_away(language: str, site: Path) -> None:
    page = (site / ("" if language == "en" else language) / "contribute" / "index.html").read_text("utf-8")
    ways = page.split('<ul class="three-ways">')[1].split("</ul>")[0]
    assert ways.count("<li>") == 3
    assert ways.count('class="door-link"') == 3
    assert 'href="form/"' in ways
    assert f"template.{language}.docx" in ways
