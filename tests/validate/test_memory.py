"""A check that remembers finds what a check of everything finds, whatever was changed, and looks at no more than it has to."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from build_tools import route
from build_tools.paths import Library
from build_tools.validate import memory as module
from build_tools.validate.memory import Memory
from tests.libraries import small_library

TODAY = date(2026, 11, 23)
CASE, FRENCH, OTHER = (
    "gdansk-responsibility-sharing.yml",
    "gdansk-responsibility-sharing.fr.yml",
    "rotterdam-bridge.yml",
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = small_library(tmp_path / "library")
    pack = "title: {en: Two, fr: Deux}\nintroduction: {en: Two cases., fr: Deux cas.}\nfor_whom: {en: All, fr: Tous}\n"
    made.packs.mkdir()
    (made.packs / "two.yml").write_text(f"{pack}cases: [rotterdam-bridge, rennes-jobtown]\n", "utf-8")
    return made


def replaced(old: str, new: str) -> Callable[[Path], None]:
    def edit(path: Path) -> None:
        text = path.read_text("utf-8")
        assert old in text, f"{path.name} does not say {old}"
        path.write_text(text.replace(old, new, 1), "utf-8")

    return edit


def copied(name: str) -> Callable[[Path], None]:
    return lambda path: shutil.copy(path, path.with_name(name)) and None


# What is done to which file, one after the other, in one library.
EDITS: list[tuple[str, Callable[[Path], None]]] = [
    (f"cases/{CASE}", replaced("title:", "titel:")),
    (f"cases/{CASE}", replaced("titel:", "title:")),
    # A text that a translation translates, in another file.
    (f"cases/{CASE}", replaced("shares responsibility", "keeps responsibility")),
    # Another case of the same city, about the same.
    (f"cases/{OTHER}", copied("rotterdam-bridge-again.yml")),
    (f"cases/{OTHER}", replaced('city: "Rotterdam"', 'city: "Utrecht"')),
    # A case that a pack names goes, and comes back.
    (f"cases/{OTHER}", lambda path: path.rename(path.with_name("rotterdam-other.yml")) and None),
    ("cases/rotterdam-other.yml", lambda path: path.rename(path.with_name(OTHER)) and None),
    (f"cases/{FRENCH}", Path.unlink),
    # A term of a list goes that cases use.
    ("cases/_vocabulary/themes.yml", replaced("youth-employment:", "work-for-the-young:")),
    ("cases/_packs/two.yml", replaced("rennes-jobtown", "rennes-nowhere")),
]


def test_after_every_edit_the_problems_are_those_of_a_check_of_everything(library: Library):
    memory, before = Memory(), None
    for name, edit in EDITS:
        edit(library.root / name)
        found = route.check_library(library, TODAY, looking=memory)
        everything = route.check_library(library, TODAY)
        assert found.problems == everything.problems, name
        assert found.catalogue.cases.keys() == everything.catalogue.cases.keys()
        assert found.catalogue.cases == everything.catalogue.cases
        assert found.problems != before, f"nothing came of the edit of {name}"
        before = found.problems


def test_a_memory_that_hears_nothing_of_other_files_would_be_caught(library: Library, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "_still", lambda *_: True)
    with pytest.raises(AssertionError, match="cases/"):
        test_after_every_edit_the_problems_are_those_of_a_check_of_everything(library)


def test_only_what_an_edit_touches_is_looked_at_again(library: Library, monkeypatch: pytest.MonkeyPatch):
    memory, read, ruled = Memory(), [], []
    route.check_library(library, TODAY, looking=memory)
    inspect, rules = module.inspect, module.rule_problems
    monkeypatch.setattr(module, "inspect", lambda file, name: read.append(file.path.name) or inspect(file, name))
    monkeypatch.setattr(module, "rule_problems", lambda file, world: ruled.append(file.path.name) or rules(file, world))
    route.check_library(library, TODAY, looking=memory)
    assert (read, ruled) == ([], [])
    replaced("shares responsibility", "keeps responsibility")(library.cases / CASE)
    route.check_library(library, TODAY, looking=memory)
    assert read == [CASE]
    assert sorted(ruled) == [FRENCH, CASE]


def test_on_another_day_everything_is_asked_again(library: Library):
    memory = Memory()
    assert not route.check_library(library, TODAY, looking=memory).has_errors
    assert route.check_library(library, date(2020, 1, 1), looking=memory).has_errors
