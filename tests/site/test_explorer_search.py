"""The words of a question in the explorer, in a real browser: names, other languages, excerpts, slips, nothing found."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from benchmarks.relevance import WANTED_AT_1, WANTED_AT_5, ask_all, hits, listed
from tests.site.conftest import Visit
from tests.site.test_pages_in_chromium import violations

PHONE = {"viewport": {"width": 320, "height": 640}}
EXPLORERS = ("explore/", "fr/explore/")


@pytest.fixture
def search(address: str, visit: Callable[..., Visit]) -> Callable[..., Page]:
    """Types words into the field of the explorer and waits for what they find."""

    def ask(words: str, path: str = "explore/", **options: object) -> Page:
        page = visit(address + path, **options).page
        page.wait_for_function("() => casebook.result.now()")
        page.locator("#q").fill(words)
        page.wait_for_function("(words) => casebook.result.now().state.q === words", arg=words)
        return page

    return ask


def found(page: Page) -> list[str]:
    return page.evaluate("() => [...casebook.result.now().slugs]")


@pytest.mark.parametrize("path", EXPLORERS)
@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Gdansk", "gdansk-responsibility-sharing"),
        ("gdańsk", "gdansk-responsibility-sharing"),
        ("Lodz", "lodz-area-revitalisation"),
        ("ŁÓDŹ", "lodz-area-revitalisation"),
        ("Malmo", "malmo-augustenborg"),
    ],
)
def test_a_city_is_found_with_its_accents_and_without(
    words: str, slug: str, path: str, search: Callable[..., Page]
) -> None:
    assert found(search(words, path))[0] == slug


def test_labels_of_the_other_language_find_cases_too(search: Callable[..., Page]) -> None:
    page = search("emploi des jeunes")
    themes = page.evaluate(
        "() => casebook.result.now().rows.slice(0, 5).map((row) => row.theme.includes('youth-employment'))"
    )
    assert themes == [True] * 5
    french = search("youth employment", "fr/explore/")
    themes = french.evaluate(
        "() => casebook.result.now().rows.slice(0, 5).map((row) => row.theme.includes('youth-employment'))"
    )
    assert themes == [True] * 5


def test_hits_come_as_one_types(search: Callable[..., Page]) -> None:
    page = search("")
    everything = found(page)
    page.locator("#q").press_sequentially("neighb")
    page.wait_for_function("() => casebook.result.now().state.q === 'neighb'")
    assert 0 < len(found(page)) < len(everything)
    assert page.evaluate("() => casebook.result.now().meant.size") == 0, "half a word is no slip"


def test_words_that_say_nothing_are_looked_for_when_the_reader_pauses_and_not_before(
    search: Callable[..., Page],
) -> None:
    page = search("")
    everything = found(page)
    page.locator("#q").fill("how can we")
    page.wait_for_function("() => casebook.result.now().state.q === 'how can we'")
    assert found(page) == everything
    page.wait_for_function("() => casebook.result.now().hits.size > 0")
    # The control: with a word that says something nobody has to pause.
    page.locator("#q").fill("how can we renovate")
    page.wait_for_function("() => casebook.result.now().state.q === 'how can we renovate'")
    assert 0 < len(found(page)) < len(everything)


def test_two_letters_find_nothing_yet_and_fetch_what_the_third_will_need(
    address: str, visit: Callable[..., Visit]
) -> None:
    visited = visit(f"{address}explore/", service_workers="block")
    page = visited.page
    page.wait_for_function("() => casebook.result.now()")
    page.evaluate("() => casebook.engine()")
    assert not [url for url in visited.asked if "/pagefind/index/" in url]
    with page.expect_request("**/pagefind/index/*"):
        page.locator("#q").fill("ho")
    page.wait_for_load_state("networkidle")
    fetched = [url for url in visited.asked if "/pagefind/index/" in url]
    page.locator("#q").fill("hou")
    page.wait_for_function("() => casebook.result.now().hits.size > 0")
    assert [url for url in visited.asked if "/pagefind/index/" in url] == fetched


@pytest.mark.parametrize("path", EXPLORERS)
@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
def test_an_excerpt_has_the_words_marked_and_leads_to_the_part_where_they_stand(
    path: str, options: dict[str, object], search: Callable[..., Page], site: Path
) -> None:
    page = search({"explore/": "tenants", "fr/explore/": "locataires"}[path], path, **options)
    page.locator(".card-found").first.wait_for(state="attached")
    for place in page.locator(".card-found").all()[:6]:
        # An excerpt is loaded when it comes into view.
        place.scroll_into_view_if_needed()
        expect(place).not_to_be_empty()
    excerpt = page.locator(".card-found:has(mark)").first
    expect(excerpt).to_be_visible()
    assert excerpt.locator("mark").first.inner_text().lower().startswith(("tenant", "locataire"))
    target = excerpt.locator("a").get_attribute("href") or ""
    name, anchor = target.split("#")
    slug = name.rstrip("/").rsplit("/", 1)[-1]
    language = "fr/" if path.startswith("fr") else ""
    assert f'id="{anchor}"' in (site / f"{language}cases" / slug / "index.html").read_text("utf-8")
    excerpt.locator("a").click()
    page.wait_for_url(f"**/cases/{slug}/#{anchor}")
    assert page.locator(f"#{anchor}").evaluate("(part) => part.getBoundingClientRect().top < innerHeight")


def test_a_press_that_began_on_an_excerpt_counts_though_the_same_words_are_found_again_meanwhile(
    search: Callable[..., Page],
) -> None:
    page = search("tenants")
    link = page.locator(".card-found:has(mark) a").first
    expect(link).to_be_visible()
    link.scroll_into_view_if_needed()
    target = (link.get_attribute("href") or "").replace("../", "")
    link.hover()
    page.mouse.down()
    page.evaluate(
        """async () => {
          const before = casebook.result.now();
          const found = new Promise((done) => casebook.result.subscribe((now) => now !== before && done(now)));
          casebook.result.refresh();
          const { hits } = await found;
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          for (const turn of [1, 2, 3]) await frame();
          await Promise.all([...hits.values()].map((hit) => hit.excerpt()));
          for (const turn of [1, 2, 3]) await frame();
        }"""
    )
    page.mouse.up()
    page.wait_for_url(f"**/{target}")


def test_nothing_moves_when_the_excerpts_come(search: Callable[..., Page]) -> None:
    page = search("")
    page.evaluate(
        "() => { window.moved = 0; new PerformanceObserver((list) => { for (const each of list.getEntries()) "
        "if (!each.hadRecentInput) moved += each.value }).observe({ type: 'layout-shift' }) }"
    )
    page.evaluate("() => casebook.state.write({ q: 'housing renovation' })")
    expect(page.locator(".card-found:has(mark)").first).to_be_visible()
    before = page.locator("#results > li").evaluate_all(
        "(items) => items.map((item) => item.getBoundingClientRect().height)"
    )
    page.wait_for_timeout(400)
    after = page.locator("#results > li").evaluate_all(
        "(items) => items.map((item) => item.getBoundingClientRect().height)"
    )
    assert before == after


@pytest.mark.parametrize(
    ("typed", "meant", "path"),
    [
        ("vacent", "vacant", "explore/"),
        ("nieghbourhood", "neighbourhood", "explore/"),
        ("gdanks", "Gdańsk", "explore/"),
        ("logemant", "logement", "fr/explore/"),
    ],
)
def test_a_word_that_no_case_has_gets_the_one_that_was_meant_though_others_begin_like_it(
    typed: str, meant: str, path: str, search: Callable[..., Page]
) -> None:
    page = search(f"{typed} ", path)
    suggestion = page.locator("#notice button")
    expect(suggestion).to_have_text(meant)
    corrected = found(page)
    assert corrected, "the list is for the word that was meant"
    suggestion.click()
    expect(page.locator("#q")).to_have_value(f"{meant} ")
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#notice")).to_be_hidden()
    assert set(found(page)) == set(corrected)


def test_a_word_that_the_library_has_asks_for_no_lexicon_and_a_page_that_is_not_searched_for_no_index(
    address: str, visit: Callable[..., Visit]
) -> None:
    visited = visit(f"{address}explore/?theme=regeneration")
    page = visited.page
    page.wait_for_function("() => casebook.result.now()")
    page.wait_for_load_state("networkidle")
    assert not [url for url in visited.asked if "pagefind" in url or "lexicon" in url or "assets/search." in url]
    page.locator("#q").fill("housing ")
    page.wait_for_function("() => casebook.result.now().hits.size > 0")
    assert [url for url in visited.asked if "pagefind" in url]
    assert not [url for url in visited.asked if "lexicon" in url]
    page.locator("#q").fill("hosuing ")
    page.wait_for_function("() => casebook.result.now().meant.size > 0")
    assert [url for url in visited.asked if "lexicon" in url]
    assert visited.complaints == []


@pytest.mark.parametrize(
    ("state", "way", "left"),
    [
        ("?theme=youth-employment&size=small&q=gdansk+", "explorer.only", None),
        ("?q=xqzzkw+", "explorer.without-all", None),
        ("?country=LV&theme=youth-employment", "explorer.without", None),
    ],
)
@pytest.mark.parametrize("path", EXPLORERS)
def test_nothing_found_says_what_to_take_off_and_what_that_would_give(
    path: str, state: str, way: str, left: None, address: str, visit: Callable[..., Visit]
) -> None:
    page = visit(address + path + state).page
    expect(page.locator("#nothing")).to_be_visible()
    assert page.locator("#results > li").count() == 0
    offered = page.locator("#nothing button")
    assert offered.count() >= 1
    text = offered.first.inner_text()
    promised = int(re.findall(r"\d+", text)[-1])
    assert promised > 0
    offered.first.click()
    expect(page.locator("#nothing")).to_be_hidden()
    page.wait_for_function("(n) => casebook.result.now().rows.length === n", arg=promised)
    assert page.evaluate("() => document.activeElement.id") == "count"


def test_one_wish_that_nothing_meets_is_not_called_several(search: Callable[..., Page]) -> None:
    page = search("unicorn")
    page.wait_for_function("() => casebook.result.now().slugs.length === 0")
    assert page.locator("#nothing > p").inner_text() == "What would give some:"
    page = search("unicorn", "explore/?theme=regeneration")
    page.wait_for_function("() => casebook.result.now().slugs.length === 0")
    assert "all of this at once" in page.locator("#nothing > p").inner_text()


def test_without_the_index_the_filters_work_and_the_page_says_so(address: str, visit: Callable[..., Visit]) -> None:
    # The worker that keeps pages would answer in the place of the network.
    page = visit(f"{address}explore/", service_workers="block").page
    page.route("**/pagefind/**", lambda route: route.abort())
    page.locator("#q").fill("housing")
    expect(page.locator("#notice p")).to_be_visible()
    assert page.evaluate("() => casebook.result.now().plain") == "offline"
    page.locator("input[name=theme][value=regeneration]").check()
    assert len(found(page)) > 0
    # The control: when the network is back, the same field searches.
    page.unroute("**/pagefind/**")
    page.locator("#q").fill("housing ")
    expect(page.locator("#notice")).to_be_hidden()
    assert page.evaluate("() => casebook.result.now().hits.size") > 0


@pytest.mark.parametrize(("path", "said"), [("explore/", "Searching…"), ("fr/explore/", "Recherche en cours…")])
def test_a_slow_network_is_told_from_an_answer(path: str, said: str, address: str, visit: Callable[..., Visit]) -> None:
    page = visit(f"{address}{path}", service_workers="block").page
    held: list[Route] = []
    page.route("**/pagefind/pagefind.js", lambda route: held.append(route))
    page.locator("#q").fill("gdansk ")
    expect(page.locator("#count")).to_have_text(said)
    held[0].continue_()
    expect(page.locator("#count")).to_have_text(re.compile(r"\d"))
    assert found(page)[0] == "gdansk-responsibility-sharing"


def test_an_answer_that_a_newer_question_has_overtaken_is_dropped(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(f"{address}explore/", service_workers="block").page
    held: list[Route] = []
    page.route("**/assets/lexicon.en.js", lambda route: held.append(route))
    with page.expect_request("**/assets/lexicon.en.js"):
        page.locator("#q").fill("hosuing ")
    page.locator("#q").fill("gdansk ")
    page.wait_for_function("() => casebook.result.now().state.q === 'gdansk '")
    held[0].continue_()
    page.wait_for_timeout(300)
    assert found(page)[0] == "gdansk-responsibility-sharing"
    assert page.locator("#notice").is_hidden()


STATES = {
    "empty": "",
    "filtered": "?theme=regeneration&size=large,medium&sort=place&from=2000",
    "searched": "?q=empty+buildings+",
    "misspelt": "?q=vacent+xqzzkw+",
    "nothing found": "?theme=youth-employment&size=small&q=gdansk+&country=LV",
}


@pytest.mark.parametrize("path", EXPLORERS)
@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_axe_finds_nothing_in_any_state_scheme_and_size_and_nothing_is_cut(
    state: str, path: str, address: str, visit: Callable[..., Visit]
) -> None:
    visited = visit(address + path + state)
    page = visited.page
    page.wait_for_function("() => casebook.result.now()")
    page.wait_for_load_state("networkidle")
    assert violations(page) == [], "light"
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 320, "height": 640})
    page.locator(".facets-fold > summary").click()
    assert violations(page) == [], "dark, on a phone, filters unfolded"
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 640, "height": 450})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 640
    assert visited.complaints == []


def test_nine_of_ten_real_questions_find_a_case_that_answers_among_the_first_five(
    address: str, visit: Callable[..., Visit]
) -> None:
    pages = {language: visit(address + path).page for language, path in (("en", "explore/"), ("fr", "fr/explore/"))}
    asked = ask_all(lambda text, language: listed(pages[language], text))
    assert len(asked) > 80
    assert hits(asked, 5) >= WANTED_AT_5
    assert hits(asked, 1) >= WANTED_AT_1
    # The control: an engine that gives the same cases to everybody answers nobody.
    assert hits(ask_all(lambda _text, _language: listed(pages["en"], "housing")), 5) < 0.5


def test_a_word_left_half_typed_and_wrong_is_understood_after_a_pause(search: Callable[..., Page]) -> None:
    page = search("")
    page.locator("#q").press_sequentially("vacent")
    expect(page.locator("#notice button")).to_have_text("vacant")
