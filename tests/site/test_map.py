"""The map that moves, in a real browser: marks with names, by wheel, hand, touch and keys, in step with the list."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import Visit
from tests.site.test_pages_in_chromium import SIZES, violations

EXPLORERS = ("explore/", "fr/explore/")
VIEW = "?view=map"
SEEN = "() => document.querySelector('.map-land').viewBox.baseVal.width"
CALM = {"reduced_motion": "reduce"}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def opened(address: str, visit: Callable[..., Visit]) -> Callable[..., Page]:
    """Opens the map and waits until its marks are there."""

    def open_page(path: str = "explore/", query: str = VIEW, **options: object) -> Page:
        page = visit(address + path + query, **{**CALM, **options}).page
        expect(marks(page).first).to_be_visible()
        return page

    return open_page


def marks(page: Page) -> Locator:
    return page.locator(".map-mark")


def names(page: Page) -> list[str]:
    return marks(page).evaluate_all("(found) => found.map((mark) => mark.getAttribute('aria-label'))")


def cases_on(page: Page) -> int:
    """How many cases the marks say they stand for."""
    numbers = [re.findall(r"\d+ ca(?:se|s)", name) for name in names(page)]
    return sum(int(found[-1].split()[0]) for found in numbers)


def seen(page: Page) -> float:
    """How much of the map is seen, in units of the drawing."""
    return page.evaluate(SEEN)


def wait_until_seen_is(page: Page, comparison: str) -> None:
    page.wait_for_function(f"() => document.querySelector('.map-land').viewBox.baseVal.width {comparison}")


def middle(page: Page) -> tuple[float, float]:
    box = page.locator(".map-stage").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("path", EXPLORERS)
def test_every_case_is_on_the_map_and_every_mark_has_a_name(
    path: str, opened: Callable[..., Page], case_count: int
) -> None:
    page = opened(path)
    assert cases_on(page) == case_count
    expect(page.get_by_role("group", name=re.compile(rf"{case_count} ca(se)?s"))).to_be_visible()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    buttons = [node["name"]["value"] for node in tree if node.get("role", {}).get("value") == "button"]
    assert set(names(page)) <= set(buttons)
    assert {"Helsinki, Finland: 2 cases", "Helsinki, Finlande\u00a0: 2 cas"} & set(buttons)


def test_no_two_marks_cover_each_other(opened: Callable[..., Page]) -> None:
    for options in ({}, PHONE):
        page = opened(**options)
        middles = marks(page).evaluate_all(
            "(found) => found.map((mark) => { const box = mark.querySelector('.map-touch').getBoundingClientRect();"
            " return [box.x + box.width / 2, box.y + box.height / 2] })"
        )
        assert len(middles) > 10
        near = [
            1 for i, a in enumerate(middles) for b in middles[:i] if (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 < 14**2
        ]
        assert not near


def test_filters_change_the_marks_at_once(opened: Callable[..., Page]) -> None:
    page = opened()
    before = marks(page).count()
    page.locator('input[name="theme"][value="youth-employment"]').check()
    count = page.locator("#count")
    expect(count).to_contain_text("of")
    page.wait_for_function(f"() => document.querySelectorAll('.map-mark').length < {before}")
    assert cases_on(page) == int(re.findall(r"\d+", count.inner_text())[0])


def test_several_cases_of_one_city_open_as_a_list_and_escape_leads_back(opened: Callable[..., Page]) -> None:
    page = opened()
    mark = page.get_by_role("button", name="Helsinki, Finland: 2 cases")
    mark.focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog", name="Helsinki, Finland: 2 cases")
    expect(panel.get_by_role("heading")).to_have_count(2)
    expect(panel.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(mark).to_be_focused()
    page.keyboard.press("Enter")
    expect(panel.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/helsinki-*/")


def test_a_click_on_a_mark_moves_to_its_case(opened: Callable[..., Page]) -> None:
    page = opened()
    mark = page.locator(".map-mark[aria-label^='Turin']")
    mark.locator(".map-touch").click(force=True)
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_focused()
    expect(mark).to_have_attribute("aria-expanded", "true")
    corner = page.locator(".map-stage").bounding_box()
    assert corner
    page.mouse.click(corner["x"] + 5, corner["y"] + 5)
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_keys_and_buttons_make_it_larger_move_it_and_show_all_again(opened: Callable[..., Page]) -> None:
    page = opened()
    whole = seen(page)
    page.locator(".map-stage").focus()
    page.keyboard.press("+")
    wait_until_seen_is(page, f"< {whole - 1}")
    left = page.evaluate("() => document.querySelector('.map-land').viewBox.baseVal.x")
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"() => document.querySelector('.map-land').viewBox.baseVal.x > {left}")
    page.keyboard.press("-")
    wait_until_seen_is(page, f"> {whole - 1}")
    page.get_by_role("button", name="Larger").click()
    wait_until_seen_is(page, f"< {whole - 1}")
    page.get_by_role("button", name="Show all of Europe").click()
    wait_until_seen_is(page, f"> {whole - 1}")
    expect(page.get_by_role("button", name="Smaller")).to_have_attribute("aria-disabled", "true")


def test_marks_keep_their_size_and_part_when_the_map_grows(opened: Callable[..., Page]) -> None:
    page = opened()
    size = "(mark) => mark.querySelector('.map-touch').getBoundingClientRect().width"
    before, number = marks(page).first.evaluate(size), marks(page).count()
    whole = seen(page)
    page.locator(".map-stage").focus()
    for _ in range(4):
        page.keyboard.press("+")
    wait_until_seen_is(page, f"< {whole / 4}")
    page.wait_for_function(f"() => document.querySelectorAll('.map-mark').length > {number}")
    assert marks(page).first.evaluate(size) == pytest.approx(before, abs=0.01)


def test_the_wheel_keeps_the_point_below_it_and_leaves_the_page_alone(opened: Callable[..., Page]) -> None:
    page = opened()
    page.wait_for_timeout(350)
    x, y = middle(page)
    whole, scrolled = seen(page), page.evaluate("() => scrollY")
    mark = page.locator(".map-mark[aria-label^='Berlin']")
    box = mark.locator(".map-touch").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, -400)
    wait_until_seen_is(page, f"< {whole * 0.9}")
    after = mark.locator(".map-touch").bounding_box()
    assert after
    assert after["x"] == pytest.approx(box["x"], abs=2)
    assert after["y"] == pytest.approx(box["y"], abs=2)
    assert page.evaluate("() => scrollY") == scrolled
    page.mouse.move(x, y)


def test_the_wheel_scrolls_the_page_where_the_map_cannot_shrink(opened: Callable[..., Page]) -> None:
    page = opened()
    page.mouse.move(*middle(page))
    page.mouse.wheel(0, 300)
    page.wait_for_function("() => scrollY > 50")
    assert seen(page) == page.evaluate("() => casebook.atlas.window[2]")


def test_a_drag_moves_the_map_and_clicks_nothing(opened: Callable[..., Page]) -> None:
    page = opened()
    whole = seen(page)
    page.locator(".map-stage").focus()
    page.keyboard.press("+")
    wait_until_seen_is(page, f"< {whole - 1}")
    left = page.evaluate("() => document.querySelector('.map-land').viewBox.baseVal.x")
    box = page.locator(".map-mark[aria-label^='Berlin'] .map-touch").bounding_box()
    assert box
    page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] - 90, box["y"] + 10, steps=6)
    page.mouse.up()
    page.wait_for_function(f"() => document.querySelector('.map-land').viewBox.baseVal.x > {left + 20}")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_two_fingers_make_it_larger(opened: Callable[..., Page]) -> None:
    page = opened(**PHONE)
    page.locator(".map-stage").scroll_into_view_if_needed()
    whole, (x, y) = seen(page), middle(page)
    touch = page.context.new_cdp_session(page)

    def fingers(kind: str, apart: float) -> None:
        points = [] if kind == "touchEnd" else [{"x": x - apart, "y": y, "id": 1}, {"x": x + apart, "y": y, "id": 2}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    fingers("touchStart", 20)
    for apart in range(25, 80, 5):
        fingers("touchMove", apart)
    fingers("touchEnd", 0)
    wait_until_seen_is(page, f"< {whole / 2}")


@pytest.mark.parametrize("touched", ["pointer", "focus"])
def test_list_and_map_light_each_other(touched: str, opened: Callable[..., Page]) -> None:
    page = opened()
    card = page.locator(".map-list [data-slug=rotterdam-bridge]")
    if touched == "pointer":
        card.hover()
    else:
        card.get_by_role("link").first.focus()
    lit = page.locator(".map-mark.is-lit")
    expect(lit).to_have_count(1)
    mark = page.locator(".map-mark[aria-label^='Edinburgh']")
    if touched == "pointer":
        mark.locator(".map-touch").hover(force=True)
    else:
        mark.focus()
    expect(page.locator(".map-list .is-lit [href*='cases/edinburgh-']").first).to_be_visible()
    ring = mark.locator(".map-ring").evaluate("(ring) => getComputedStyle(ring).stroke")
    assert ring != "none", "what is lit is ringed, not only coloured"


def test_a_mark_out_of_sight_is_brought_into_sight_by_the_keyboard(opened: Callable[..., Page]) -> None:
    page = opened()
    whole = seen(page)
    page.locator(".map-stage").focus()
    for _ in range(5):
        page.keyboard.press("+")
    wait_until_seen_is(page, f"< {whole / 6}")
    mark = page.locator(".map-mark[aria-label^='Athens']")
    mark.focus()
    page.wait_for_function(
        "() => { const stage = document.querySelector('.map-stage').getBoundingClientRect();"
        " const mark = document.activeElement.querySelector('.map-touch').getBoundingClientRect();"
        " return mark.x > stage.x && mark.right < stage.right && mark.y > stage.y && mark.bottom < stage.bottom }"
    )


def test_the_keyboard_finds_a_way_past_the_map_and_goes_through_the_marks(opened: Callable[..., Page]) -> None:
    page = opened()
    page.locator("input[name=view]:checked").focus()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('.skip--map')"):
            break
    expect(page.get_by_role("link", name="Skip the map")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".map-stage")).to_be_focused()
    page.keyboard.press("Tab")
    expect(marks(page).first).to_be_focused()
    ring = page.evaluate("() => getComputedStyle(document.activeElement.querySelector('.map-ring')).strokeWidth")
    assert float(ring.removesuffix("px")) >= 2
    page.get_by_role("link", name="Skip the map").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.id === 'map-list'")


@pytest.mark.parametrize("path", EXPLORERS)
def test_axe_finds_nothing_on_the_map_and_nothing_is_cut(path: str, opened: Callable[..., Page]) -> None:
    page = opened(path)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == [], scheme
    page.locator(".map-mark[aria-label*='Helsinki']").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_focused()
    assert violations(page) == [], "with a list open"
    for name, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(100)
        assert violations(page) == [], name
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width, name


def test_with_the_readers_own_colours_marks_are_still_seen(opened: Callable[..., Page]) -> None:
    page = opened(forced_colors="active")
    colours = marks(page).first.evaluate(
        "(mark) => [getComputedStyle(mark.querySelector('.place')).fill, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours[0] != colours[1]


def test_the_map_asks_nothing_of_another_host_and_nothing_is_refused(address: str, visit: Callable[..., Visit]) -> None:
    visited = visit(address + "explore/" + VIEW)
    expect(marks(visited.page).first).to_be_visible()
    assert [url for url in visited.asked if not url.startswith((address, "data:"))] == []
    assert any(url.endswith("assets/map.js") for url in visited.asked)
    assert visited.complaints == []


def test_motion_is_gentle_unless_the_reader_wants_none(opened: Callable[..., Page]) -> None:
    drawings = (
        "async () => { let count = 0; const land = document.querySelector('.map-land');"
        " new MutationObserver((found) => (count += found.length)).observe(land, {attributeFilter: ['viewBox']});"
        " document.querySelector('.map-tools button').click(); await new Promise((done) => setTimeout(done, 900)); return count }"
    )
    assert opened(reduced_motion="no-preference").evaluate(drawings) > 1
    assert opened().evaluate(drawings) == 1
