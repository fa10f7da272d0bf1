"""The site with scripts switched off: everything that a reader needs is in the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from build_tools.render.explore.page import SHOWN_AT_ONCE
from tests.site.conftest import Visit


def test_a_reader_walks_from_home_by_a_theme_to_a_case_and_its_sources_without_script(
    address: str, visit: Callable[..., Visit]
) -> None:
    page = visit(address, java_script_enabled=False).page
    page.get_by_role("link", name="Jobs for young people in cities").click()
    expect(page.locator("h1")).to_have_text("Jobs for young people in cities", use_inner_text=True)
    page.locator(".entries .card-title a").first.click()
    expect(page.locator(".ledger, .strongest")).not_to_have_count(0)
    page.locator(".cite a").first.click()
    page.wait_for_url("**#source-*")
    page.locator(".sources-back a").first.click()
    page.wait_for_url("**#ref-*")


def test_the_field_on_the_cover_leads_to_every_case_without_script(
    address: str, visit: Callable[..., Visit], case_count: int
) -> None:
    page = visit(address, java_script_enabled=False).page
    page.get_by_label("Search the cases").fill("empty buildings")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/explore/?q=empty*")
    expect(page.locator("#results > li")).to_have_count(min(case_count, SHOWN_AT_ONCE))
    page.locator("#more a").click()
    expect(page.locator(".entries .card-title a")).to_have_count(case_count)


def test_every_case_can_be_reached_by_links_alone_without_script(
    address: str, visit: Callable[..., Visit], case_count: int
) -> None:
    page = visit(f"{address}cases/", java_script_enabled=False).page
    expect(page.locator(".entries .card-title a")).to_have_count(case_count)


def test_all_facts_of_a_case_are_there_without_script(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(f"{address}cases/rotterdam-bridge/", java_script_enabled=False).page
    expect(page.get_by_text("Urban Innovative Actions", exact=True).first).to_be_visible()


def test_the_same_page_in_the_other_language_is_one_link_away(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(f"{address}topics/vacant-buildings/", java_script_enabled=False).page
    page.locator("header a[hreflang=fr]").click()
    page.wait_for_url(f"{address}fr/topics/vacant-buildings/")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.locator("header a[hreflang=en]").click()
    page.wait_for_url(f"{address}topics/vacant-buildings/")


@pytest.mark.parametrize(
    ("path", "said", "above"),
    [("offline/", "runs no scripts", "above"), ("fr/offline/", "pas de scripts", "ci-dessus")],
)
def test_the_page_about_offline_use_speaks_of_no_button_that_is_not_there(
    path: str, said: str, above: str, address: str, visit: Callable[..., Visit]
) -> None:
    page = visit(address + path, java_script_enabled=False).page
    expect(page.get_by_role("button")).to_have_count(0)
    assert said in page.locator("main").inner_text()
    assert above not in page.locator("main").inner_text()
    with_scripts = visit(address + path).page
    assert said not in with_scripts.locator("main").inner_text()
