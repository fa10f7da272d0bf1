"""My pack: cases are kept, put in order, shared by an address, and printed as a pack that is read back from the PDF."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Visit
from tests.site.test_pages_in_chromium import violations
from tests.site.test_print import Side, read, squeezed

RENNES, ROTTERDAM, GDANSK = "rennes-jobtown", "rotterdam-bridge", "gdansk-responsibility-sharing"
CASES = (GDANSK, RENNES, ROTTERDAM)
READY = "html[data-pack=ready]"
HOMES = ("", "fr/")


def order(page: Page) -> list[str]:
    """The slugs on the desk, from top to bottom."""
    links = page.locator("#order a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    return [link.removesuffix("/").split("/")[-1] for link in links]


def open_pack(page: Page, address: str, cases: tuple[str, ...] = CASES) -> None:
    page.goto(f"{address}packs/mine/?cases={','.join(cases)}")
    page.wait_for_selector(READY)


def said(page: Page, words: str) -> None:
    page.wait_for_function("words => document.getElementById('live').textContent.includes(words)", arg=words)


@pytest.mark.parametrize("home", HOMES)
def test_a_case_is_kept_on_its_page_counted_in_the_masthead_and_stands_in_the_pack(
    home: str, address: str, tab: Page
) -> None:
    tab.goto(f"{address}{home}cases/{ROTTERDAM}/")
    assert tab.locator("#kept").is_hidden()
    button = tab.locator(".case-keep button")
    button.focus()
    tab.keyboard.press("Enter")
    assert tab.locator("#kept span").first.inner_text() == "1"
    assert button.evaluate("each => each === document.activeElement")
    said(tab, "1")
    tab.locator("#kept").click()
    tab.wait_for_selector(READY)
    assert order(tab) == [ROTTERDAM]
    assert tab.url == f"{address}{home}packs/mine/"
    tab.goto(f"{address}{home}cases/{ROTTERDAM}/")
    tab.locator(".case-keep button").click()
    assert tab.locator("#kept").is_hidden()


def test_a_card_of_the_explorer_keeps_its_case_and_says_whose_button_it_is(address: str, tab: Page) -> None:
    tab.goto(f"{address}explore/")
    card = tab.locator("#results > li").first
    title = card.locator("h3").inner_text()
    card.get_by_role("button", name=f"Keep for my pack: {title}").click()
    said(tab, "1 case in your pack")
    assert card.get_by_role("button", name=f"Take out of my pack: {title}").is_visible()
    assert tab.locator("#kept").is_visible()


def test_the_pack_is_put_in_order_by_keyboard_and_each_move_is_said(address: str, tab: Page) -> None:
    open_pack(tab, address)
    tab.locator(f"[data-act='down {GDANSK}']").focus()
    tab.keyboard.press("Enter")
    assert order(tab) == [RENNES, GDANSK, ROTTERDAM]
    said(tab, "now number 2 of 3")
    assert tab.evaluate("() => document.activeElement.dataset.act") == f"down {GDANSK}"
    tab.keyboard.press("Enter")
    assert order(tab) == [RENNES, ROTTERDAM, GDANSK]
    tab.keyboard.press("Enter")
    assert order(tab) == [RENNES, ROTTERDAM, GDANSK], "the last one stays, and so does the reader's place"
    assert tab.evaluate("() => document.activeElement.dataset.act") == f"down {GDANSK}"
    assert tab.url.endswith(f"?cases={RENNES},{ROTTERDAM},{GDANSK}")
    sheets = tab.locator(".leaf--case").evaluate_all("all => all.map(each => each.id)")
    assert sheets == [f"sheet-{slug}" for slug in (RENNES, ROTTERDAM, GDANSK)]


def test_removing_the_last_case_leaves_a_page_that_says_what_to_do_and_the_readers_place(
    address: str, tab: Page
) -> None:
    open_pack(tab, address, (GDANSK, RENNES))
    tab.locator(f"[data-act='remove {GDANSK}']").press("Enter")
    assert tab.evaluate("() => document.activeElement.dataset.act") == f"remove {RENNES}"
    tab.keyboard.press("Enter")
    assert tab.locator("#empty").is_visible()
    assert tab.locator("#desk").is_hidden()
    assert tab.evaluate("() => document.activeElement.id") == "empty-title"
    assert violations(tab) == []


def test_an_address_never_overwrites_what_the_reader_has_kept_unless_asked(address: str, tab: Page) -> None:
    tab.goto(f"{address}cases/{RENNES}/")
    tab.locator(".case-keep button").click()
    open_pack(tab, address, (GDANSK, ROTTERDAM))
    tab.get_by_role("button", name="Show my own pack").click()
    tab.wait_for_selector(READY)
    tab.wait_for_function("() => !location.search")
    assert order(tab) == [RENNES]
    open_pack(tab, address, (GDANSK, ROTTERDAM))
    tab.get_by_role("button", name="Make them my pack").click()
    said(tab, "This is your pack now")
    tab.goto(f"{address}packs/mine/")
    tab.wait_for_selector(READY)
    assert order(tab) == [GDANSK, ROTTERDAM]


def test_unknown_and_hostile_names_in_an_address_are_said_as_text(address: str, visit: Callable[..., Visit]) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    visited = visit(f"{address}packs/mine/?cases={hostile},no-such-case,__proto__,{ROTTERDAM},{'x' * 3000}")
    page = visited.page
    page.wait_for_selector(READY)
    notice = page.locator("#notices").inner_text()
    assert hostile in notice
    assert "no-such-case" in notice
    assert "__proto__" in notice
    assert len(notice) < 1000
    assert page.locator("#notices img").count() == 0
    assert order(page) == [ROTTERDAM]
    assert [each for each in visited.complaints if "Content Security" not in each] == []


def test_the_pack_works_by_its_address_where_nothing_can_be_stored(address: str, tab: Page) -> None:
    tab.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })")
    tab.goto(f"{address}cases/{ROTTERDAM}/")
    tab.locator(".case-keep button").click()
    said(tab, "does not let the page remember")
    tab.locator("#kept").click()
    tab.wait_for_selector(READY)
    assert order(tab) == [ROTTERDAM]


def test_the_words_of_the_cover_are_the_readers_and_come_back(address: str, tab: Page) -> None:
    words = 'Thursday "} @page { size: 1cm } \\ </style> Łódź'
    open_pack(tab, address)
    tab.locator("#pack-title").fill(words)
    tab.locator("#pack-date").fill("2031-03-05")
    assert tab.locator("#cover-title").inner_text() == words
    assert tab.locator("#cover-date").inner_text() == "5 March 2031"
    open_pack(tab, address)
    assert tab.locator("#pack-title").input_value() == words
    sides = read(tab.pdf(prefer_css_page_size=True))
    assert squeezed(words) in sides[0].text
    assert squeezed(words) in sides[0].margins, "the running foot says it, letter by letter"
    assert sides[0].size == (595, 842)


@pytest.fixture(scope="module", params=HOMES)
def printed(request: pytest.FixtureRequest, browser, address: str) -> tuple[Page, tuple[Side, ...]]:
    """The page of a pack of three cases, and its sides as a real Chromium prints them."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    open_pack(page, f"{address}{request.param}")
    yield page, read(page.pdf(prefer_css_page_size=True))
    context.close()


