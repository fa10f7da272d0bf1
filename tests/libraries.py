"""Small libraries for tests: real cases, frozen, so that a change in the collection does not change a test."""

from __future__ import annotations

import shutil
from pathlib import Path

from build_tools.paths import Library

ROOT = Path(__file__).resolve().parents[1]
FROZEN = Path(__file__).with_name("frozen")


def small_library(folder: Path) -> Library:
    """A library of the frozen cases below `folder`, with the real lists, guides and settings."""
    folder.mkdir(parents=True)
    shutil.copytree(FROZEN, folder / "cases")
    for name in ("_vocabulary", "_schema"):
        shutil.copytree(ROOT / "cases" / name, folder / "cases" / name)
    shutil.copy(ROOT / "cases" / "_template.yml", folder / "cases" / "_template.yml")
    (folder / "docs" / "en").mkdir(parents=True)
    for name in ("about.md", "method.md"):
        shutil.copy(ROOT / "docs" / "en" / name, folder / "docs" / "en" / name)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").replace("build_tools/", f"{ROOT.as_posix()}/build_tools/")
    settings = settings[: settings.index("nav:")] + "nav: []\n" + settings[settings.index("validation:") - 1 :]
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    return Library(folder)
