"""The form of the built site, opened in Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

# What every test of the form begins with: the scripts have run, the list of places is there.
READY = "casebook.form.cities.load()"
OpenForm = Callable[..., Page]


@pytest.fixture
def open_form(visit: Callable[..., Any], address: str) -> OpenForm:
    """Opens the form in a language, in a browser that has kept nothing."""

    def open_it(language: str = "en", query: str = "", **options: Any) -> Page:
        home = "" if language == "en" else f"{language}/"
        visited = visit(f"{address}{home}contribute/form/{query}", **options)
        visited.page.evaluate(READY)
        assert visited.complaints == []
        return visited.page

    return open_it


@pytest.fixture(scope="module")
def forms(browser: Browser, address: str) -> Iterator[dict[str, Page]]:
    """One opened form in each language for a whole module: for tests that fill it anew each time."""
    contexts, opened = [], {}
    for language, home in (("en", ""), ("fr", "fr/")):
        contexts.append(browser.new_context(viewport={"width": 1280, "height": 900}))
        opened[language] = contexts[-1].new_page()
        opened[language].goto(f"{address}{home}contribute/form/")
        opened[language].evaluate(READY)
    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def form(forms: dict[str, Page]) -> Page:
    """The English one of `forms`."""
    return forms["en"]
