"""Libraries of any size, made from the real cases: every benchmark measures on these.

A copy differs from its original in its name and title, so that nothing is found twice by accident; everything else is real text.
Told to stand `apart` it tells of another city in words of its own, so that no warning and no memory of words links the two.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from build_tools.load.lists import read_lists
from build_tools.load.words import languages
from build_tools.model.places import KnownPlace
from build_tools.paths import Library
from build_tools.text.fold import slug_of

ROOT = Path(__file__).resolve().parents[1]


def make_library(folder: Path, cases: int, is_apart: bool = False) -> Library:
    """A library of `cases` cases below `folder`, with the real lists, templates and settings."""
    shutil.copytree(ROOT / "cases" / "_vocabulary", folder / "cases" / "_vocabulary")
    shutil.copytree(ROOT / "cases" / "_schema", folder / "cases" / "_schema")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "cases" / "_template.yml", folder / "cases" / "_template.yml")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("build_tools/", f"{ROOT.as_posix()}/build_tools/")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    originals = sorted(path for path in (ROOT / "cases").glob("*.yml") if re.fullmatch(r"[a-z0-9-]+\.yml", path.name))
    cities = read_lists(Library(ROOT), languages()).places.cities()
    for number in range(cases):
        original = originals[number % len(originals)]
        text = re.sub(r"^related: .*\n", "", original.read_text("utf-8"), flags=re.MULTILINE)
        round_ = number // len(originals)
        if round_:
            text = re.sub(r'^title: "(.{0,70})', rf'title: "{round_}. \1', text, count=1, flags=re.MULTILINE)
            text = re.sub(r'^(title: "[^"]{0,86})[^"]*"', r'\1"', text, count=1, flags=re.MULTILINE)
        name = f"{original.stem}-{round_}" if round_ else original.stem
        if round_ and is_apart:
            city = cities[number % len(cities)]
            name, text = f"{slug_of(city.city)[:40].strip('-')}-{number}", _apart(text, city, round_)
        (folder / "cases" / f"{name}.yml").write_text(text, "utf-8")
    return Library(folder)


def _apart(text: str, city: KnownPlace, round_: int) -> str:
    """A case as that of another city, each of its paragraphs in other words of the same length."""
    place = f'place:\n  city: "{city.city}"\n  country: {city.country}\n'
    text = re.sub(r"^place:\n(?:  .*\n)+", place, text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^city_size: .*\n", "", text, flags=re.MULTILINE)
    return re.sub(r"(?<= )(?:the|and|with|for)(?= )", lambda word: f"{word[0][0]}{round_:0{len(word[0]) - 1}d}", text)
