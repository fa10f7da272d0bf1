"""The real library, built once and opened in a real Chromium."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools import route
from build_tools.paths import Library
from tests.site.chromium import NotFound, chromium
from tests.site.served import served

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 23)
AXE = ROOT / "tests" / "vendor" / "axe.min.js"
# A machine that does much else at once may need seconds for what a reader sees at once.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def library() -> Library:
    return Library(ROOT)


@pytest.fixture(scope="session")
def site(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site; of several processes that run tests side by side, the first to come here builds it for all."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "built"
    folder, failed = shared / "site", shared / "failed"
    try:
        shared.mkdir()
    except FileExistsError:
        while not folder.is_dir():
            assert not failed.exists(), "the build failed in the process that began it"
            time.sleep(0.2)
        return folder
    try:
        built = route.build_site(library, TODAY, folder, lambda _step: nullcontext())
        assert built.pages > 0, built.checked.problems
        assert not built.warnings
    except BaseException:
        failed.touch()
        raise
    return folder


@pytest.fixture(scope="session")
def case_count(library: Library) -> int:
    """How many cases the library has."""
    count = sum(
        1 for path in library.cases.glob("*.yml") if path.name.count(".") == 1 and not path.name.startswith("_")
    )
    assert count > 1
    return count


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served on this machine."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        with chromium() as opened:
            yield opened
    except NotFound as missing:
        pytest.fail(str(missing), pytrace=False)


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A fresh tab of a desktop's width, light scheme."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    yield context.new_page()
    context.close()


@dataclass
class Visit:
    """An opened page, what it asked for and what it complained of."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Opens an address in a context of its own, recording from the first request on.

    The worker that keeps pages for offline use is left out unless a test allows it: it would fetch a good part of the site for
    each context, and answer in the place of the server.
    """
    contexts = []

    def open_page(address: str, **options: Any) -> Visit:
        usual = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light", "service_workers": "block"}
        context = browser.new_context(**{**usual, **options})
        contexts.append(context)
        visited = Visit(context.new_page())
        visited.page.on("request", lambda request: visited.asked.append(request.url))
        visited.page.on(
            "console", lambda message: visited.complaints.append(message.text) if message.type == "error" else None
        )
        visited.page.on("pageerror", lambda error: visited.complaints.append(str(error)))
        visited.page.goto(address)
        return visited

    yield open_page
    for context in contexts:
        context.close()


# One address of each type of page, by its name in either language.
PAGES = (
    "",
    "explore/",
    "cases/",
    "cases/by/evidence/",
    "cases/amersfoort-year-of-change/",
    "cases/gdansk-responsibility-sharing/",
    "cases/rijeka-neet-support/",
    "themes/",
    "themes/regeneration/",
    "topics/",
    "topics/vacant-buildings/",
    "places/",
    "places/nl/",
    "for-whom/",
    "states/",
    "states/unknown/",
    "led-by/",
    "programmes/",
    "evidence/",
    "packs/",
    "p/letting-go/",
    "sessions/",
    "sessions/60-minutes/",
    "sessions/objections/",
    "packs/mine/",
    "packs/mine/?cases=rotterdam-bridge,gdansk-responsibility-sharing",
    "contribute/",
    "contribute/form/",
    "contribute/good-case/",
    "contribute/evidence/",
    "about/",
    "method/",
    "accessibility/",
    "privacy/",
    "credits/",
    "data/",
    "offline/",
)
ENGLISH_ONLY = ("developing/", "developing/objects/", "reference/rules/", "decisions/")


def page_types() -> list[str]:
    """One address of each type of page, in each language."""
    return [*PAGES, *(f"fr/{name}" for name in PAGES), *ENGLISH_ONLY]
