"""Every type of page in a real browser: nothing from elsewhere, nothing refused, nothing that axe finds wanting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.site.conftest import AXE, Visit, page_types

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A desktop, the same at 200 % zoom (half as many CSS pixels), a small phone.
SIZES = {"desktop": (1280, 900), "zoomed to 200 %": (640, 450), "phone": (320, 640)}


def violations(page: Page) -> list[dict[str, Any]]:
    """What axe finds, short enough to read in a failure."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("(tags) => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", WCAG)
    return [
        {"rule": each["id"], "help": each["help"], "where": [node["target"] for node in each["nodes"]][:4]}
        for each in found["violations"]
    ]


@pytest.mark.parametrize("path", page_types())
def test_a_page_asks_nothing_of_another_host_and_nothing_is_refused(
    path: str, address: str, visit: Callable[[str], Visit]
) -> None:
    visited = visit(address + path)
    assert visited.asked, "the recorder saw no request at all"
    assert [url for url in visited.asked if not url.startswith((address, "data:"))] == []
    assert visited.complaints == []


@pytest.mark.parametrize("path", page_types())
def test_axe_finds_nothing_in_any_scheme_and_size_and_nothing_is_cut(
    path: str, address: str, visit: Callable[[str], Visit]
) -> None:
    page = visit(address + path).page
    assert violations(page) == [], "light"
    # The French page is the English one with other words: what its colours and its size change has been seen there, but words are
    # wider.
    is_same_but_for_words = path.startswith("fr/")
    if not is_same_but_for_words:
        page.emulate_media(color_scheme="dark")
        assert violations(page) == [], "dark"
    for name, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width, name
        if name != "desktop" and not is_same_but_for_words:
            assert violations(page) == [], name


def test_axe_would_find_a_picture_without_words(address: str, tab: Page) -> None:
    tab.goto(address)
    tab.evaluate("() => document.querySelector('main').append(document.createElement('img'))")
    assert "image-alt" in [each["rule"] for each in violations(tab)]


def test_a_line_that_is_too_wide_would_be_noticed(address: str, tab: Page) -> None:
    tab.goto(address)
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.evaluate(
        "() => { const wide = document.createElement('div'); wide.style.width = '900px'; wide.textContent = 'wide';"
        " document.querySelector('main').append(wide) }"
    )
    assert tab.evaluate("() => document.documentElement.scrollWidth") > 320


def test_a_request_to_another_host_would_be_recorded(address: str, visit: Callable[[str], Visit]) -> None:
    visited = visit(address)
    visited.page.evaluate("() => fetch('http://elsewhere.invalid/').catch(() => {})")
    assert visited.complaints, "the policy of the page refuses it and says so"


def test_the_policy_of_a_page_stops_a_script_that_is_not_ours(address: str, tab: Page) -> None:
    tab.goto(address)
    tab.evaluate(
        "() => { const script = document.createElement('script'); script.textContent = 'window.strange = 1';"
        " document.body.append(script) }"
    )
    assert tab.evaluate("() => window.strange") is None