def first_side(page: Page, sides: tuple[Side, ...], slug: str) -> int:
    """The number of the side on which a sheet begins, counted from 1."""
    title = squeezed(page.locator(f"#sheet-{slug} h2").inner_text())
    return next(number for number, side in enumerate(sides, 1) if title in side.text[: len(title) + 200] and number > 2)


def test_a_printed_pack_has_its_cover_and_contents_and_each_sheet_in_order(
    printed: tuple[Page, tuple[Side, ...]],
) -> None:
    page, sides = printed
    assert squeezed(page.locator("#cover-title").inner_text()) in sides[0].text
    assert squeezed(page.locator("#cover-count").inner_text()) in sides[0].text
    contents = sides[1].text
    titles = [squeezed(each) for each in page.locator(".contents-entry a").all_inner_texts()]
    assert len(titles) == len(CASES)
    places = [contents.index(title) for title in titles]
    assert places == sorted(places)
    assert [first_side(page, sides, slug) for slug in CASES] == [3, 5, 7]


def sides_in_contents(page: Page) -> list[int]:
    """The sides that the contents name, in order."""
    return [int(each) for each in page.locator(".contents-side").all_text_contents()]


def test_the_contents_name_the_side_on_which_each_sheet_begins(printed: tuple[Page, tuple[Side, ...]]) -> None:
    page, sides = printed
    assert sides_in_contents(page) == [first_side(page, sides, slug) for slug in CASES]
    for entry in page.locator(".contents-entry").all():
        assert squeezed("".join(entry.locator("a, .label, .contents-side").all_text_contents())) in sides[1].text


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_contents_of_two_sides_name_the_right_ones_too_and_sheets_still_begin_on_the_right(
    paper: str, address: str, tab: Page
) -> None:
    tab.goto(address + "explore/")
    tab.wait_for_function("() => casebook.result.now()")
    slugs = tuple(tab.evaluate("() => casebook.table.rows.slice(0, 14).map((row) => row.slug)"))
    open_pack(tab, address + "fr/", slugs)
    tab.locator(f"input[value={paper}]").check()
    sides = read(tab.pdf(prefer_css_page_size=True))
    assert sides[3].text == "", (
        "the back of the second side of contents, so that a sheet is one leaf in a two-sided print"
    )
    assert sides_in_contents(tab) == list(range(5, 5 + 2 * len(slugs), 2))
    for slug, number in zip(slugs, sides_in_contents(tab), strict=True):
        title = squeezed(tab.locator(f"#sheet-{slug} h2").inner_text())
        assert title in sides[number - 1].text[: len(title) + 200], slug


