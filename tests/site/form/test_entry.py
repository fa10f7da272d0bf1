"""A case from an empty form to paper: written in a real browser, downloaded, checked, built, searched and printed."""

from __future__ import annotations

import subprocess
import sys

import pytest
from playwright.sync_api import Page

from build_tools.contribute.whole_file import file_text
from build_tools.load.read import read_text
from build_tools.model.case import Case
from tests.libraries import small_library
from tests.sound_case import ROOT, SOUND_CASE_TEXT

TITLE = "Amersfoort opens school kitchens to neighbours in the evening"


def read(text: str) -> dict:
    document, problems = read_text(text, "case.yml")
    assert document is not None, problems
    return document.data


def press_to(page: Page, wanted: str, most: int = 400) -> None:
    """Go on with the tab key alone until the control of that id has the keyboard."""
    for _ in range(most):
        if page.evaluate("document.activeElement?.id") == wanted:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not come to {wanted}", pytrace=False)


def the_id(page: Page, within: str, field: str) -> str:
    return page.locator(f"{within} [data-field='{field}'] [data-value]").first.get_attribute("id")


def choose(page: Page, value: str) -> None:
    """Choose in the list that has the keyboard, by keys."""
    for _ in range(300):
        if page.evaluate("document.activeElement.value") == value:
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"the list does not come to {value}", pytrace=False)


def tick(page: Page, control: str) -> None:
    """Go to a box and tick it; `control` is what finds it from the form."""
    for _ in range(400):
        if page.evaluate("control => document.activeElement?.matches(control)", control):
            page.keyboard.press("Space")
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not come to {control}", pytrace=False)


def test_a_minimal_case_is_written_with_the_keyboard_alone(open_form):
    page = open_form()
    data = read(SOUND_CASE_TEXT)
    page.locator("h1").evaluate("h1 => { h1.tabIndex = -1; h1.focus(); }")

    def write(control: str, text: str) -> None:
        press_to(page, control)
        page.keyboard.insert_text(text)

    write("f-title", data["title"])
    write("f-summary", data["summary"])
    press_to(page, "f-place-city")
    page.keyboard.type("amersfo")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    source = data["sources"][0]
    within = "#part-sources [data-part]"
    for name in ("title", "publisher", "year", "url"):
        write(the_id(page, within, name), source[name])
    for name in ("language", "by"):
        press_to(page, the_id(page, within, name))
        choose(page, source[name])
    page.wait_for_function("document.querySelector('#part-results [data-cited] input')")
    for theme in ("social-innovation", "regeneration"):
        tick(page, f"[data-list=themes] [value={theme}]")
    for topic in ("community-spaces", "food"):
        tick(page, f"[data-list=topics] [value={topic}]")
    for group in ("neighbourhood", "older-people"):
        tick(page, f"[data-list=for_whom] [value={group}]")
    press_to(page, "f-status-state")
    choose(page, "finished")
    for name in ("started", "ended", "as_of"):
        write(f"f-status-{name}", data["status"][name])
    write("f-lead-name", data["lead"]["name"])
    press_to(page, "f-lead-type")
    choose(page, "city")
    # The mark is put in with its button, which the keyboard reaches after the text.
    write("f-problem", data["problem"].strip().removesuffix(" [1]"))
    tick(page, "[data-marks-for=f-problem] button")
    write("f-what_was_done", data["what_was_done"])
    within = "#part-results [data-part]"
    result = data["results"][0]
    write(the_id(page, within, "claim"), result["claim"])
    for name in ("shows", "evidence"):
        press_to(page, the_id(page, within, name))
        choose(page, result[name])
    tick(page, "#part-results [data-cited] input")
    write("f-hardest_part", data["hardest_part"])
    write("f-needs", data["needs"])
    press_to(page, "f-cost-band")
    choose(page, data["cost"]["band"])
    press_to(page, "f-cost-covers")
    choose(page, data["cost"]["covers"])
    write("f-not_known", "\n".join(data["not_known"]))
    write("f-contributor-name", data["contributor"]["name"])
    press_to(page, "f-contributor-relation")
    choose(page, data["contributor"]["relation"])
    press_to(page, "f-checked_on")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(data["checked_on"])
    press_to(page, "f-slug")
    tick(page, "[data-check]")
    page.wait_for_selector("[data-summary]:not([hidden])")
    assert page.evaluate("document.activeElement.matches('[data-summary]')")
    written = page.evaluate("casebook.form.write(casebook.form.answers.gather())")
    # The topics stand in the order of their ticks, which is the other way round.
    expected = {**data, "topics": ["community-spaces", "food"]}
    assert written == file_text(expected, Case)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_case_goes_from_the_form_to_paper(language, open_form, tmp_path):
    page = open_form(language, accept_downloads=True)
    page.evaluate("data => { casebook.form.answers.fill(data); casebook.form.renew(); }", read(SOUND_CASE_TEXT))
    page.get_by_role("button", name="Check the case" if language == "en" else "Vérifier le cas").click()
    page.wait_for_selector(".form-summary--sound")
    with page.expect_download() as coming:
        page.locator("[data-take]").click()
    name = coming.value.suggested_filename
    assert name == "amersfoort-opens-school-kitchens-neighbours.yml"
    library = small_library(tmp_path / "library").root
    coming.value.save_as(library / "cases" / name)
    slug = name.removesuffix(".yml")
    assert "1 file checked, nothing to mend." in casebook(library, "check", f"cases/{name}")
    casebook(library, "build", "--site-dir", str(tmp_path / "site"))
    assert TITLE in (tmp_path / "site" / "cases" / slug / "index.html").read_text("utf-8")
    assert TITLE in casebook(library, "search", "school kitchens")
    casebook(library, "pack", "--case", slug, "--kind", "sheet", "--output", str(tmp_path / "sheet.pdf"))
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def casebook(library, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "build_tools", *arguments], cwd=library, capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(library)},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
