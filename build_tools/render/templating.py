"""The templates, opened: a misspelt name stops the build, everything that is not markup is escaped."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_tools import paths
from build_tools.render.address import address
from build_tools.render.whole import whole


@cache
def environment() -> Environment:
    """The one Jinja environment for pages; templates are read anew when their files change."""
    made = Environment(
        loader=FileSystemLoader(paths.TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )
    made.filters["letter"] = letter
    made.filters["whole"] = whole
    made.filters["address"] = address
    return made


def letter(number: int) -> str:
    """1 to a, 26 to z, 27 to aa: how mentions of a source are counted."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
