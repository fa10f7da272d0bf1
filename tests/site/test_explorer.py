"""The explorer in a real browser: list, narrow, sort, undo, and what stands in the address."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import Visit

PHONE = {"viewport": {"width": 360, "height": 740}}
EXPLORERS = ("explore/", "fr/explore/")


def slugs(page: Page) -> list[str]:
    """The cases in the list, in order."""
    return page.locator("#results > li").evaluate_all("(items) => items.map((item) => item.dataset.slug)")


def wait_for(page: Page, wanted: list[str]) -> None:
    """Until the list shows these cases; cards that are not there yet are loaded."""
    page.wait_for_function(
        "(wanted) => [...document.querySelectorAll('#results > li')].map((item) => item.dataset.slug).join() === wanted.join()",
        arg=wanted,
    )


def number(page: Page) -> int:
    """What the count says."""
    return int(re.findall(r"\d+", page.locator("#count").inner_text())[0])


def box(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f'input[name="{facet}"][value="{value}"]')


def count_beside(page: Page, facet: str, value: str) -> int:
    return int(page.locator("label", has=box(page, facet, value)).locator(".facet-count").inner_text())


@pytest.fixture
def explorer(address: str, visit: Callable[..., Visit]) -> Callable[..., Page]:
    """Opens the explorer and waits until it has found."""

    def open_page(path: str = "explore/", **options: object) -> Page:
        page = visit(address + path, **options).page
        page.wait_for_function("() => casebook.result.now()")
        return page

    return open_page


@pytest.mark.parametrize("path", EXPLORERS)
def test_the_first_view_is_the_list_and_every_entry_is_a_heading_with_its_link(
    path: str, explorer: Callable[..., Page], case_count: int
) -> None:
    page = explorer(path)
    assert number(page) == case_count
    entries = page.locator("#results > li")
    assert entries.count() == 24
    for at in range(24):
        link = entries.nth(at).get_by_role("heading").get_by_role("link")
        assert link.count() == 1
        assert f"cases/{slugs(page)[at]}/" in (link.get_attribute("href") or "")


@pytest.mark.parametrize("path", EXPLORERS)
def test_what_the_scripts_show_first_is_what_the_page_held(
    path: str, address: str, explorer: Callable[..., Page], visit: Callable[..., Visit]
) -> None:
    plain = visit(address + path, java_script_enabled=False).page
    held = re.findall(r'<li class="card card--row" data-slug="([a-z0-9-]+)"', plain.content())
    assert slugs(explorer(path)) == held


def test_every_case_can_be_listed_and_one_reads_on_where_the_new_ones_begin(
    explorer: Callable[..., Page], case_count: int
) -> None:
    page = explorer()
    while page.locator("#more button").is_visible():
        before = page.locator("#results > li").count()
        page.locator("#more button").click()
        page.wait_for_function(f"() => document.querySelectorAll('#results > li').length > {before}")
        expect(page.locator("#results > li").nth(before).locator("a").first).to_be_focused()
    assert len(set(slugs(page))) == case_count


@pytest.mark.parametrize("path", EXPLORERS)
@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
def test_values_add_up_within_a_facet_and_narrow_across_facets(
    path: str, options: dict[str, object], explorer: Callable[..., Page]
) -> None:
    page = explorer(path, **options)
    if options:
        page.locator(".facets-fold > summary").click()
    youth, large = count_beside(page, "theme", "youth-employment"), count_beside(page, "size", "large")
    box(page, "theme", "youth-employment").check()
    assert number(page) == youth
    # The other themes say what they would add, as if nothing of the theme were chosen.
    assert count_beside(page, "size", "large") <= large
    both = count_beside(page, "size", "large")
    box(page, "size", "large").check()
    assert number(page) == both
    medium = count_beside(page, "size", "medium")
    box(page, "size", "medium").check()
    assert number(page) == both + medium
    assert page.url.endswith("?theme=youth-employment&size=large,medium")
    if options:
        page.locator("#facets-done").click()
        assert page.locator(".facets-all").is_hidden()
        assert page.evaluate("() => document.activeElement.id") == "count"


def test_every_count_beside_a_value_is_what_the_value_gives(explorer: Callable[..., Page]) -> None:
    page = explorer("explore/?theme=regeneration")
    asked = 0
    for facet, value in (
        ("country", "NL"),
        ("evidence", "compared"),
        ("status", "unknown"),
        ("cost", "unknown"),
        ("lang", "fr"),
    ):
        promised = count_beside_hidden(page, facet, value)
        page.evaluate("([facet, value]) => casebook.state.write({ [facet]: [value] })", [facet, value])
        assert number_of(page) == promised, facet
        page.evaluate("([facet]) => casebook.state.write({ [facet]: [] })", [facet])
        asked += promised
    assert asked > 0


def count_beside_hidden(page: Page, facet: str, value: str) -> int:
    """The same as `count_beside`, for a value that is folded away."""
    return int(page.locator("label", has=box(page, facet, value)).locator(".facet-count").text_content() or "")


def number_of(page: Page) -> int:
    return page.evaluate("() => casebook.result.now().rows.length")


def test_a_value_that_would_give_nothing_is_shown_as_zero_and_can_still_be_chosen(
    explorer: Callable[..., Page],
) -> None:
    page = explorer("explore/?theme=youth-employment&size=small")
    zero = page.locator("#facets label.facet-value--none").first
    expect(zero).to_be_visible()
    assert zero.locator(".facet-count").inner_text() == "0"
    assert zero.locator("input").is_enabled()


def test_years_narrow_by_the_start_and_say_how_many_have_none(explorer: Callable[..., Page]) -> None:
    page = explorer()
    page.locator("[data-facet=years] > summary").click()
    page.locator("input[name=from]").fill("2015")
    page.locator("input[name=from]").press("Tab")
    page.locator("#chosen").get_by_role("button", name="From 2015, remove").wait_for()
    started = page.evaluate("() => casebook.result.now().rows.map((row) => row.started)")
    assert started
    assert min(started) >= 2015
    assert page.locator("#undated").is_visible() == (
        page.evaluate("() => casebook.table.rows.filter((row) => !row.started).length") > 0
    )
    assert page.locator("#chosen").get_by_role("button", name="From 2015, remove").count() == 1


def test_what_narrows_stands_above_the_list_and_is_taken_off_one_by_one(explorer: Callable[..., Page]) -> None:
    page = explorer("explore/?theme=regeneration&size=large,medium")
    chosen = page.locator("#chosen")
    assert chosen.get_by_role("button").all_inner_texts() == [
        "Regeneration",
        "Large city",
        "Medium-sized city",
        "Clear all",
    ]
    chosen.get_by_role("button", name="Large city, remove").click()
    assert page.url.endswith("?theme=regeneration&size=medium")
    assert not box(page, "size", "large").is_checked()
    assert page.evaluate("() => document.activeElement.closest('#chosen') !== null"), "the focus stays in the line"
    chosen.get_by_role("button", name="Clear all").click()
    assert page.url.endswith("explore/")
    assert chosen.is_hidden()
    assert page.evaluate("() => document.activeElement.id") == "count", "the line is gone; the focus is not"


def test_the_focus_stays_in_the_line_though_the_words_are_searched_for_anew(explorer: Callable[..., Page]) -> None:
    page = explorer("explore/?q=housing&theme=regeneration")
    chosen = page.locator("#chosen")
    chosen.get_by_role("button", name="Regeneration, remove").focus()
    page.keyboard.press("Enter")
    expect(chosen.get_by_role("button")).to_have_count(1)
    expect(chosen.get_by_role("button")).to_be_focused()


def test_who_opens_the_longer_list_of_topics_stands_at_its_first_value(explorer: Callable[..., Page]) -> None:
    page = explorer()
    page.locator(".facet-more > summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".facet-more input").first).to_be_focused()


def test_who_comes_back_from_a_case_stands_where_it_was_opened(explorer: Callable[..., Page]) -> None:
    page = explorer("explore/?topic=vacant-buildings")
    link = page.locator("#results > li .card-title a").nth(8)
    link.focus()
    opened, scrolled = link.inner_text(), page.evaluate("() => scrollY")
    assert scrolled > 0
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/**")
    page.go_back()
    expect(page.locator("#results > li a:focus")).to_have_text(opened)
    assert abs(page.evaluate("() => scrollY") - scrolled) < 2


def test_every_step_can_be_taken_back_and_forward(explorer: Callable[..., Page]) -> None:
    page = explorer()
    first = slugs(page)
    box(page, "theme", "urban-economies").check()
    narrowed = number(page)
    second = page.evaluate("() => casebook.result.now().slugs.slice(0, 24)")
    wait_for(page, second)
    page.locator("#sort").select_option("place")
    page.go_back()
    wait_for(page, second)
    assert page.locator("#sort").input_value() == "evidence"
    page.go_back()
    wait_for(page, first)
    assert not box(page, "theme", "urban-economies").is_checked()
    page.go_forward()
    wait_for(page, second)
    assert number(page) == narrowed


def test_typing_is_one_step_for_the_back_button(explorer: Callable[..., Page]) -> None:
    page = explorer()
    before = page.evaluate("() => history.length")
    page.locator("#q").press_sequentially("housing")
    assert page.evaluate("() => history.length") == before + 1


@pytest.mark.parametrize(
    ("order", "key"),
    [
        ("checked", "(row) => row.checked"),
        ("started", "(row) => row.started"),
        ("place", "(row) => -row.index"),
        (
            "evidence",
            "(row) => -['evaluated', 'compared', 'counted', 'told', 'none'].indexOf(row.evidence) - 5 * (row.shows === 'output')",
        ),
    ],
)
def test_the_list_is_in_the_order_that_was_asked_for(order: str, key: str, explorer: Callable[..., Page]) -> None:
    page = explorer("explore/?theme=social-innovation")
    page.locator("#sort").select_option(order)
    keys = page.evaluate(f"() => casebook.result.now().rows.map({key})")
    assert keys == sorted(keys, reverse=True)
    # On the day on which all cases were checked there is one key; tests/site/test_scripts_alone.py has several.
    assert len(set(keys)) > 1 or order == "checked"
    wait_for(page, page.evaluate("() => casebook.result.now().slugs.slice(0, 24)"))


HOSTILE = (
    "?q=%3Cimg%20src%3Dx%20onerror%3D%22window.strange%3D1%22%3E&theme=%22%3E%3Cscript%3Ewindow.strange%3D1%3C%2Fscript%3E"
    "&sort=%3Cb%3E&view=__proto__&from=%3Ci%3E&no-such=1&constructor=2&cases=..%2F..%2F"
)


def test_a_hostile_address_is_shown_as_text_and_an_unknown_part_of_it_is_ignored(
    address: str, visit: Callable[..., Visit]
) -> None:
    visited = visit(f"{address}explore/{HOSTILE}")
    page = visited.page
    page.wait_for_function("() => casebook.result.now()")
    assert page.evaluate("() => window.strange") is None
    assert page.locator("#q").input_value() == '<img src=x onerror="window.strange=1">'
    texts = page.locator("#chosen button").all_inner_texts()
    assert '"><script>window.strange=1</script>' in texts
    assert page.locator("#explorer img, #explorer script").count() == 0
    assert page.locator("#view-list[hidden]").count() == 0, "a view that does not exist is the list"
    assert visited.complaints == []
    page.locator("#chosen").get_by_role("button", name="Clear all").click()
    assert "no-such" not in page.url


@pytest.mark.parametrize(
    ("given", "query"),
    [
        ("country=nl&theme=Regeneration", "?theme=regeneration&country=NL"),
        ("country=nl,NL,xx", "?country=NL,xx"),
        ("country=Nl&view=map&cases=a,b", "?country=NL&view=map&cases=a,b"),
    ],
)
def test_a_code_in_an_address_is_read_whatever_its_case_and_put_right_there(
    given: str, query: str, explorer: Callable[..., Page]
) -> None:
    page = explorer(f"explore/?{given}")
    expect(box(page, "country", "NL")).to_be_checked()
    assert number(page) > 0
    assert page.evaluate("() => location.search") == query
    page.go_back()
    assert page.url == "about:blank", "what was typed is no step to go back to"


def test_a_code_that_two_values_could_mean_stays_as_it_is(explorer: Callable[..., Page]) -> None:
    page = explorer()
    assert page.evaluate(
        """() => {
          const { values } = casebook.table;
          casebook.table.values = (row, name) => (name === "country" ? ["Ab", "aB", "CD"] : values(row, name));
          return casebook.codes({ ...casebook.state.empty, country: ["ab", "cd", "Ab"] });
        }"""
    ) == {"country": ["ab", "CD", "Ab"]}


def test_the_slash_goes_to_the_field_and_escape_empties_it(explorer: Callable[..., Page]) -> None:
    page = explorer()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("a/b")
    assert page.locator("#q").input_value() == "a/b", "in the field a slash is a slash"
    page.keyboard.press("Escape")
    assert page.locator("#q").input_value() == ""
    assert page.url.endswith("explore/")
    expect(page.locator("#q")).to_be_focused()


def test_every_control_can_be_reached_and_used_by_keyboard(explorer: Callable[..., Page], case_count: int) -> None:
    page = explorer()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.name === 'theme'"):
            break
    page.keyboard.press("Space")
    assert number(page) < case_count
    assert page.evaluate("() => document.activeElement.name") == "theme", "the focus stays on the box"


def test_the_count_is_said_once_and_politely_when_things_have_come_to_rest(explorer: Callable[..., Page]) -> None:
    page = explorer()
    assert page.locator("[role=status], [role=alert], [aria-live]").count() == 1
    page.evaluate(
        "() => { window.said = []; new MutationObserver(() => said.push(document.getElementById('live').textContent))"
        ".observe(document.getElementById('live'), { childList: true, characterData: true, subtree: true }) }"
    )
    # The page's own clock keeps the two clicks close together, however busy the machine is.
    page.evaluate(
        "() => { const click = (name, value) => document.querySelector(`#facets [name=${name}][value=${value}]`).click(); "
        "click('theme', 'urban-economies'); setTimeout(click, 100, 'size', 'large') }"
    )
    page.wait_for_function("() => said.length > 0")
    assert page.evaluate("() => said") == [page.locator("#count").inner_text()]
    assert box(page, "theme", "urban-economies").is_checked()
    assert box(page, "size", "large").is_checked()


@pytest.mark.parametrize(
    ("path", "name"),
    [("explore/", r"Social innovation \d+"), ("fr/explore/", r"Innovation sociale \d+")],
)
def test_a_screen_reader_hears_names_groups_and_counts(path: str, name: str, explorer: Callable[..., Page]) -> None:
    page = explorer(path)
    group = page.get_by_role("group", name=re.compile("Theme|Thème")).last
    expect(group.get_by_role("checkbox", name=re.compile(name))).to_have_count(1)
    expect(page.get_by_role("searchbox")).to_have_count(1)
    expect(page.get_by_role("combobox")).to_have_accessible_name(re.compile("Sorted by|Classés par"))
    expect(page.get_by_role("heading", level=2).first).to_have_text(re.compile(r"\d+ (cases|cas)"))


def test_the_sign_of_a_fold_is_drawn_and_not_spoken(explorer: Callable[..., Page]) -> None:
    page = explorer()
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    folds = [node["name"]["value"] for node in nodes if node.get("role", {}).get("value") == "DisclosureTriangle"]
    assert {"Theme", "Country", "Year of start"} <= set(folds)


@pytest.mark.parametrize("path", ["explore/", "explore/?theme=regeneration&sort=place", "fr/explore/?size=large"])
def test_nothing_moves_while_the_list_is_made_and_narrowed(path: str, explorer: Callable[..., Page]) -> None:
    page = explorer(path)
    page.evaluate(
        "() => { window.moved = 0; new PerformanceObserver((list) => { for (const each of list.getEntries()) moved += each.value })"
        ".observe({ type: 'layout-shift', buffered: true }) }"
    )
    page.wait_for_timeout(300)
    assert page.evaluate("() => moved") < 0.05


@pytest.mark.parametrize(
    "path", ["topics/vacant-buildings/", "places/nl/", "fr/for-whom/young-people/", "states/unknown/"]
)
def test_a_plain_list_leads_to_the_same_cases_in_the_explorer(
    path: str, address: str, visit: Callable[..., Visit]
) -> None:
    page = visit(address + path).page
    listed = page.locator(".card-title a").evaluate_all("links => links.map(link => link.href.split('/').at(-2))")
    assert len(listed) > 1
    page.locator(".list-narrower a").click()
    page.wait_for_function("() => window.casebook?.result?.now()")
    assert sorted(page.evaluate("() => casebook.result.now().slugs")) == sorted(listed)


def test_without_scripts_no_list_leads_to_what_cannot_narrow_it(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + "topics/vacant-buildings/", java_script_enabled=False).page
    assert page.locator(".list-narrower").count() == 1
    assert page.locator(".list-narrower").is_hidden()
