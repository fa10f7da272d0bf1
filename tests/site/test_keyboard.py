"""The site by keyboard alone: a way past the masthead, a focus that can be seen, an order that follows the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Visit


def focused(page: Page) -> str:
    return page.evaluate("() => (document.activeElement.textContent || document.activeElement.id || '').trim()")


@pytest.mark.parametrize("path", ["", "cases/rotterdam-bridge/", "explore/", "developing/", "fr/"])
def test_the_first_stop_is_a_way_to_the_content(path: str, address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + path).page
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.getAttribute('href')") == "#main"
    assert page.evaluate("() => document.activeElement.getBoundingClientRect().top >= 0"), "the skip link shows itself"
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "main"


@pytest.mark.parametrize("path", ["", "cases/rotterdam-bridge/", "themes/regeneration/"])
def test_every_stop_of_the_keyboard_can_be_seen(path: str, address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + path).page
    seen = 0
    for _ in range(40):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, parseFloat(s.outlineWidth)] }"
        )
        if page.evaluate("() => document.activeElement === document.body"):
            break
        assert outline[0] != "none", focused(page)
        assert outline[1] >= 2, focused(page)
        seen += 1
    assert seen > 10


def test_a_stop_without_an_outline_would_be_noticed(address: str, tab: Page) -> None:
    tab.goto(address)
    tab.evaluate("() => { document.querySelector('.skip').style.outline = 'none' }")
    tab.keyboard.press("Tab")
    assert tab.evaluate("() => getComputedStyle(document.activeElement).outlineStyle") == "none"


def test_the_keyboard_reaches_a_case_from_the_cover(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address).page
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("() => !!document.activeElement.closest('.card-title')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/*/")
    assert page.locator("article.case").count() == 1


def test_the_dots_of_a_map_have_names_in_the_accessibility_tree(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address).page
    links = page.locator(".cover-map a")
    assert links.count() > 40
    assert page.locator(".cover-map").get_by_role("link", name="Gdańsk, Poland: Gdańsk").count() == 1
