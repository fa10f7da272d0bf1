"""What is written is kept in the browser, comes back, can be cleared, and is never lost to somebody else's case."""

from __future__ import annotations

import pytest

from build_tools.contribute.slug import slug_for
from tests.sound_case import SOUND_CASE_TEXT, problems_in

KEPT = "() => JSON.parse(localStorage.getItem('casebook.form'))"


def wait_until_kept(page, title):
    page.wait_for_function("title => (localStorage.getItem('casebook.form') ?? '').includes(title)", arg=title)


def test_a_closed_tab_loses_nothing(open_form):
    page = open_form()
    page.fill("#f-title", "Amersfoort begins")
    page.locator("[data-list=themes] [value=regeneration]").check()
    page.get_by_role("button", name="Add a source").click()
    page.locator("#part-sources [data-field=title] textarea").nth(1).fill("A second source")
    wait_until_kept(page, "A second source")
    context, address = page.context, page.url
    page.close()
    again = context.new_page()
    again.goto(address)
    assert again.input_value("#f-title") == "Amersfoort begins"
    assert again.locator("[data-list=themes] [value=regeneration]").is_checked()
    assert again.locator("#part-sources [data-field=title] textarea").nth(0).input_value() == "A second source"
    said = again.inner_text("[data-kept]")
    assert said.startswith("Your draft of ")
    assert said.endswith(" is back.")
    again.fill("#f-title", "Amersfoort goes on")
    wait_until_kept(again, "Amersfoort goes on")
    assert "Kept in this browser" in again.inner_text("[data-kept]")


def test_who_only_looks_at_the_form_leaves_nothing_behind(open_form):
    page = open_form()
    page.wait_for_timeout(500)
    assert page.inner_text("[data-kept]") == ""
    page.evaluate("() => dispatchEvent(new Event('pagehide'))")
    assert page.evaluate(KEPT) is None
    page.fill("#f-title", "Amersfoort begins")
    wait_until_kept(page, "Amersfoort begins")


def test_a_draft_goes_on_in_the_other_language(open_form):
    page = open_form()
    page.fill("#f-title", "Amersfoort begins")
    wait_until_kept(page, "Amersfoort begins")
    page.get_by_role("link", name="Français").click()
    page.wait_for_url("**/fr/contribute/form/")
    page.wait_for_function("() => document.getElementById('f-title')?.value === 'Amersfoort begins'")
    assert page.input_value("#f-language") == "en"


def test_the_form_can_be_cleared(open_form):
    page = open_form()
    page.fill("#f-title", "Amersfoort begins")
    wait_until_kept(page, "Amersfoort begins")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Clear the form").click()
    assert page.input_value("#f-title") == ""
    page.reload()
    assert page.input_value("#f-title") == ""


def test_whoever_changes_their_mind_keeps_what_is_written(open_form):
    page = open_form()
    page.fill("#f-title", "Amersfoort begins")
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Clear the form").click()
    assert page.input_value("#f-title") == "Amersfoort begins"


def test_a_case_page_leads_to_the_form_with_the_case_in_it(open_form, address):
    page = open_form()
    page.goto(f"{address}cases/rotterdam-bridge/")
    page.get_by_role("link", name="Complete this case").click()
    page.wait_for_function("() => document.getElementById('f-title')?.value.startsWith('BRIDGE')")
    assert page.input_value("#f-slug") == "rotterdam-bridge"
    page.fill("#f-title", "BRIDGE, mended")
    wait_until_kept(page, "BRIDGE, mended")
    page.reload()
    page.wait_for_load_state("networkidle")
    # What was changed is not undone by opening the case a second time.
    assert page.input_value("#f-title") == "BRIDGE, mended"


def test_somebodys_draft_is_not_replaced_without_asking(open_form, address):
    page = open_form()
    page.fill("#f-title", "Amersfoort begins")
    wait_until_kept(page, "Amersfoort begins")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.goto(f"{address}contribute/form/?case=rotterdam-bridge")
    assert page.input_value("#f-title") == "Amersfoort begins"
    assert len(asked) == 1
    assert "Amersfoort begins" in asked[0]


def test_a_half_done_file_goes_on(open_form, tmp_path):
    page = open_form()
    half = tmp_path / "amersfoort-school-kitchens.yml"
    half.write_text("title: Half a case # a note\nplace: {city: Oslo, country: NO}\nthemes:\ncolour: red\n", "utf-8")
    page.locator("summary", has_text="Open a case").click()
    page.set_input_files("[data-open-file]", half)
    page.wait_for_function("() => document.getElementById('f-title').value === 'Half a case'")
    assert page.input_value("#f-place-country") == "NO"
    # What the form has no place for is named, so that nobody loses it unawares.
    assert "colour is not a field here." in page.inner_text("[data-open-said]")


def test_a_file_that_cannot_be_read_changes_nothing(open_form, tmp_path):
    page = open_form()
    page.fill("#f-title", "Amersfoort begins")
    broken = tmp_path / "broken.yml"
    broken.write_text("title: A: b\n", "utf-8")
    page.locator("summary", has_text="Open a case").click()
    page.set_input_files("[data-open-file]", broken)
    page.wait_for_function("() => document.querySelector('[data-open-said]').textContent !== ''")
    assert "cannot be read" in page.inner_text("[data-open-said]")
    assert page.input_value("#f-title") == "Amersfoort begins"


def test_a_case_of_the_library_is_chosen_from_a_list(open_form, case_count):
    page = open_form()
    page.locator("summary", has_text="Open a case").click()
    page.wait_for_function("() => document.querySelectorAll('[data-open-case] option').length > 1")
    assert page.locator("[data-open-case] option").count() == case_count + 1
    page.select_option("[data-open-case]", "gdansk-responsibility-sharing")
    page.wait_for_function("() => document.getElementById('f-place-city').value === 'Gdańsk'")
    assert page.locator("[data-more]").get_attribute("open") is not None


def test_what_is_copied_is_a_sound_file(open_form, address, tmp_path):
    page = open_form(permissions=["clipboard-read", "clipboard-write"])
    page.evaluate("text => casebook.form.read(text).then(casebook.form.answers.fill)", SOUND_CASE_TEXT)
    page.get_by_role("button", name="Copy the file").click()
    page.wait_for_function("() => document.querySelector('[data-sent]').textContent !== ''")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert problems_in(tmp_path / "library", copied) == ()


def test_a_browser_that_keeps_nothing_says_so(open_form):
    page = open_form()
    page.evaluate("() => void (Storage.prototype.setItem = () => { throw new Error('full'); })")
    page.fill("#f-title", "Amersfoort begins")
    page.wait_for_function(
        "() => document.querySelector('[data-kept]').textContent.startsWith('This browser keeps nothing')"
    )


TITLES = [
    ("Nîmes", "Nîmes ouvre trois cours d’école aux habitants le samedi"),
    ("Łódź", "A bicycle with a trailer for the families of Łódź"),
    ("San Sebastián", "San Sebastián: surf!"),
    ("", "Le Œuvre"),
    ("Amersfoort", ""),
    ("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "Llanfair asks its residents"),
]


@pytest.mark.parametrize(("city", "title"), TITLES)
def test_the_name_that_is_proposed_is_that_of_the_command_line(city, title, open_form):
    page = open_form()
    answers = {"title": title, "place": {"city": city}}
    page.evaluate(
        "answers => { casebook.form.answers.fill({ title: answers.title }); casebook.form.answers.gather = () => answers;"
        " casebook.form.draft.keep(); }",
        answers,
    )
    assert page.locator("#f-slug").input_value() == slug_for(answers)
