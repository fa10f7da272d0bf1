"""Without a network, in a real Chromium: what was visited stays, everything can be kept, a new build replaces the old one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, nullcontext
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from build_tools import route
from build_tools.paths import Library
from tests.libraries import small_library
from tests.site.conftest import ROOT, TODAY
from tests.site.served import served
from tests.site.test_pages_in_chromium import violations
from tests.site.waiting import wait_until

CASE = "cases/rotterdam-bridge/"
# A worker that is still about to take over lets no page begin: it has to be in charge before the network goes.
IS_WATCHED = """async () => navigator.serviceWorker.controller !== null
  && (await navigator.serviceWorker.ready).active.state === 'activated'"""
# Every page tells the worker what it is made of when it has loaded; the worker is done when all of it is in its cache.
ARE_KEPT = """async (paths) => {
  const kept = new Set()
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) kept.add(url)
  }
  return paths.every((path) => kept.has(new URL(path, location.origin).href))
}"""

# A worker has a cache of its own from its first moment; it is ready when it is no longer being installed.
IS_READY_TO_REPLACE = """async (old) => (await caches.keys()).some((name) => name !== old)
  && !(await navigator.serviceWorker.getRegistration()).installing"""


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A tab of a browser that has never seen the site."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def visit_and_keep(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    wait_until(page, IS_WATCHED)
    wait_until(page, ARE_KEPT, [f"/{path}"])


@pytest.mark.parametrize("home", ["", "fr/"])
def test_a_reader_without_a_network_walks_from_home_by_the_explorer_to_a_case(
    home: str, address: str, site: Path, reader: Page
) -> None:
    for path in (home, f"{home}explore/", f"{home}{CASE}"):
        visit_and_keep(reader, address, path)
    listed = json.loads((site / "assets" / "offline-list.js").read_text("utf-8").partition(".offline=")[2])
    wait_until(
        reader, ARE_KEPT, [f"/{path.removesuffix('index.html')}" for path in listed["explorer"][home[:2] or "en"]]
    )
    reader.context.set_offline(True)
    reader.goto(address + home)
    reader.locator(".masthead nav a").first.click()
    reader.wait_for_url("**/explore/")
    reader.locator("#results > li").first.wait_for()
    link = reader.locator(f"#results a[href*='{CASE}']").first
    while not link.is_visible():
        reader.locator("#more button").click()
    link.click()
    reader.wait_for_url(f"**/{CASE}")
    assert reader.locator("h1").inner_text()
    assert reader.locator(".ledger-row").count() > 1


@pytest.mark.parametrize(("home", "language"), [("", "en"), ("fr/", "fr")])
def test_a_page_that_is_not_kept_is_answered_in_its_language_and_said_as_text(
    home: str, language: str, address: str, reader: Page
) -> None:
    visit_and_keep(reader, address, home)
    wait_until(reader, ARE_KEPT, [f"/{home}offline/"])
    reader.context.set_offline(True)
    reader.goto(f"{address}{home}cases/tartu-smartovka/?q=<img src=x>")
    assert reader.locator("html").get_attribute("lang") == language
    assert "cases/tartu-smartovka/" in reader.locator("#away").inner_text()
    assert reader.locator("#away img").count() == 0
    assert violations(reader) == []
    reader.context.set_offline(False)
    reader.locator("#away-again").click()
    reader.wait_for_url("**/cases/tartu-smartovka/**")


def test_everything_is_kept_with_its_size_and_can_be_taken_away(address: str, reader: Page) -> None:
    reader.goto(f"{address}offline/")
    reader.wait_for_selector("html[data-offline=ready]")
    button = reader.locator("#offline-keep")
    assert "MB" in button.inner_text()
    assert violations(reader) == []
    button.click()
    reader.wait_for_function("() => document.getElementById('offline-keep').hidden", timeout=120_000)
    assert reader.locator("#offline-state").inner_text().startswith("Everything is kept")
    assert violations(reader) == []
    wait_until(reader, IS_WATCHED)
    reader.context.set_offline(True)
    for path in ("cases/tartu-smartovka/", "fr/themes/regeneration/", "packs/mine/?cases=tartu-smartovka"):
        reader.goto(address + path)
        assert reader.locator("h1").count() == 1
        assert reader.locator("#away").count() == 0
    reader.wait_for_selector("html[data-pack=ready]")
    assert reader.locator(".leaf--case .ledger-row").count() >= 1
    reader.goto(f"{address}offline/")
    reader.wait_for_selector("html[data-offline=ready]")
    reader.locator("#offline-remove").click()
    wait_until(reader, "async () => (await caches.keys()).length === 0")
    assert reader.locator("#offline-state").inner_text() == "Nothing is kept on this device."
    assert reader.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0


@pytest.fixture
def small(tmp_path: Path) -> Library:
    """A library of a few cases with the pages about offline use."""
    library = small_library(tmp_path / "library")
    for language in ("en", "fr"):
        (library.docs / language).mkdir(exist_ok=True)
        shutil.copy(ROOT / "docs" / language / "offline.md", library.docs / language / "offline.md")
    return library


def build(library: Library, folder: Path) -> None:
    built = route.build_site(library, TODAY, folder, lambda _step: nullcontext())
    assert built.pages, built.checked.problems


def test_a_new_build_replaces_the_old_one_and_what_was_kept_of_it(
    small: Library, tmp_path: Path, reader: Page, serve: Callable[[Path], str]
) -> None:
    folder = tmp_path / "site"
    build(small, folder)
    address = serve(folder)
    other = "cases/rennes-jobtown/"
    for path in (CASE, other):
        visit_and_keep(reader, address, path)
    old = reader.evaluate("async () => (await caches.keys())[0]")
    case = small.cases / "rotterdam-bridge.yml"
    case.write_text(case.read_text("utf-8").replace("BRIDGE:", "THE BRIDGE:", 1), "utf-8")
    build(small, folder)
    reader.goto(address + CASE)
    assert reader.locator("h1").inner_text().startswith("THE BRIDGE"), "with a network the new page comes at once"
    wait_until(reader, IS_READY_TO_REPLACE, old)
    # The new worker takes over at once, or when the last page of the site is left: with a debugger at its workers, as Playwright's
    # is, Chromium now and then waits for that.
    reader.goto("about:blank")
    reader.goto(address + CASE)
    wait_until(reader, "async (old) => !(await caches.keys()).includes(old)", old)
    wait_until(reader, IS_WATCHED)
    reader.context.set_offline(True)
    reader.goto(address + CASE)
    assert reader.locator("h1").inner_text().startswith("THE BRIDGE"), "without one the new page is kept"
    reader.goto(address + other)
    assert "JOBTOWN" in reader.locator("h1").inner_text().upper(), (
        "what was visited before the new build is still there"
    )


def test_the_same_files_make_the_same_worker(small: Library, tmp_path: Path) -> None:
    for name in ("one", "two"):
        build(small, tmp_path / name)
    first, second = ((tmp_path / name / "service-worker.js").read_bytes() for name in ("one", "two"))
    assert first == second


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder, whatever lies in it at the moment, until the test ends."""
    with ExitStack() as open_folders:
        yield lambda folder: open_folders.enter_context(served(folder))
