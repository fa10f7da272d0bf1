"""Does this fit us? Answers stay with the reader; every case says what fits, what does not and what nobody knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Visit
from tests.site.test_pages_in_chromium import SIZES, violations

EXPLORERS = ("explore/", "fr/explore/")
ANSWERS = "#fit?size=large&topic=apprenticeships&cost=1m-10m&for=young-people&lead=city"


def opened(visited: Visit) -> Page:
    """The page with its five questions unfolded."""
    visited.page.wait_for_function("() => casebook.result.now()")
    visited.page.locator("#fit > summary").click()
    return visited.page


def test_nothing_is_said_before_anything_is_answered(address: str, visit: Callable[..., Visit]) -> None:
    page = opened(visit(address + "explore/?sort=fit"))
    expect(page.locator(".fit-line")).to_have_count(0)
    expect(page.locator("#sort option[value=fit]")).to_have_count(0)
    expect(page.locator("#sort")).to_have_value("evidence")
    expect(page.get_by_role("button", name="Forget my answers")).to_be_hidden()


@pytest.mark.parametrize("path", EXPLORERS)
def test_an_answer_is_held_against_every_case_and_leaves_the_browser_in_no_way(
    path: str, address: str, visit: Callable[..., Visit]
) -> None:
    visited = visit(address + path)
    page = opened(visited)
    page.select_option("#fit-form [name=size]", "large")
    page.select_option("#fit-form [name=lead]", "civil-society")
    first = page.locator("#results > li").first
    expect(first.locator(".fit-line").first).to_be_visible()
    assert page.url.endswith("#fit?size=large&lead=civil-society")
    assert "?" not in page.url.split("#")[0]
    page.reload()
    page.wait_for_function("() => casebook.result.now()")
    expect(page.locator("#fit-form [name=size]")).to_have_value("large")
    assert [url for url in visited.asked if "large" in url.split("#")[0] or "civil-society" in url.split("#")[0]] == []
    assert visited.complaints == []


def test_answers_are_kept_for_the_next_visit_and_for_the_other_language(
    address: str, visit: Callable[..., Visit]
) -> None:
    page = opened(visit(address + "explore/"))
    page.select_option("#fit-form [name=topic]", "apprenticeships")
    page.goto(address + "fr/explore/")
    expect(page.locator("#fit-form [name=topic]")).to_have_value("apprenticeships")
    expect(page.locator("#fit-status")).to_have_text("1 réponse sur 5")


def test_the_reasons_stand_in_words_beside_each_case(address: str, visit: Callable[..., Visit]) -> None:
    page = opened(visit(address + "explore/" + ANSWERS))
    card = page.locator("#results [data-slug=rotterdam-bridge]")
    expect(card.locator(".fit-yes")).to_contain_text("Fits us: a city of your size; for the same people")
    expect(card.locator(".fit-no")).to_contain_text("Does not: other topics")
    expect(card.locator(".fit-open")).to_contain_text(
        "Not known: what all of it costs: 1 to 10 million euros is only a part; who leads it"
    )


def test_the_list_can_be_sorted_by_what_fits_best(address: str, visit: Callable[..., Visit]) -> None:
    page = opened(visit(address + "explore/" + ANSWERS))
    page.get_by_role("button", name="Sort by what fits us best").click()
    expect(page.locator("#sort")).to_have_value("fit")
    assert "sort=fit#fit?" in page.url
    scores = page.evaluate("() => casebook.result.now().rows.map((row) => casebook.fitOf(row).yes.length)")
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[-1]
    page.reload()
    expect(page.locator("#sort")).to_have_value("fit")


def test_answers_can_be_forgotten_altogether(address: str, visit: Callable[..., Visit]) -> None:
    page = opened(visit(address + "explore/"))
    page.select_option("#fit-form [name=size]", "large")
    page.get_by_role("button", name="Sort by what fits us best").click()
    page.get_by_role("button", name="Forget my answers").click()
    expect(page.locator(".fit-line")).to_have_count(0)
    expect(page.locator("#sort")).to_have_value("evidence")
    expect(page.locator("#fit-form [name=size]")).to_be_focused()
    assert "#" not in page.url
    assert page.evaluate("() => Object.keys(localStorage).filter((key) => key.includes('fit'))") == []


def test_what_came_with_an_address_does_not_replace_what_the_reader_answered(
    address: str, visit: Callable[..., Visit]
) -> None:
    page = opened(visit(address + "explore/"))
    page.select_option("#fit-form [name=size]", "small")
    page.goto(address + "about/")
    page.goto(address + "explore/" + ANSWERS)
    expect(page.locator("#fit-form [name=size]")).to_have_value("large")
    page.goto(address + "about/")
    page.goto(address + "explore/")
    expect(page.locator("#fit-form [name=size]")).to_have_value("small")


def test_without_storage_the_answers_live_in_the_address_alone(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + "about/").page
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page.goto(address + "explore/")
    page.wait_for_function("() => casebook.result.now()")
    page.locator("#fit > summary").click()
    page.select_option("#fit-form [name=size]", "large")
    expect(page.locator(".fit-line").first).to_be_visible()
    page.reload()
    expect(page.locator("#fit-form [name=size]")).to_have_value("large")


@pytest.mark.parametrize(
    "hash_", ["#fit?size=<img src=x onerror=window.harm=1>", "#fit?size=%00&nothing=1", "#fit?", "#results"]
)
def test_an_answer_that_is_none_of_ours_is_no_answer(hash_: str, address: str, visit: Callable[..., Visit]) -> None:
    visited = visit(address + "explore/" + hash_)
    page = opened(visited)
    expect(page.locator("#fit-status")).to_be_empty()
    expect(page.locator(".fit-line")).to_have_count(0)
    assert page.evaluate("() => window.harm") is None
    assert visited.complaints == []


@pytest.mark.parametrize("path", EXPLORERS)
def test_axe_finds_nothing_in_the_form_and_the_reasons_and_nothing_is_cut(
    path: str, address: str, visit: Callable[..., Visit]
) -> None:
    page = opened(visit(address + path + ANSWERS))
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == [], scheme
    for name, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        assert violations(page) == [], name
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width, name


def test_the_keyboard_alone_answers_and_sorts(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + "explore/").page
    page.wait_for_function("() => casebook.result.now()")
    page.locator("#sort").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#fit-form [name=size]")).to_have_value("small")
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#sort")).to_have_value("fit")
