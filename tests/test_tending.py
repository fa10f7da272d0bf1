"""`casebook links` and `casebook due`, from the files of a library to a report; the web is played by a function."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from build_tools import tending
from build_tools.load.words import words
from build_tools.paths import Library
from build_tools.problem import CommandError
from build_tools.upkeep.links.finding import Finding
from tests.sound_case import SLUG, SOUND_CASE_TEXT, TODAY, a_library

OTHER = SOUND_CASE_TEXT.replace("samen-aan-tafel", "iets-anders").replace(
    "opens school kitchens", "closes school kitchens"
)
URL, OTHER_URL = "https://www.example.org/samen-aan-tafel.pdf", "https://www.example.org/iets-anders.pdf"


class Played:
    """The web as a test wants it: what each address answers, and what was asked for."""

    def __init__(self, **kinds: str) -> None:
        self.kinds, self.asked, self.agents = kinds, [], []

    def __call__(self, urls, agent, today, seen):
        self.asked += urls
        self.agents.append(agent)
        found = {url: Finding(url, self.kinds.get("kind", "fine"), today.isoformat(), 200) for url in urls}
        for each in found.values():
            seen(each)
        return found


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = a_library(tmp_path / "library", {f"cases/{SLUG}.yml": SOUND_CASE_TEXT, "cases/utrecht-kitchens.yml": OTHER})
    made.docs.mkdir()
    made.settings.write_text("site_name: Small Library\nsite_url: https://small.example/\n", encoding="utf-8")
    return made


def quietly(_total: int):
    return lambda _finding: None


def test_every_address_is_asked_and_the_library_says_who_it_is(library: Library) -> None:
    web = Played()
    tended = tending.tend_links(library, TODAY, (), quietly, ask=web)
    assert web.asked == [URL, OTHER_URL]
    assert web.agents[0].endswith("(+https://small.example/)")
    assert web.agents[0].startswith("SmallLibrary-links/")
    assert (tended.asked, tended.is_sound) == (2, True)


def test_what_was_fine_is_not_asked_again_until_it_is_old(library: Library) -> None:
    web = Played()
    tending.tend_links(library, TODAY, (), quietly, ask=web)
    again = tending.tend_links(library, date(2026, 12, 1), (), quietly, ask=web)
    assert (again.asked, len(web.asked), len(again.found)) == (0, 2, 2)
    assert tending.tend_links(library, date(2026, 12, 7), (), quietly, ask=web).asked == 2


def test_asked_anew_the_memory_is_not_believed(library: Library) -> None:
    web = Played()
    tending.tend_links(library, TODAY, (), quietly, ask=web)
    assert tending.tend_links(library, TODAY, (), quietly, anew=True, ask=web).asked == 2


def test_only_the_cases_named_are_looked_after(library: Library) -> None:
    web = Played(kind="gone")
    tended = tending.tend_links(library, TODAY, ["utrecht-kitchens"], quietly, ask=web)
    assert web.asked == [OTHER_URL]
    assert not tended.is_sound


@pytest.mark.parametrize(("asked", "about"), [("utrecht-kitchen", "no-case-near"), ("xyz", "no-such-case")])
def test_a_case_that_is_not_there_is_said_to_be_not_there(library: Library, asked: str, about: str) -> None:
    with pytest.raises(CommandError) as stopped:
        tending.tend_links(library, TODAY, [asked], quietly, ask=Played())
    assert stopped.value.about == about


def test_without_a_network_nothing_is_called_dead(library: Library) -> None:
    (library.cases / "ghent-kitchens.yml").write_text(OTHER.replace("iets-anders", "nog-iets"), encoding="utf-8")
    with pytest.raises(CommandError) as stopped:
        tending.tend_links(library, TODAY, (), quietly, ask=Played(kind="no-such-host"))
    assert stopped.value.about == "no-network"
    # Nothing is remembered of it either.
    assert tending.tend_links(library, TODAY, (), quietly, ask=Played()).asked == 3


def test_a_case_with_errors_does_not_stop_the_others(library: Library) -> None:
    (library.cases / "utrecht-kitchens.yml").write_text("language: [", encoding="utf-8")
    web = Played()
    tending.tend_links(library, TODAY, (), quietly, ask=web)
    assert web.asked == [URL]


def test_what_is_due_is_told_with_addresses(library: Library) -> None:
    rows = tending.tend_dates(library, date(2030, 1, 1), 0)
    assert [row.slug for row in rows] == [SLUG, "utrecht-kitchens"]
    told = json.loads(tending.due_report(rows, "json", library, words("en")))
    assert "https://small.example/cases/utrecht-kitchens/" in told["reminders"]["Urban Casebook"]
    assert tending.tend_dates(library, TODAY, 0) == ()
