"""Every folder and file name that the project reads or writes; nothing else knows them."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
WORDS = PACKAGE / "words"
TEMPLATES = PACKAGE / "render" / "templates"
ASSETS = PACKAGE / "publish" / "assets"
SCRIPTS = PACKAGE / "publish" / "scripts"
WORKER = PACKAGE / "publish" / "worker"
LIVE = PACKAGE / "publish" / "live"
THEME = PACKAGE / "publish" / "theme"
# What pages are made from besides the library; whoever shows pages while somebody writes watches it.
SHOWN = (TEMPLATES, WORDS, ASSETS, SCRIPTS, THEME)
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

    def blank(self, language: str, ending: str) -> Path:
        """The template for whoever writes no YAML: `_template.en.md`, `_template.fr.docx`."""
        return self.cases / f"_template.{language}.{ending}"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    def introductions(self, language: str) -> Path:
        """Where the beginnings of theme pages are written by hand; they are parts of pages, not pages."""
        return self.docs / language / "themes"

    def sessions(self, language: str) -> Path:
        """Where session plans are written by hand: pages of the site, and a part of what the facilitator prints."""
        return self.docs / language / "sessions"

    @property
    def settings(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def offline(self) -> Path:
        """The site as one file for a stick."""
        return self.root / "site-offline.zip"

    @property
    def cache(self) -> Path:
        return self.root / ".cache"

    def name(self, path: Path) -> str:
        """The file's name as a contributor knows it: relative to the library, with forward slashes; a link by its own name."""
        for whole in (os.path.abspath, os.path.realpath):
            found, root = Path(whole(path)), Path(whole(self.root))
            if found.is_relative_to(root):
                return _shown(found.relative_to(root))
        return _shown(path)


def _shown(path: Path) -> str:
    """A path as it can be printed: bytes that are no UTF-8, line ends and control characters become question marks."""
    name = path.as_posix().encode("utf-8", "replace").decode()
    return "".join("?" if unicodedata.category(letter) == "Cc" else letter for letter in name)


def real(path: Path) -> Path:
    """The path with every link followed. Never fails, as `Path.resolve` does at a circle of links before Python 3.13."""
    return Path(os.path.realpath(path))


def find_library(start: Path) -> Library:
    """The library that `start` lies in: the nearest folder upwards with `cases/` and `mkdocs.yml`, else `start` itself."""
    for folder in (start, *start.parents):
        if (folder / "cases").is_dir() and (folder / "mkdocs.yml").is_file():
            return Library(folder)
    return Library(start)
