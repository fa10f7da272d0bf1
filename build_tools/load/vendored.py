"""The table of everything that others made and the project ships, from `vendored.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from build_tools import paths


@cache
def read_vendored() -> tuple[dict[str, Any], ...]:
    """The rows of the table: name, version, licence, origin, ships (site or tests), used_for by language."""
    return tuple(tomllib.loads(paths.VENDORED.read_text("utf-8"))["vendored"])
