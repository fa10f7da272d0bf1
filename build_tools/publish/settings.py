"""The library's settings, from its `mkdocs.yml`; and MkDocs' own configuration, loaded quietly."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from build_tools.paths import Library
from build_tools.render.page import Settings

# Material prints a box about its successor at every build (docs/decisions/0001-mkdocs-pinned.md); it has been read.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


def load(library: Library, site_dir: Path | None = None) -> MkDocsConfig:
    """MkDocs' configuration of a library; `site_dir` overrides where it writes."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    return load_config(str(library.settings), **({"site_dir": str(site_dir)} if site_dir else {}))


def settings_of(config: MkDocsConfig) -> Settings:
    """What the pages say about the library; unset is empty."""
    extra = config.extra
    return Settings(
        config.site_name,
        config.site_url or "",
        config.repo_url or "",
        extra.get("branch") or "main",
        extra.get("editors") or "",
    )
