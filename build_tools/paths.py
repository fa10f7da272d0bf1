"""Every folder and file name that the project reads or writes; nothing else knows them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
WORDS = PACKAGE / "words"
TEMPLATES = PACKAGE / "render" / "templates"
ASSETS = PACKAGE / "publish" / "assets"
VENDORED = PACKAGE / "vendored.toml"


@dataclass(frozen=True, slots=True)
class Library:
    """One library of cases: the folder that holds `cases/`, `docs/` and `mkdocs.yml`."""

    root: Path

    @property
    def cases(self) -> Path:
        return self.root / "cases"

    @property
    def vocabulary(self) -> Path:
        return self.cases / "_vocabulary"

    @property
    def packs(self) -> Path:
        return self.cases / "_packs"

    @property
    def schema(self) -> Path:
        return self.cases / "_schema" / "case.schema.json"

    @property
    def template(self) -> Path:
        return self.cases / "_template.yml"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def settings(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def cache(self) -> Path:
        return self.root / ".cache"

    def name(self, path: Path) -> str:
        """The file's name as a contributor knows it: relative to the library, with forward slashes."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.as_posix()


def find_library(start: Path) -> Library:
    """The library that `start` lies in: the nearest folder upwards with `cases/` and `mkdocs.yml`, else `start` itself."""
    for folder in (start, *start.parents):
        if (folder / "cases").is_dir() and (folder / "mkdocs.yml").is_file():
            return Library(folder)
    return Library(start)
