"""The plan of a site: every page and file stands under the address by which it is asked for, and nothing is made too early."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_tools import route
from build_tools.packing import Prints
from build_tools.planning import plan_site
from build_tools.publish.site import Plan
from build_tools.render import case_page
from tests.libraries import small_library

TODAY = date(2026, 11, 23)


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    library = small_library(tmp_path / "library")
    settings = replace(route.Settings(), url="https://casebook.example.org/")
    return plan_site(library, route.check_library(library, TODAY).catalogue, settings, Prints())


def test_every_page_and_file_stands_under_its_own_address(plan: Plan):
    assert len(plan.pages) > 50
    assert {path: page.path for path, page in plan.pages.items()} == {path: path for path in plan.pages}
    # Asked for as a whole, which refuses a file that no path would lead to, and one by one.
    files = dict(plan.files)
    assert {
        "feed.xml",
        "fr/feed.xml",
        "assets/pictures/home.fr.png",
        "assets/sheets/fr/rennes-jobtown.js",
    } <= files.keys()
    assert all(plan.files[path] == content for path, content in files.items())


def test_a_page_is_made_without_the_others(plan: Plan, monkeypatch: pytest.MonkeyPatch):
    made = []
    real = case_page._CasePage.page
    monkeypatch.setattr(case_page._CasePage, "page", lambda self: made.append(self.view.path) or real(self))
    assert plan.pages["fr/cases/rennes-jobtown/"].language == "fr"
    assert made == ["fr/cases/rennes-jobtown/"]
    plan.whole()
    assert len(made) == 2 * 3
