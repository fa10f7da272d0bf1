"""Whole pages of frozen cases, compared with what was looked at and found right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools import route
from build_tools.publish.site import Site
from tests.golden_files import compare
from tests.libraries import small_library

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "pages"
PAGES = (
    "cases/rotterdam-bridge/",
    "cases/rennes-jobtown/",
    "cases/gdansk-responsibility-sharing/",
    "fr/cases/gdansk-responsibility-sharing/",
    "fr/cases/rotterdam-bridge/",
    "themes/youth-employment/",
    "fr/themes/social-innovation/",
    "topics/citizens-panels/",
    "evidence/",
    "cases/by/started/",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    library = small_library(tmp_path_factory.mktemp("golden") / "library")
    return route.make_site(library, route.check_library(library, date(2026, 11, 23)), route.Settings())


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_as_it_was_found_right(path: str, site: Site, request: pytest.FixtureRequest) -> None:
    (page,) = (each for each in site.pages if each.path == path)
    compare(
        GOLDEN / f"{path.strip('/').replace('/', '--')}.html",
        f"{page.title}\n{page.description}\n{page.body}\n",
        request,
    )


def test_a_changed_page_would_be_noticed(site: Site, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden", default=False):
        return
    (page,) = (each for each in site.pages if each.path == PAGES[0])
    golden = GOLDEN / "cases--rotterdam-bridge.html"
    with pytest.raises(pytest.fail.Exception, match="has changed"):
        compare(
            golden, f"{page.title}\n{page.description}\n{page.body.replace('no evidence', 'some evidence')}\n", request
        )


def test_a_case_without_any_result_says_so_and_still_has_its_place(site: Site) -> None:
    (page,) = (each for each in site.pages if each.path == "cases/rennes-jobtown/")
    assert "No result is known from any source." in page.body
    assert "Nobody has reported a result." in page.body


def test_a_case_that_is_not_translated_appears_in_french_in_its_own_language_and_marked(site: Site) -> None:
    (page,) = (each for each in site.pages if each.path == "fr/cases/rotterdam-bridge/")
    assert '<h1><span lang="en">' in page.body
    assert '<h2 id="problem">Le problème</h2>' in page.body
    assert "pas encore traduit" in page.body


def test_an_evaluation_that_found_nothing_is_not_dressed_up_as_success(site: Site) -> None:
    (page,) = (each for each in site.pages if each.path == "cases/rotterdam-bridge/")
    strongest = page.body[page.body.index('class="case-part strongest"') :][:1500]
    assert "Evaluated" in strongest
    assert "No difference found" in strongest