def test_the_contents_keep_their_sides_however_long_the_titles_are(address: str, tab: Page) -> None:
    """Twelve titles of two full lines each still leave the first sheet where the contents say that it begins."""
    open_pack(tab, address, CASES)
    tab.evaluate(
        """() => {
          const list = document.getElementById("contents-list");
          while (list.children.length < 12) list.append(list.firstElementChild.cloneNode(true));
          for (const link of list.querySelectorAll("a")) link.textContent = "words of a long title ".repeat(6).slice(0, 120);
        }"""
    )
    for paper in ("a4", "letter"):
        tab.locator(f"input[value={paper}]").check()
        sides = read(tab.pdf(prefer_css_page_size=True))
        assert first_side(tab, sides, GDANSK) == 3, paper


def test_every_text_of_every_sheet_is_on_its_two_sides(printed: tuple[Page, tuple[Side, ...]]) -> None:
    page, sides = printed
    parts = ".case-summary, .strongest-claim, .case-part p:not(.ledger-sources, .unseen), .facts dd, .lines li"
    for slug in CASES:
        begins = first_side(page, sides, slug)
        paper = sides[begins - 1].text + sides[begins].text
        texts = page.locator(f"#sheet-{slug}").locator(parts).all_inner_texts()
        assert len(texts) > 15
        missing = [text for text in texts if squeezed(text.split("\n")[0]) not in paper]
        assert missing == [], slug


def test_the_foot_of_a_sheet_says_which_it_is(printed: tuple[Page, tuple[Side, ...]]) -> None:
    page, sides = printed
    for number, slug in enumerate(CASES, 1):
        title = squeezed(page.locator(f"#sheet-{slug} h2").inner_text())
        begins = first_side(page, sides, slug)
        for side in (sides[begins - 1], sides[begins]):
            assert f"{number}{title}"[:40] in side.margins


def test_questions_sources_and_worksheets_follow_the_sheets(printed: tuple[Page, tuple[Side, ...]]) -> None:
    page, sides = printed
    rest = "".join(side.text for side in sides[8:])
    for text in page.locator("#questions li").all_inner_texts():
        assert squeezed(text) in rest
    addresses = page.locator("#own-addresses .sources-address").all_text_contents()
    assert len(addresses) > 20
    assert [each for each in addresses if squeezed(each) not in rest] == []
    assert [line for line in page.locator(".ten-lines li").all_inner_texts() if squeezed(line) not in rest] == []
    checks = page.locator(".leaf--transfer").count()
    heading = squeezed(page.locator("#transfer h2").inner_text())
    assert sum(side.text.startswith(heading) for side in sides) == checks > 1


def test_a_sheet_that_began_in_the_middle_of_a_side_would_be_seen(printed: tuple[Page, tuple[Side, ...]]) -> None:
    page, _ = printed
    style = page.add_style_tag(
        content="@media print { .leaf--case { break-before: auto !important; page: auto !important } }"
    )
    spoilt = read(page.pdf(prefer_css_page_size=True))
    style.evaluate("each => each.remove()")
    titles = [squeezed(page.locator(f"#sheet-{slug} h2").inner_text()) for slug in CASES]
    begin = [any(title in side.text[: len(title) + 200] for side in spoilt[2:]) for title in titles]
    assert not all(begin)


def test_what_is_not_wanted_is_not_printed(address: str, tab: Page) -> None:
    open_pack(tab, address, (RENNES,))
    for name in ("questions", "transfers", "worksheets"):
        tab.locator(f"input[value={name}]").uncheck()
    sides = read(tab.pdf(prefer_css_page_size=True))
    assert len(sides) == 5, "cover, contents, two sides of the sheet, its sources"


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
@pytest.mark.parametrize("home", HOMES)
def test_the_sheets_with_the_longest_texts_take_two_sides_of_either_paper(
    home: str, paper: str, size: tuple[int, int], address: str, tab: Page
) -> None:
    longest = ("amersfoort-year-of-change", "bologna-incredibol", "tartu-smartovka", "brasov-dual-vocational-school")
    open_pack(tab, address + home, longest)
    tab.locator(f"input[value={paper}]").check()
    sides = read(tab.pdf(prefer_css_page_size=True))
    assert {side.size for side in sides} == {size}
    assert [first_side(tab, sides, slug) for slug in longest] == [3, 5, 7, 9]
    assert tab.locator(".sheet-continues").count() > 0, "what had to give way is marked"


def test_on_a_phone_a_sheet_says_what_was_done_before_its_facts(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + "packs/mine/?cases=rotterdam-bridge", viewport={"width": 360, "height": 740}).page
    page.wait_for_function("() => document.documentElement.dataset.pack")
    top = "(selector) => document.querySelector(`.leaf--case ${selector}`).getBoundingClientRect().top"
    assert page.evaluate(top, ".case-summary") < page.evaluate(top, ".facts") < page.evaluate(top, ".strongest")
