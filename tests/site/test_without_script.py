"""The site with scripts switched off: everything that a reader needs is in the page."""

from __future__ import annotations

from collections.abc import Callable

from build_tools.render.explore.page import SHOWN_AT_ONCE
from tests.site.conftest import Visit


def test_a_reader_walks_from_home_by_a_theme_to_a_case_and_its_sources_without_script(
    address: str, visit: Callable[..., Visit]
) -> None:
    page = visit(address, java_script_enabled=False).page
    page.get_by_role("link", name="Jobs for young people in cities").click()
    assert page.locator("h1").inner_text().split() == ["Jobs", "for", "young", "people", "in", "cities"]
    page.locator(".entries .card-title a").first.click()
    assert page.locator(".ledger, .strongest").count() >= 1
    page.locator(".cite a").first.click()
    assert "#source-" in page.url
    page.locator(".sources-back a").first.click()
    assert "#ref-" in page.url


def test_the_field_on_the_cover_leads_to_every_case_without_script(
    address: str, visit: Callable[..., Visit], case_count: int
) -> None:
    page = visit(address, java_script_enabled=False).page
    page.get_by_label("Search the cases").fill("empty buildings")
    page.get_by_role("button", name="Search").click()
    assert "/explore/?q=empty" in page.url
    assert page.locator("#results > li").count() == min(case_count, SHOWN_AT_ONCE)
    page.locator("#more a").click()
    assert page.locator(".entries .card-title a").count() == case_count


def test_every_case_can_be_reached_by_links_alone_without_script(
    address: str, visit: Callable[..., Visit], case_count: int
) -> None:
    page = visit(f"{address}cases/", java_script_enabled=False).page
    assert page.locator(".entries .card-title a").count() == case_count


def test_all_facts_of_a_case_are_there_without_script(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(f"{address}cases/rotterdam-bridge/", java_script_enabled=False).page
    assert page.get_by_text("Urban Innovative Actions", exact=True).first.is_visible()


def test_the_same_page_in_the_other_language_is_one_link_away(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(f"{address}topics/vacant-buildings/", java_script_enabled=False).page
    page.locator("header a[hreflang=fr]").click()
    assert page.url == f"{address}fr/topics/vacant-buildings/"
    assert page.locator("html").get_attribute("lang") == "fr"
    page.locator("header a[hreflang=en]").click()
    assert page.url == f"{address}topics/vacant-buildings/"
