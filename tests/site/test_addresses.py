"""Printed web addresses end their lines at their joints, on a case's page and in a pack of one's own."""

from __future__ import annotations

from itertools import accumulate

import pytest
from playwright.sync_api import Page

from build_tools.text.address import LONGEST, address_pieces

# One of its sources has a piece of 55 letters in its address.
LONG = "viladecans-vilawatt"
# For each address its letters and how many of them stand before each end of a line.
ENDS = """all => all.map(each => {
  const tops = []
  const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    for (let at = 0; at < walker.currentNode.data.length; at++) {
      const range = document.createRange()
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + 1)
      tops.push(range.getBoundingClientRect().bottom)
    }
  }
  return [each.textContent, tops.flatMap((top, at) => at > 0 && top - tops[at - 1] > 3 ? [at] : [])]
})"""


def ends(tab: Page, width: int, style: str = "") -> list[tuple[str, list[int]]]:
    """Where the addresses of the open page end their lines on paper of some width."""
    tab.emulate_media(media="print")
    tab.set_viewport_size({"width": width, "height": 900})
    added = tab.evaluate_handle(
        "text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets.push(sheet) }",
        style,
    )
    added.dispose()
    found = tab.eval_on_selector_all(".sources-address", ENDS)
    tab.evaluate("() => document.adoptedStyleSheets.pop()")
    tab.emulate_media(media="null")
    return [(text, places) for text, places in found]


def elsewhere(found: list[tuple[str, list[int]]]) -> list[tuple[str, int]]:
    """The ends of lines that are no joints; inside a piece that may be longer than a line any letter is one."""
    wrong = []
    for text, places in found:
        pieces = address_pieces(text)
        edges = list(accumulate(map(len, pieces)))
        inside = {
            at
            for piece, edge in zip(pieces, edges, strict=True)
            if len(piece) > LONGEST
            for at in range(edge - len(piece), edge)
        }
        wrong += [(text, at) for at in places if at not in edges and at not in inside]
    return wrong


@pytest.mark.parametrize("width", [320, 420, 794])
def test_on_the_page_of_a_case_they_end_at_joints(tab: Page, address: str, width: int) -> None:
    tab.goto(f"{address}cases/{LONG}/")
    found = ends(tab, width)
    assert sum(len(places) for _text, places in found) > 1
    assert elsewhere(found) == []


def test_a_piece_is_torn_where_no_line_can_hold_it_and_only_there(tab: Page, address: str) -> None:
    tab.goto(f"{address}cases/{LONG}/")
    torn = []
    for width in (200, 794):
        ((secret, places),) = [
            each for each in ends(tab, width, ".case-sources { columns: 1 }") if "JNJtGAWc" in each[0]
        ]
        torn.append([at for at in places if at > secret.index("_JNJtGAWc")])
    assert torn[0]
    assert torn[1] == []


def test_in_a_pack_of_ones_own_they_end_at_joints(tab: Page, address: str) -> None:
    tab.goto(f"{address}packs/mine/?cases={LONG}")
    tab.locator("#own-addresses .sources-address").first.wait_for(state="attached")
    found = ends(tab, 500)
    assert sum(len(places) for _text, places in found) > 1
    assert elsewhere(found) == []


def test_an_address_that_breaks_as_a_browser_likes_would_be_seen(tab: Page, address: str) -> None:
    tab.goto(f"{address}cases/{LONG}/")
    free = ".sources-address { white-space: normal !important; word-break: break-all !important }"
    assert elsewhere(ends(tab, 320, free))
