"""Nothing on a page moves while its scripts put it together: what comes late comes where room was kept for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

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
READY = {
    "packs/mine/": "() => document.documentElement.dataset.pack",
    "packs/mine/?cases=rotterdam-bridge,gdansk-responsibility-sharing": "() => document.documentElement.dataset.pack",
    "contribute/form/": "() => !document.getElementById('form').hidden",
    "offline/": "() => document.documentElement.dataset.offline",
    "explore/?view=map": "() => casebook.result.now() && document.querySelector('#view-map svg')",
}


def moved(page: Page) -> float:
    """The share of the screen that has moved since the page was opened, reckoned as browsers do."""
    return page.evaluate(MOVED)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", READY)
def test_nothing_moves_while_a_page_is_put_together(
    path: str, size: str, address: str, visit: Callable[..., Visit]
) -> None:
    page = visit(address + path, viewport=SIZES[size]).page
    page.wait_for_function(READY[path])
    assert moved(page) < HARDLY_ANYTHING


def test_what_pushes_the_rest_down_would_be_noticed(address: str, tab: Page) -> None:
    tab.goto(address + "offline/")
    tab.wait_for_function(READY["offline/"])
    tab.evaluate(
        "() => { const wide = document.createElement('div'); wide.style.height = '300px'; document.body.prepend(wide) }"
    )
    assert moved(tab) > HARDLY_ANYTHING
