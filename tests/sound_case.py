"""What most tests begin with: a sound case, as text and as data, and a small library around it.

The day is always 2026-11-23 and the site always speaks English and French, so that no test depends on the clock or on the words
that happen to be there.
"""

from __future__ import annotations

import copy
import re
import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from build_tools.load.lists import read_lists
from build_tools.load.read import read_text
from build_tools.model.case import Case
from build_tools.model.catalogue import Lists
from build_tools.paths import Library
from build_tools.problem import ContributorError, Problem
from build_tools.validate.check import check

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 23)
SITE_LANGUAGES = ("en", "fr")
SLUG = "amersfoort-school-kitchens"

# Invented, but such a case as people write. It has one source, so that an example of any field can be put in its place.
SOUND_CASE_TEXT = """\
language: en
title: "Amersfoort opens school kitchens to neighbours in the evening"
summary: "Neighbours cook and eat together in school kitchens that stood empty after four. In the second year
  340 people a week came; whether fewer of them feel alone is not known."
place:
  city: "Amersfoort"
  country: NL
themes: [social-innovation, regeneration]
topics: [food, community-spaces]
status:
  state: finished
  started: "2016"
  ended: "2018-06"
  as_of: 2019
lead:
  name: "City of Amersfoort"
  type: city
for_whom: [neighbourhood, older-people]
problem: |
  School kitchens stood empty after four o'clock, while many older people ate alone. [1]
what_was_done: |
  The city paid a caretaker for two evenings a week. Neighbours wrote the menu and did the shopping. [1]

  Two things were agreed with each school: [1]

  - which rooms are open,
  - who cleans them. [1]
results:
  - claim: "340 people a week ate together in the second year."
    shows: output
    evidence: counted
    sources: [1]
hardest_part: |
  Two of the five schools stopped after a winter, because nobody wanted to clean. [1]
needs: |
  A caretaker who is paid, and a written agreement with each school. [1]
cost:
  band: 10k-100k
  covers: year
not_known:
  - "Whether fewer people feel alone."
sources:
  - id: 1
    title: "Samen aan tafel: evaluatie 2016-2018"
    publisher: "City of Amersfoort"
    year: 2019
    url: "https://www.example.org/samen-aan-tafel.pdf"
    language: nl
    by: project
contributor:
  name: "Urban Casebook"
  relation: desk-research
licence: CC-BY-4.0
checked_on: "2026-11-23"
"""
ABSENT = object()
# "title:" at the start of a line
_KEY = re.compile(r"([a-z_]+):")


def a_case(**changes: Any) -> dict[str, Any]:
    """A sound case as plain data, every scalar text; `changes` replace fields, ABSENT removes one."""
    data = copy.deepcopy(_sound_data())
    data.update(changes)
    return {name: value for name, value in data.items() if value is not ABSENT}


def a_read_case(slug: str = SLUG, **changes: Any) -> Case:
    """The `Case` that `a_case(**changes)` stands for."""
    return Case.read(slug, a_case(**changes))


@cache
def _sound_data() -> dict[str, Any]:
    document, problems = read_text(SOUND_CASE_TEXT, "sound.yml")
    assert document is not None
    assert not problems
    return document.data


def with_example(example: str) -> str:
    """The sound case with the fields of an example in place of its own; a field that it lacks comes last."""
    new = _blocks(example)
    given = {name for name, _ in new}
    whole = [text for name, text in _blocks(SOUND_CASE_TEXT) if name not in given]
    kept = [name for name, _ in _blocks(SOUND_CASE_TEXT) if name in given]
    position = [name for name, _ in _blocks(SOUND_CASE_TEXT)].index(kept[0]) if kept else len(whole)
    return "".join([*whole[:position], *(text for _, text in new), *whole[position:]])


def _blocks(text: str) -> list[tuple[str, str]]:
    """A file cut before each top-level key: the key and its lines."""
    blocks: list[tuple[str, str]] = []
    for line in text.splitlines(keepends=True):
        found = _KEY.match(line)
        if found or not blocks:
            blocks.append((found[1] if found else "", line))
        else:
            blocks[-1] = blocks[-1][0], blocks[-1][1] + line
    return [(name, lines if lines.endswith("\n") else f"{lines}\n") for name, lines in blocks]


def a_library(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Library:
    """A small library in `folder` with the real controlled lists; `files` are written by path, over a list too."""
    files = {} if files is None else files
    vocabulary = folder / "cases" / "_vocabulary"
    vocabulary.parent.mkdir(parents=True)
    if any(name.startswith("cases/_vocabulary/") for name in files):
        shutil.copytree(ROOT / "cases" / "_vocabulary", vocabulary)
    else:
        vocabulary.symlink_to(ROOT / "cases" / "_vocabulary")
    (folder / "mkdocs.yml").write_text("site_name: A small library\n", encoding="utf-8")
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Library(folder)


@cache
def real_lists() -> Lists:
    """The controlled lists of the real library."""
    return read_lists(Library(ROOT), SITE_LANGUAGES)


def problems_of(library: Library, only: Iterable[Path] = ()) -> tuple[tuple[Problem, ...], int]:
    """Everything that the checker finds in a library, and how many files it looked at."""
    try:
        lists = real_lists() if library.vocabulary.is_symlink() else read_lists(library, SITE_LANGUAGES)
    except ContributorError as stopped:
        return tuple(stopped.problems), len({problem.file for problem in stopped.problems})
    checked = check(library, lists, SITE_LANGUAGES, TODAY, only)
    return checked.problems, checked.files


def problems_in(folder: Path, text: str | bytes, slug: str = SLUG) -> tuple[Problem, ...]:
    """Everything that the checker finds in one case file."""
    return problems_of(a_library(folder, {f"cases/{slug}.yml": text}))[0]
