"""`casebook serve` in a real Chromium: what is saved appears by itself, what is broken is said above the page, as words."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.load.words import words
from build_tools.paths import Library
from build_tools.showing import Showing
from tests.libraries import small_library

TODAY = date(2026, 11, 23)
CASE = "cases/rotterdam-bridge.yml"


class Writer:
    """Somebody who writes, with a page open."""

    def __init__(self, library: Library, browser: Browser) -> None:
        self.library = library
        self._showing = Showing(library, TODAY, words("fr"))
        self._following = self._showing.follow("127.0.0.1", 0)
        next(self._following)
        self._is_done = threading.Event()
        self._thread = threading.Thread(target=self._follow)
        self._thread.start()
        self.said: list[str] = []
        self.page: Page = browser.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def _follow(self) -> None:
        self._showing.server.begin()
        while not self._is_done.wait(0.05):
            list(self._showing.come())

    def open(self, path: str) -> None:
        host, port = self._showing.server.server_address[:2]
        self.page.goto(f"http://{host}:{port}/{path}")

    def replace(self, old: str, new: str, name: str = CASE) -> None:
        path = self.library.root / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    def end(self) -> None:
        self._is_done.set()
        self._thread.join()
        self._following.close()
        self.page.close()


@pytest.fixture
def writer(tmp_path: Path, browser: Browser) -> Iterator[Writer]:
    made = Writer(small_library(tmp_path / "library"), browser)
    yield made
    made.end()


def test_a_saved_case_appears_by_itself_and_a_broken_one_is_said_above_the_last_sound_page(writer: Writer):
    page = writer.page
    writer.open("cases/rotterdam-bridge/")
    heading, panel = page.locator("h1"), page.locator("#live")
    expect(heading).to_contain_text("BRIDGE")
    writer.replace('title: "BRIDGE', 'title: "A bridge')
    expect(heading).to_contain_text("A bridge")
    expect(panel).to_have_count(0)

    writer.replace("country: NL", "country: <b>NL</b>")
    expect(panel).to_be_visible()
    expect(panel.locator("h2")).to_have_text("1 erreur à corriger pour que le site avance")
    expect(panel.locator("li > code")).to_have_text(f"{CASE}:9:12")
    expect(panel).to_contain_text("<b>NL</b>")
    assert panel.locator("b").count() == 0
    assert panel.get_attribute("lang") == "fr"
    expect(heading).to_contain_text("A bridge")
    # Whatever page is opened meanwhile says it.
    page.locator(".masthead-name").click()
    expect(page.locator("#live li > code")).to_have_text(f"{CASE}:9:12")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    writer.replace("<b>NL</b>", "NL")
    expect(page.locator("#live")).to_have_count(0)
    # The page's own policy has refused nothing, and no script has failed.
    assert writer.said == []


def test_an_open_page_that_cannot_be_made_any_more_stays_and_says_so(writer: Writer):
    page = writer.page
    writer.open("about/")
    writer.replace("\n# ", "\nMore.\n\n[[no-such-piece]]\n\n# ", "docs/en/about.md")
    expect(page.locator("#live")).to_contain_text("no-such-piece")
    expect(page.locator("h1")).to_have_count(1)
    writer.replace("[[no-such-piece]]", "Mended.", "docs/en/about.md")
    expect(page.get_by_text("Mended.")).to_be_visible()
    expect(page.locator("#live")).to_have_count(0)
