"""The form in its states: accessible in each, whole on a small screen, honest without script."""

from __future__ import annotations

import pytest

from tests.site.conftest import AXE
from tests.sound_case import SOUND_CASE_TEXT

STATES = {
    "empty": "casebook.form.renew()",
    "errors": "document.querySelector('[data-check]').click()",
    "ring-2": "document.querySelector('[data-more]').open = true;"
    "document.querySelectorAll('[data-more] [data-add]').forEach((button) => button.click())",
    "filled": f"casebook.form.read({SOUND_CASE_TEXT!r}).then((data) => (casebook.form.answers.fill(data), casebook.form.renew()))",
    "own-place": "document.getElementById('f-place-own').click()",
}


def violations(page) -> list[str]:
    page.evaluate(AXE.read_text("utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("tags => axe.run(document, { runOnly: tags }).then((done) => done.violations)", tags)
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(state, scheme, open_form):
    page = open_form("fr" if scheme == "dark" else "en", color_scheme=scheme)
    page.evaluate(STATES[state])
    page.wait_for_timeout(500)
    assert violations(page) == []


def test_axe_would_find_a_field_without_a_label(open_form):
    page = open_form()
    page.evaluate("document.querySelector('label[for=f-title]').remove()")
    assert any("f-title" in each for each in violations(page))


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_cut_off_at_320_pixels(language, state, open_form):
    page = open_form(language, viewport={"width": 320, "height": 640})
    page.evaluate(STATES[state])
    page.wait_for_timeout(500)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_script_there_is_the_template(open_form, browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}contribute/form/")
    assert page.locator("#form").is_hidden()
    href = page.get_by_role("link", name="Download the template").get_attribute("href")
    assert page.request.get(f"{address}contribute/form/{href}").text().startswith("# yaml-language-server")
    context.close()


def test_a_mistake_is_told_beside_its_field_once_it_was_left(open_form):
    page = open_form()
    page.fill("#f-title", "An **excellent** city")
    assert page.inner_text("#f-title-problems") == ""
    page.locator("#f-title").press("Tab")
    page.wait_for_function("() => document.getElementById('f-title-problems').textContent !== ''")
    assert "holds “**excellent**”" in page.inner_text("#f-title-problems")
    assert page.get_attribute("#f-title", "aria-invalid") == "true"
    assert "f-title-problems" in page.get_attribute("#f-title", "aria-describedby")
    page.fill("#f-title", "An excellent city")
    page.wait_for_function("() => document.getElementById('f-title-problems').textContent === ''")
    assert page.get_attribute("#f-title", "aria-invalid") is None


def test_the_list_of_mistakes_leads_to_the_fields(open_form):
    page = open_form()
    page.locator("[data-check]").click()
    page.wait_for_selector("[data-summary]:not([hidden])")
    assert page.evaluate("document.activeElement.matches('[data-summary]')")
    page.locator("[data-summary] a", has_text="needs").click()
    assert page.evaluate("document.activeElement.id") == "f-needs"


def test_what_is_added_gets_the_keyboard_and_what_is_removed_gives_it_back(open_form):
    page = open_form()
    page.get_by_role("button", name="Add a source").click()
    first_of_second = page.locator("#part-sources [data-part]").nth(1).locator("[data-field=title] textarea")
    assert first_of_second.evaluate("each => each === document.activeElement")
    page.locator("#part-sources [data-part]").nth(1).locator("[data-remove]").click()
    assert page.locator("#part-sources [data-part]").count() == 1
    left = page.locator("#part-sources [data-part]").nth(0).locator("[data-field=title] textarea")
    assert left.evaluate("each => each === document.activeElement")


def test_a_like_case_is_named_as_soon_as_city_and_topic_are_chosen(open_form):
    page = open_form()
    page.locator("#f-place-city").press_sequentially("rotterd")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("[data-list=topics] [value=guaranteed-places]").check()
    page.wait_for_function("() => document.getElementById('f-topics-problems').textContent !== ''")
    assert "cases/rotterdam-bridge.yml" in page.inner_text("#f-topics-problems")


def test_the_list_of_places_finds_a_city_without_its_accents(open_form):
    page = open_form()
    page.locator("#f-place-city").press_sequentially("gdansk")
    assert page.locator("#f-place-options [role=option]").first.inner_text().startswith("Gdańsk")
    assert page.get_attribute("#f-place-city", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert page.get_attribute("#f-place-city", "aria-activedescendant") == "f-place-option-0"
    page.keyboard.press("Enter")
    assert page.input_value("#f-place-city") == "Gdańsk"
    assert page.input_value("#f-place-country") == "PL"
    page.wait_for_function("() => document.getElementById('f-place-said').textContent !== ''")
    assert "54.35° N" in page.inner_text("#f-place-said")


def test_a_city_that_the_list_lacks_gets_its_point_by_hand(open_form):
    page = open_form()
    assert page.locator("#f-place-lat").is_hidden()
    page.fill("#f-place-city", "Boekenrode")
    page.get_by_role("button", name="The city is not in the list").click()
    page.fill("#f-place-lat", "52.3")
    page.fill("#f-place-lon", "4.6")
    page.select_option("#f-place-country", "NL")
    page.select_option("#f-city_size", "small")
    gathered = page.evaluate("casebook.form.answers.gather()")
    assert gathered["place"] == {"city": "Boekenrode", "country": "NL", "lat": "52.3", "lon": "4.6"}
    assert gathered["city_size"] == "small"


def test_a_mark_joins_the_mark_before_it(open_form):
    page = open_form()
    sources = page.locator("#part-sources")
    for number, title in enumerate(("One", "Two")):
        if number:
            page.get_by_role("button", name="Add a source").click()
        sources.locator("[data-part]").nth(number).locator("[data-field=title] textarea").fill(title)
    page.fill("#f-problem", "It was empty.")
    page.get_by_role("button", name="Put in source 1: One").first.click()
    page.get_by_role("button", name="Put in source 2: Two").first.click()
    assert page.input_value("#f-problem") == "It was empty. [1, 2]"


def test_the_first_click_after_a_mistake_is_not_lost(open_form):
    """What is said of the field that was left moves all that stands below it, which a pressed mouse must not meet."""
    page = open_form()
    page.locator("#f-hardest_part").fill("Nobody wanted to clean. [2]")
    box = page.locator("[data-field=needs] [data-unknown]").first
    box.scroll_into_view_if_needed()
    before = box.bounding_box()
    page.mouse.move(before["x"] + 5, before["y"] + 5)
    page.mouse.down()
    page.wait_for_timeout(500)
    page.mouse.up()
    assert box.is_checked()
    page.wait_for_selector("[data-field=hardest_part] .problem")
    assert box.bounding_box()["y"] != before["y"], "nothing moved, so nothing was tried"


def test_what_is_to_be_mended_is_named_as_on_the_page(open_form):
    """Nobody who fills in a form knows what the file calls a field."""
    page = open_form("fr")
    page.fill("#f-status-started", "3/4/2024")
    page.get_by_role("button", name="Vérifier le cas").click()
    said = page.locator("[data-field=started] .problem").inner_text()
    assert said.startswith("erreur")
    assert "Début contient « 3/4/2024 »" in said.replace("\u00a0", " ")
    assert "started" not in said
    assert "Début contient" in page.locator("[data-summary]").inner_text()
