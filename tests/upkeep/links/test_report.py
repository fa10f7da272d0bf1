"""What a patrol found, told in every language and format; an address cannot become anything but an address."""

from __future__ import annotations

import json

import pytest

from build_tools.load.words import languages, words
from build_tools.upkeep.links.cited import cited
from build_tools.upkeep.links.finding import GROUP_OF, Finding
from build_tools.upkeep.links.report import FORMATS, as_markdown, as_text
from tests.sound_case import a_case, a_read_case

SOURCE = a_case()["sources"][0]


def addresses(*urls: str):
    """What two cases cite, who share their first address."""
    sources = [{**SOURCE, "id": str(number), "url": url} for number, url in enumerate(urls, 1)]
    return cited([a_read_case(sources=sources), a_read_case("utrecht-street-gardens", sources=sources[:1])])


def test_an_address_is_asked_once_and_knows_everybody_who_cites_it() -> None:
    first, second = addresses("https://example.org/a#page=3", "https://example.org/b")
    assert first.url == "https://example.org/a"
    assert [place.slug for place in first.places] == ["amersfoort-school-kitchens", "utrecht-street-gardens"]
    assert [place.slug for place in second.places] == ["amersfoort-school-kitchens"]
    assert first.copies == "https://web.archive.org/web/2026*/https://example.org/a"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", list(GROUP_OF))
@pytest.mark.parametrize("form", list(FORMATS))
def test_every_kind_has_its_sentence_in_every_language(language: str, kind: str, form: str) -> None:
    found = {
        each.url: Finding(each.url, kind, "2026-11-23", 418, "https://example.org/new")
        for each in addresses("https://example.org/a")
    }
    told = FORMATS[form](addresses("https://example.org/a"), found, words(language))
    if kind != "fine" or form == "json":
        assert "https://example.org/a" in told
    assert "{" not in told.replace("{\n", "") or form == "json"


def test_the_report_for_a_terminal_says_what_where_and_what_instead() -> None:
    all_of_them = addresses("https://example.org/a", "https://example.org/b", "https://example.org/c")
    found = {
        "https://example.org/a": Finding("https://example.org/a", "gone", "2026-11-23", 404),
        "https://example.org/b": Finding(
            "https://example.org/b", "moved", "2026-11-23", 200, "https://example.org/new"
        ),
        "https://example.org/c": Finding("https://example.org/c", "fine", "2026-11-23", 200),
    }
    assert as_text(all_of_them, found, words("en")) == (
        "1 address leads nowhere\n\n"
        "  https://example.org/a\n"
        "    The page does not exist any more (404).\n"
        "    amersfoort-school-kitchens [1] Samen aan tafel: evaluatie 2016-2018\n"
        "    utrecht-street-gardens [1] Samen aan tafel: evaluatie 2016-2018\n"
        "    Copies in the Internet Archive: https://web.archive.org/web/2026*/https://example.org/a\n\n"
        "1 address has moved for good\n\n"
        "  https://example.org/b\n"
        "    It has moved for good to https://example.org/new\n"
        "    amersfoort-school-kitchens [2] Samen aan tafel: evaluatie 2016-2018\n\n"
        "3 addresses, 1 fine.\n"
    )


def test_an_address_in_markdown_is_code_and_cannot_leave_it() -> None:
    hostile = "https://example.org/`](https://evil.example/)@everyone<img>"
    found = {
        each.url: Finding(each.url, "moved", "2026-11-23", 200, hostile) for each in addresses("https://example.org/a")
    }
    told = as_markdown(addresses("https://example.org/a"), found, words("en"))
    assert "`https://example.org/%60](https://evil.example/)@everyone<img>`" in told
    assert told.count("`") % 2 == 0


def test_a_program_gets_every_finding_and_the_numbers() -> None:
    found = {each.url: Finding(each.url, "lost-page", "2026-11-23", 200) for each in addresses("https://example.org/a")}
    told = json.loads(FORMATS["json"](addresses("https://example.org/a"), found, words("en")))
    assert told["addresses"] == 1
    assert told["groups"] == {"dead": 1, "troubled": 0, "moved": 0, "closed": 0, "fine": 0}
    assert told["findings"][0]["places"][0]["slug"] == "amersfoort-school-kitchens"
    assert told["findings"][0]["copies"].startswith("https://web.archive.org/web/2026*/")
