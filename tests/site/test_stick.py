"""The site unpacked into a folder and opened from the disk, without a server: lists, filters, compare and My pack work."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from build_tools.publish.offline.archive import write_archive
from build_tools.publish.offline.folder import folder_files
from tests.site.conftest import Visit
from tests.site.test_pages_in_chromium import violations

CASE = "gdansk-responsibility-sharing"
HOMES = ("", "fr/")


@pytest.fixture(scope="module")
def stick(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the archive holds."""
    folder = tmp_path_factory.mktemp("stick")
    write_archive(folder_files(site), "library", folder / "site-offline.zip")
    with zipfile.ZipFile(folder / "site-offline.zip") as archive:
        archive.extractall(folder)
    return folder / "library"


@pytest.mark.parametrize("home", HOMES)
def test_a_reader_walks_from_home_by_filters_and_words_to_a_case_and_back_and_to_my_pack(
    home: str, stick: Path, visit: Callable[..., Visit], case_count: int
) -> None:
    visited = visit(f"{stick.as_uri()}/{home}index.html")
    page = visited.page
    page.locator(".masthead nav a").first.click()
    page.wait_for_url("**/explore/index.html")
    page.locator("#results > li").first.wait_for()
    assert re.sub(r"\D", "", page.locator("#count").inner_text()) == str(case_count)
    page.locator("input[name=theme]").first.evaluate(
        "box => { box.closest('details')?.setAttribute('open', ''); box.click() }"
    )
    page.wait_for_url("**theme=**")
    assert 0 < int(re.findall(r"\d+", page.locator("#count").inner_text())[0]) < case_count
    page.goto(f"{stick.as_uri()}/{home}explore/index.html")
    page.locator("#q").fill("gdansk")
    page.locator("#notice p").first.wait_for()
    titles = page.locator("#results > li h3 a")
    assert titles.count() == 1
    titles.first.click()
    page.wait_for_url(f"**/cases/{CASE}/index.html")
    page.locator(".case-keep button").click()
    page.locator("#kept").wait_for()
    page.go_back()
    page.wait_for_url("**/explore/index.html?q=gdansk")
    page.locator("#kept").click()
    page.wait_for_selector("html[data-pack=ready]")
    assert page.locator(".leaf--case .ledger-row").count() > 1
    page.locator(".leaf--case h2 a").click()
    page.wait_for_url(f"**/cases/{CASE}/index.html")
    assert visited.complaints == []
    assert [url for url in visited.asked if not url.startswith(("file:", "data:"))] == []


def test_the_reader_is_told_why_whole_texts_are_not_searched(stick: Path, tab: Page) -> None:
    tab.goto(f"{stick.as_uri()}/explore/index.html?q=apprentices")
    tab.locator("#notice p").first.wait_for()
    assert "only from a server" in tab.locator("#notice").inner_text()
    assert tab.locator("#results > li").count() > 0
    assert violations(tab) == []


@pytest.mark.parametrize("view", ["map", "compare"])
def test_the_other_views_open_from_a_folder(view: str, stick: Path, visit: Callable[..., Visit]) -> None:
    visited = visit(f"{stick.as_uri()}/explore/index.html?view={view}&cases={CASE},rotterdam-bridge")
    shown = visited.page.locator(f"#view-{view}")
    shown.get_by_text("Gdańsk").first.wait_for(state="attached")
    assert shown.is_visible()
    assert visited.complaints == []


def test_the_words_stand_in_the_faces_of_the_library(stick: Path, tab: Page) -> None:
    tab.goto(f"{stick.as_uri()}/index.html")
    faces = tab.evaluate("() => document.fonts.ready.then(() => [...document.fonts].map(({ display }) => display))")
    assert "block" in faces
    assert "optional" not in faces, "a face that may be left out is left out where it was not asked for in advance"


def test_an_address_on_a_disk_is_not_offered_to_be_shared(stick: Path, address: str, tab: Page) -> None:
    for home, is_offered in ((stick.as_uri() + "/packs/mine/index.html", False), (f"{address}packs/mine/", True)):
        tab.goto(f"{home}?cases={CASE}")
        tab.wait_for_selector("html[data-pack=ready]")
        assert tab.locator("#print").is_visible()
        assert tab.locator("#copy").is_visible() is is_offered


def test_the_page_about_offline_use_says_that_all_of_it_is_here(stick: Path, tab: Page) -> None:
    tab.goto(f"{stick.as_uri()}/offline/index.html")
    tab.locator("#offline-folder").wait_for()
    assert tab.locator("#offline-desk").is_hidden()


def test_every_link_of_every_page_leads_to_a_file_of_the_folder(stick: Path) -> None:
    pages = sorted(stick.rglob("*.html"))
    assert len(pages) > 300
    lost = []
    for page in pages:
        for way in re.findall(r' (?:href|src|action)="([^"#?]+)', page.read_text("utf-8")):
            if re.match(r"[a-z]+:", way):
                continue
            if not (page.parent / way).is_file():
                lost.append(f"{page.relative_to(stick)}: {way}")
    assert lost == []


def test_no_page_draws_from_another_file_or_asks_for_what_a_folder_refuses(stick: Path) -> None:
    for page in stick.rglob("*.html"):
        html = page.read_text("utf-8")
        assert not re.search(r'<use [^>]*href="[^#]', html), page
        assert 'rel="manifest"' not in html, page
        assert 'type="module"' not in html, page
    names = {path.relative_to(stick).as_posix() for path in stick.rglob("*") if path.is_file()}
    assert not [name for name in names if name.startswith(("pagefind/", "service-worker", "sitemap", "404"))]
