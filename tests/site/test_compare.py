"""Two to four cases side by side in a real browser: chosen, set in one table, shared by address, printed on one sheet."""

from __future__ import annotations

import io
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from build_tools.paths import Library
from tests.site.conftest import Visit
from tests.site.test_pages_in_chromium import SIZES, violations

EXPLORERS = ("explore/", "fr/explore/")
TITLES = {"explore/": "Three cases side by side", "fr/explore/": "Trois cas côte à côte"}
THREE = ("rotterdam-bridge", "leeds-devolved-youth-contract", "brasov-dual-vocational-school")
A4_ACROSS = (842, 595)
PHONE = {"viewport": {"width": 320, "height": 640}}


def side_by_side(*slugs: str) -> str:
    return f"?view=compare&cases={','.join(slugs)}"


@pytest.fixture(scope="session")
def longest(library: Library) -> list[str]:
    """The four cases of whom most is said: what fits for them fits for any."""
    files = [path for path in library.cases.glob("[a-z]*.yml") if path.name.count(".") == 1]
    return [path.stem for path in sorted(files, key=lambda path: -path.stat().st_size)[:4]]


def table(page: Page) -> Page:
    expect(page.get_by_role("table")).to_be_visible()
    return page


@pytest.mark.parametrize("path", EXPLORERS)
def test_cases_chosen_on_their_cards_stand_side_by_side(path: str, address: str, visit: Callable[..., Visit]) -> None:
    visited = visit(address + path)
    page = visited.page
    page.wait_for_function("() => casebook.result.now()")
    for number in range(3):
        page.locator("#results .compare-choose").nth(number).click()
    tray = page.locator("#compare-tray")
    expect(tray.get_by_role("listitem")).to_have_count(3)
    expect(page.locator("#results .compare-choose[aria-pressed=true]")).to_have_count(3)
    tray.get_by_role("link").click()
    expect(page.get_by_role("heading", name=TITLES[path])).to_be_focused()
    assert "view=compare&cases=" in page.url
    expect(table(page).get_by_role("columnheader")).to_have_count(3)
    assert visited.complaints == []
    page.go_back()
    expect(page.locator("#results")).to_be_visible()
    expect(tray).to_be_visible()
    page.go_forward()
    table(page)


@pytest.mark.parametrize("path", EXPLORERS)
def test_the_table_has_heads_at_both_sides_and_the_same_rows_for_any_cases(
    path: str, address: str, visit: Callable[..., Visit]
) -> None:
    rows = "[...document.querySelectorAll('.compare-scroll tbody tr')].map((row) => row.dataset.row)"
    page = table(visit(address + path + side_by_side(*THREE)).page)
    first = page.evaluate(rows)
    assert len(first) > 15
    expect(page.get_by_role("rowheader")).to_have_count(len(first))
    other = table(visit(address + path + side_by_side("rennes-jobtown", "helsinki-omastadi")).page)
    assert other.evaluate(rows) == first


def test_what_all_share_is_said_once_and_what_differs_is_marked_by_more_than_colour(
    address: str, visit: Callable[..., Visit]
) -> None:
    page = table(visit(address + "explore/" + side_by_side("rotterdam-bridge", "leeds-devolved-youth-contract")).page)
    same = page.locator(".compare-scroll [data-row=size]")
    expect(same.get_by_role("cell")).to_have_count(1)
    expect(same).to_contain_text("Both: Large city")
    place = page.get_by_role("rowheader", name="Place differs")
    expect(place.locator(".compare-sign")).to_have_text("≠")
    expect(page.locator(".compare-scroll [data-row=topics] .compare-shared")).to_have_count(4)


def test_what_nobody_knows_is_said_in_quiet_ink(address: str, visit: Callable[..., Visit]) -> None:
    page = table(visit(address + "explore/" + side_by_side(*THREE)).page)
    unknown = page.locator(".compare-scroll [data-row=lead] td").first.locator(".unknown")
    expect(unknown).to_have_text("Not known")
    ink = "(element) => getComputedStyle(element).color"
    assert unknown.evaluate(ink) != page.locator("#compare-title").evaluate(ink)


