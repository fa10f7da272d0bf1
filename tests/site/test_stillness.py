"""Nothing on a page moves while its scripts put it together: what comes late comes where room was kept for it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site.conftest import Visit

# As little as a line of quiet text that breaks once more than was reckoned with.
HARDLY_ANYTHING = 0.03
MOVED = """() => new Promise((done) => {
  let moved = 0;
  const add = (list) => { for (const each of list.getEntries()) moved += each.value; };
  const watch = new PerformanceObserver(add);
  watch.observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => { add({ getEntries: () => watch.takeRecords() }); done(moved); }, 400);
})"""
SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 740}}
COMPARISON = "explore/?view=compare&cases=rotterdam-bridge,gdansk-responsibility-sharing"
SIDE_BY_SIDE = "() => document.querySelector('.compare-scroll table')"
ANSWERED = "() => casebook.result?.now() && !('awaits' in document.documentElement.dataset)"
READY = {
    "packs/mine/": "() => document.documentElement.dataset.pack",
    "packs/mine/?cases=rotterdam-bridge,gdansk-responsibility-sharing": "() => document.documentElement.dataset.pack",
    "contribute/form/": "() => !document.getElementById('form').hidden",
    "offline/": "() => document.documentElement.dataset.offline",
    "explore/?view=map": "() => casebook.result.now() && document.querySelector('#view-map .map-list .card')",
    COMPARISON: SIDE_BY_SIDE,
    "explore/?view=compare": "() => !document.getElementById('view-compare').hidden",
    "explore/?theme=regeneration": ANSWERED,
    "explore/?q=water": ANSWERED,
    f"fr/{COMPARISON}": SIDE_BY_SIDE,
    "fr/explore/?topic=vacant-buildings": ANSWERED,
}
# The data of the explorer and its cards: what comes late on a slow line.
LATE = re.compile(r"/assets/(table\.\w+|cards/.*)\.js$")


def moved(page: Page) -> float:
    """The share of the screen that has moved since the page was opened, reckoned as browsers do."""
    return page.evaluate(MOVED)


def open_slowly(page: Page, address: str) -> None:
    """Opens a page whose data arrive only when all else has been painted, as they do where the line is slow."""

    def after_the_paint(route: Route) -> None:
        page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
        route.continue_()

    page.route(LATE, after_the_paint)
    page.goto(address)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", READY)
def test_nothing_moves_while_a_page_is_put_together(
    path: str, size: str, address: str, visit: Callable[..., Visit]
) -> None:
    page = visit("about:blank", viewport=SIZES[size]).page
    open_slowly(page, address + path)
    page.wait_for_function(READY[path])
    assert moved(page) < HARDLY_ANYTHING


@pytest.mark.parametrize("size", SIZES)
def test_a_comparison_would_jump_without_the_script_that_keeps_its_place(
    size: str, address: str, visit: Callable[..., Visit]
) -> None:
    page = visit("about:blank", viewport=SIZES[size]).page
    page.route("**/opening.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    open_slowly(page, address + COMPARISON)
    page.wait_for_function(SIDE_BY_SIDE)
    assert moved(page) > HARDLY_ANYTHING


def test_where_the_data_never_come_the_list_of_the_page_is_there_after_all(address: str, tab: Page) -> None:
    tab.route("**/assets/table.*.js", lambda route: route.abort())
    tab.goto(address + COMPARISON)
    expect(tab.locator("#results .card").first).to_be_visible()
    expect(tab.locator("#facets")).to_be_visible()


def test_what_pushes_the_rest_down_would_be_noticed(address: str, tab: Page) -> None:
    tab.goto(address + "offline/")
    tab.wait_for_function(READY["offline/"])
    tab.evaluate(
        "() => { const wide = document.createElement('div'); wide.style.height = '300px'; document.body.prepend(wide) }"
    )
    assert moved(tab) > HARDLY_ANYTHING
