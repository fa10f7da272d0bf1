"""Lines end where a reader expects it: no range and no word is torn, and what is too wide for a phone scrolls by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Visit

PHONE = {"width": 360, "height": 740}
# A piece of text stands on several lines where the boxes of its letters do.
TORN = r"""([inside, pattern]) => {
  const torn = [];
  for (const part of document.querySelectorAll(inside)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      for (const found of node.data.matchAll(new RegExp(pattern, "gu"))) {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        const lines = new Set([...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.top / 4)));
        if (lines.size > 1) torn.push(found[0]);
      }
    }
  }
  return torn;
}"""
RANGES = r"\d+[-–]\d+|[\p{L}’]+-t-(?:il|elle|on)"
WORDS = r"\p{L}{2,12}"
# Where ranges stand in running text, in a title, in a list of sources, in a plan by the minute, side by side.
WITH_RANGES = (
    "cases/lodz-area-revitalisation/",
    "fr/cases/helsinki-ohjaamo/",
    "cases/matosinhos-second-chance-school/",
    "fr/p/regeneration/",
    "fr/sessions/180-minutes/",
    "fr/sessions/objections/",
    "explore/?view=compare&cases=edinburgh-guarantee,glasgow-commonwealth-apprenticeships",
)
# A column of what was paid for beside long sums.
WITH_SUMS = ("fr/cases/budapest-jozsefvaros-participation-office/", "cases/budapest-jozsefvaros-participation-office/")


def torn(page: Page, pattern: str, inside: str = "main, article") -> list[str]:
    """What of a pattern stands on more than one line."""
    found: list[str] = page.evaluate(TORN, [inside, pattern])
    return found


@pytest.mark.parametrize("path", WITH_RANGES)
def test_no_range_is_torn_on_a_phone(path: str, address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + path, viewport=PHONE).page
    if "compare" in path:
        page.locator(".compare-scroll table").wait_for()
    assert page.locator(".whole").count() > 0
    assert torn(page, RANGES) == []


def test_ranges_would_be_torn_if_nothing_kept_them_together(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + "fr/sessions/180-minutes/", viewport=PHONE).page
    page.evaluate("() => document.querySelectorAll('.whole').forEach((each) => { each.style.whiteSpace = 'normal'; })")
    assert torn(page, RANGES)


@pytest.mark.parametrize("path", WITH_SUMS)
def test_what_a_sum_paid_for_keeps_its_words_beside_a_long_sum(
    path: str, address: str, visit: Callable[..., Visit]
) -> None:
    page = visit(address + path, viewport=PHONE).page
    assert page.locator(".blocks--sums dt").count() > 3
    assert torn(page, WORDS, ".blocks--sums") == []
    page.evaluate(
        "() => { for (const each of document.querySelectorAll('.blocks--sums dt'))"
        " Object.assign(each.style, { inlineSize: '1ch', flex: 'none' }); }"
    )
    assert torn(page, WORDS, ".blocks--sums"), "a column of letters would be noticed"


@pytest.mark.parametrize("path", ["reference/vocabulary/", "developing/architecture/", "developing/words/"])
def test_a_table_for_developers_keeps_its_words_and_scrolls_by_itself(
    path: str, address: str, visit: Callable[..., Visit]
) -> None:
    page = visit(address + path, viewport={"width": 320, "height": 640}).page
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    assert torn(page, r"\p{L}{2,8}", "table") == []
    assert page.locator("table").first.get_attribute("tabindex") == "0"