def test_only_rows_that_differ_can_be_shown(address: str, visit: Callable[..., Visit]) -> None:
    page = table(visit(address + "explore/" + side_by_side(*THREE)).page)
    rows = page.locator(".compare-scroll tbody tr")
    before = rows.count()
    page.get_by_label("Only rows that differ").check()
    expect(page.locator(".compare-scroll .compare-same")).to_have_count(0)
    assert rows.count() < before


def test_a_fifth_case_is_refused_in_words(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + "explore/").page
    page.wait_for_function("() => casebook.result.now()")
    for number in range(5):
        page.locator("#results .compare-choose").nth(number).click()
    expect(page.locator("#compare-tray").get_by_role("listitem")).to_have_count(4)
    expect(page.locator("#compare-tray")).to_contain_text("Four cases at most")
    expect(page.locator("#live")).to_contain_text("Four cases at most")


def test_a_column_can_be_taken_off_and_the_focus_is_not_lost(address: str, visit: Callable[..., Visit]) -> None:
    page = table(visit(address + "explore/" + side_by_side(*THREE)).page)
    page.get_by_role("button", name="Take off: Leeds").click()
    expect(page.get_by_role("heading", name="Two cases side by side")).to_be_focused()
    expect(page.get_by_role("columnheader")).to_have_count(2)
    assert "leeds" not in page.url


def test_names_that_are_no_case_are_shown_as_text(address: str, visit: Callable[..., Visit]) -> None:
    hostile = "<img src=x onerror=window.harm=1>"
    visited = visit(address + "explore/" + side_by_side("rotterdam-bridge", quote(hostile)))
    expect(visited.page.locator(".compare-notes")).to_contain_text(hostile)
    expect(visited.page.locator(".compare-notes")).to_contain_text("Choose at least one more.")
    assert visited.page.evaluate("() => window.harm") is None
    assert visited.complaints == []


def test_words_of_a_case_are_never_taken_for_markup(address: str, visit: Callable[..., Visit]) -> None:
    page = table(visit(address + "explore/" + side_by_side(*THREE)).page)
    page.evaluate(
        "() => { const each = {title: '<b id=harm>x</b>', city: '<i id=harm>', "
        " theme: {tag: 't', shape: 'circle', word: '<u id=harm>'},"
        " covers: '', slug: 'x', cells: [[{text: '<s id=harm>', word: '<s id=harm>'}]]};"
        " const head = {key: 'k', head: '<s id=harm>', kind: 'fact', opens: false};"
        " document.querySelector('.compare-scroll').append(casebook.compareTable(casebook.compareRows([head], [each, each]),"
        " [each, each], {caption: '<s id=harm>', leave() {}})) }"
    )
    assert page.locator("#harm").count() == 0
    expect(page.locator(".compare-scroll")).to_contain_text("<b id=harm>x</b>")


@pytest.mark.parametrize("path", EXPLORERS)
def test_axe_finds_nothing_in_the_table_at_any_size_and_nothing_is_cut(
    path: str, address: str, visit: Callable[..., Visit]
) -> None:
    page = table(visit(address + path + side_by_side(*THREE)).page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == [], scheme
    for name, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        assert violations(page) == [], name
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width, name


def test_on_a_phone_the_columns_move_beneath_row_heads_that_stay(address: str, visit: Callable[..., Visit]) -> None:
    page = table(visit(address + "explore/" + side_by_side(*THREE), **PHONE).page)
    head = page.get_by_role("rowheader", name="City size")
    before = head.bounding_box()
    region = page.get_by_role("region", name="Three cases side by side")
    region.focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.compare-scroll').scrollLeft > 100")
    after = head.bounding_box()
    assert before
    assert after
    assert abs(after["x"] - before["x"]) < 25
    assert head.is_visible()


def test_the_keyboard_alone_chooses_compares_and_returns(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + "explore/").page
    page.wait_for_function("() => casebook.result.now()")
    chosen = 0
    for _ in range(300):
        page.keyboard.press("Tab")
        focused = page.evaluate("() => document.activeElement.className")
        if focused == "compare-choose" and chosen < 2:
            page.keyboard.press("Space")
            chosen += 1
        if focused == "compare-open":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Two cases side by side")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#results")).to_be_visible()
    expect(page.locator("#count")).to_be_focused()


