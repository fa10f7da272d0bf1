"""Hands a finished site to the MkDocs hook, which MkDocs loads by itself and calls without telling who asked.

`casebook build` puts the site here; plain `mkdocs build` finds nothing here and lets the hook make it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from build_tools.publish.site import Site

_SITE: ContextVar[Site | None] = ContextVar("site", default=None)


@contextmanager
def of(site: Site) -> Iterator[None]:
    """While this lasts, a MkDocs build publishes this site."""
    token = _SITE.set(site)
    try:
        yield
    finally:
        _SITE.reset(token)


def handed() -> Site | None:
    """The site handed over, or None."""
    return _SITE.get()
