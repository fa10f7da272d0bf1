"""Which files of a library are cases, translations, vocabularies and packs; the slug is the file's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from build_tools.paths import Library

# "amersfoort-year-of-change.yml", "amersfoort-year-of-change.fr.yml"; ".FR.yml" is a translation too, with its language misspelt
_CASE_FILE = re.compile(r"(?P<slug>[^.]+)(?:\.(?P<language>[A-Za-z]{2}))?\.ya?ml")


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A file that should hold a case, or, where `language` is given, the translation of one."""

    path: Path
    slug: str
    language: str | None = None


def name_parts(path: Path) -> CaseFile:
    """What a file's name says; a name that fits no pattern becomes a slug as it stands, for the rules to judge."""
    found = _CASE_FILE.fullmatch(path.name)
    return CaseFile(path, found["slug"], found["language"]) if found else CaseFile(path, path.stem)


def find_cases(library: Library) -> list[CaseFile]:
    """Every case and translation of the library by name; files and folders that begin with `_` or `.` are not cases."""
    paths = sorted((*library.cases.glob("*.yml"), *library.cases.glob("*.yaml")))
    return [name_parts(path) for path in paths if not path.name.startswith(("_", "."))]


def others(library: Library) -> list[Path]:
    """The files that lie directly beside the cases and are none by their name."""
    cases = {file.path for file in find_cases(library)}
    return sorted(path for path in library.cases.iterdir() if path not in cases and path.is_file())


def find_lists(folder: Path) -> list[Path]:
    """The YAML files directly in a folder (vocabularies, packs), by name."""
    return sorted(folder.glob("*.yml"))