def test_a_case_page_leads_to_its_comparison_with_related_ones(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + "cases/rotterdam-bridge/").page
    page.get_by_role("link", name="with Edinburgh").click()
    expect(table(page).get_by_role("columnheader")).to_have_count(2)
    page.go_back()
    page.get_by_role("link", name="with all of these").click()
    expect(table(page).get_by_role("columnheader")).to_have_count(4)


def sides(page: Page) -> list[tuple[int, int]]:
    """The sides of paper that a page is printed on: width and height of each, in points."""
    table(page)
    page.wait_for_function("() => document.querySelector('.compare-paper').style.getPropertyValue('--paper-size')")
    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return [(round(float(side.mediabox.width)), round(float(side.mediabox.height))) for side in paper]


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("path", EXPLORERS)
def test_the_longest_cases_are_printed_on_one_sheet_laid_across_in_letters_that_can_be_read(
    path: str, number: int, address: str, longest: list[str], visit: Callable[..., Visit]
) -> None:
    page = visit(address + path + side_by_side(*longest[:number])).page
    # Fonts that come late are not used on that visit (font-display: optional); on the next one they are there.
    page.reload()
    paper = sides(page)
    assert paper == [A4_ACROSS] * len(paper)
    assert len(paper) <= 2
    size = page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('.compare-paper table')).fontSize)")
    assert round(size * 0.75, 2) >= 7.5, "points"


def test_a_second_side_says_again_whose_columns_these_are_and_tears_no_row(
    address: str, longest: list[str], visit: Callable[..., Visit]
) -> None:
    page = visit(address + "fr/explore/" + side_by_side(*longest)).page
    page.reload()
    assert len(sides(page)) == 2
    first, second = [
        "".join(side.extract_text().split())
        for side in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    ]
    titles = page.locator(".compare-scroll thead a").all_text_contents()
    assert [title for title in titles if "".join(title.split()) not in second] == []
    assert ("1/2" in first, "2/2" in second) == (True, True)
    heads = page.locator(".compare-scroll tbody th").all_text_contents()
    assert page.locator(".compare-paper tbody th").all_text_contents() == heads
    for row in page.locator(".compare-scroll tbody tr").all():
        said = ["".join(each.split())[:25] for each in row.locator("td li > span").all_text_contents()]
        assert all(each in first for each in said) or all(each in second for each in said)


def test_two_cases_need_no_second_side(address: str, visit: Callable[..., Visit]) -> None:
    assert sides(visit(address + "explore/" + side_by_side(*THREE[:2])).page) == [A4_ACROSS]


def test_what_is_printed_says_all_that_the_screen_says(
    address: str, longest: list[str], visit: Callable[..., Visit]
) -> None:
    page = visit(address + "explore/" + side_by_side(*longest)).page
    sides(page)
    page.emulate_media(media="print")
    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    printed = "".join("".join(side.extract_text() for side in paper).split())
    cells = page.locator(".compare-scroll tbody td li > span").all_text_contents()
    assert len(cells) > 50
    assert [cell for cell in cells if "".join(cell.split())[:25] not in printed] == []


def test_letters_that_are_too_large_would_be_noticed(
    address: str, longest: list[str], visit: Callable[..., Visit]
) -> None:
    page = visit(address + "explore/" + side_by_side(*longest)).page
    sides(page)
    page.evaluate("() => document.querySelector('.compare-paper').style.setProperty('--paper-size', '24pt')")
    assert len(sides(page)) > 2


def test_the_tray_calls_a_city_as_the_page_does(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + "fr/explore/?country=AT&cases=vienna-u25").page
    expect(page.locator("#compare-tray")).to_contain_text("Vienne")
    page = visit(address + "fr/explore/?view=compare&cases=vienna-u25").page
    expect(page.locator("#view-compare")).to_contain_text("Vienne")
