"""The ways out of the form that leave the site: the host's page for a new file, and a letter to the editors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from build_tools import route
from build_tools.contribute.whole_file import file_text
from build_tools.load.read import read_text
from build_tools.model.case import Case
from tests.libraries import small_library
from tests.site.conftest import TODAY
from tests.site.form.conftest import READY
from tests.site.served import served
from tests.sound_case import SOUND_CASE_TEXT

GITHUB, GITLAB = "https://github.com/library/casebook", "https://gitlab.example.org/library/casebook"
NAME = "amersfoort-opens-school-kitchens-neighbours.yml"


def built(folder: Path, repository: str) -> Path:
    """A small site whose host and editors can be reached."""
    library = small_library(folder / "library")
    settings = library.root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(
        "# repo_url: https://github.com/example/urban-casebook", f"repo_url: {repository}"
    )
    text = text.replace("# editors: editors@example.org", "editors: editors@example.org")
    settings.write_text(text, "utf-8")
    site = folder / "site"
    route.build_site(library, TODAY, site, lambda _step: nullcontext(), packs=False)
    return site


@pytest.fixture(scope="module", params=[GITHUB, GITLAB], ids=["github", "gitlab"])
def hosted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A repository, and the address of a site that belongs to it."""
    with served(built(tmp_path_factory.mktemp("hosted"), request.param)) as address:
        yield request.param, address


@pytest.fixture
def filled(hosted: tuple[str, str], visit: Callable[..., Any]) -> Page:
    """The form of that site with a sound case in it, checked."""
    page = visit(f"{hosted[1]}contribute/form/", permissions=["clipboard-read", "clipboard-write"]).page
    page.evaluate(READY)
    page.evaluate("data => { casebook.form.answers.fill(data); casebook.form.renew(); }", data())
    page.locator("[data-check]").click()
    page.wait_for_selector(".form-summary--sound")
    return page


def data() -> dict[str, Any]:
    document, problems = read_text(SOUND_CASE_TEXT, "case.yml")
    assert document is not None, problems
    return document.data


def opened(page: Page) -> str:
    """The address that the door of the host would open in a window of its own; nothing leaves this machine."""
    page.evaluate("() => { window.open = (...asked) => { window.asked = asked; return null } }")
    page.locator("[data-propose]").click()
    page.wait_for_function("() => window.asked && document.querySelector('[data-sent]').textContent")
    address, target, features = page.evaluate("() => window.asked")
    assert (target, features) == ("_blank", "noopener")
    return address


def test_the_host_opens_a_new_file_with_the_case_in_it_or_the_clipboard_has_it(
    filled: Page, hosted: tuple[str, str]
) -> None:
    repository, _ = hosted
    address = opened(filled)
    assert address.startswith(repository)
    asked = parse_qs(urlsplit(address).query)
    case = file_text(data(), Case)
    if repository == GITHUB:
        assert asked["filename"] == [NAME]
        assert asked["value"] == [case]
    else:
        # GitLab takes the name of a file by its address, and no text.
        assert asked["file_name"] == [f"cases/{NAME}"]
        assert filled.evaluate("() => navigator.clipboard.readText()") == case


def test_a_case_too_long_for_an_address_goes_by_the_clipboard(filled: Page, hosted: tuple[str, str]) -> None:
    long = data() | {
        "what_was_done": "\n\n".join(f"Paragraph {n}: the kitchens opened one evening more. [1]" for n in range(200))
    }
    filled.evaluate("data => { casebook.form.answers.fill(data); casebook.form.renew(); }", long)
    address = opened(filled)
    assert len(address) < 8000
    assert "value" not in parse_qs(urlsplit(address).query)
    assert filled.evaluate("() => navigator.clipboard.readText()") == file_text(long, Case)


def test_a_letter_to_the_editors_opens_with_the_case_or_says_that_the_file_is_to_be_attached(filled: Page) -> None:
    wanted: list[str] = []
    session = filled.context.new_cdp_session(filled)
    session.send("Page.enable")
    session.on("Page.frameRequestedNavigation", lambda event: wanted.append(event["url"]))
    with filled.expect_download() as coming:
        filled.locator("[data-send-mail]").click()
    assert coming.value.suggested_filename == NAME
    filled.wait_for_timeout(200)
    letter = urlsplit(next(url for url in wanted if url.startswith("mailto:")))
    assert letter.path == "editors@example.org"
    assert NAME in parse_qs(letter.query)["subject"][0]
    assert NAME in parse_qs(letter.query)["body"][0]
    assert f"{NAME} is in your downloads" in filled.locator("[data-sent]").inner_text()
