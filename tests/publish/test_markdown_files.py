"""The way out of MkDocs: the same pages as Markdown files, built by a generator that knows nothing of us."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from build_tools import route
from build_tools.problem import CommandError
from tests.libraries import small_library

TODAY = date(2026, 11, 23)


def words(html: str) -> list[str]:
    """The words of a page's main part, without marks and drawings."""
    html = re.sub(r"<(script|style|svg|title)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return re.sub(r"<[^>]+>", " ", html).split()


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("markdown")
    library = small_library(folder / "library")
    checked = route.check_library(library, TODAY)
    assert route.write_pages(library, checked, folder / "pages") > 10
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "pages" / "mkdocs.yml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return folder


def test_stock_mkdocs_without_our_hook_shows_the_same_main_content(written: Path) -> None:
    library = route.Library(written / "library")
    site = route.make_site(library, route.check_library(library, TODAY), route.Settings())
    assert "hooks" not in (written / "pages" / "mkdocs.yml").read_text("utf-8")
    for page in site.pages:
        built = (written / "pages" / "site" / page.path / "index.html").read_text("utf-8")
        main = re.search(r'<div class="casebook".*', built, re.DOTALL)
        assert main, page.path
        assert words(main[0])[: len(words(page.body))] == words(page.body), page.path


def test_the_style_sheet_and_the_fonts_come_along(written: Path) -> None:
    assets = written / "pages" / "site" / "assets"
    assert (assets / "casebook.css").is_file()
    assert list((assets / "fonts").glob("*.woff2"))


def test_a_folder_that_holds_something_is_not_overwritten(written: Path) -> None:
    library = route.Library(written / "library")
    with pytest.raises(CommandError) as refused:
        route.write_pages(library, route.check_library(library, TODAY), written / "pages")
    assert refused.value.about == "not-empty"
