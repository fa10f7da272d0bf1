"""One page from one template: what every page that is not a case shares."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from build_tools.render.citations import Citations
from build_tools.render.desk import Desk
from build_tools.render.page import Page
from build_tools.render.prose import Prose
from build_tools.render.shell import Sheet


def page_of(
    desk: Desk,
    name: str,
    kind: str,
    title: str,
    description: str,
    template: str,
    *,
    section: str = "",
    picture: str = "",
    scripts: tuple[str, ...] = (),
    early: tuple[str, ...] = (),
    spoken: Mapping[str, str] = MappingProxyType({}),
    styles: tuple[str, ...] = (),
    **values: Any,
) -> Page:
    """The page at `name` in the desk's language, its template filled with `values`; `picture` is the theme that stands for it.

    `scripts`, `early`, `spoken` and `styles` are the scripts that it needs, those that run at once, the words that they say,
    and its own style sheets (`Page`).
    """
    path = desk.path(name)
    shared = {"prose": Prose(desk.words, Citations(desk.words)), "here": path}
    body = Sheet(desk, path).fill(template, {**shared, "title": title, **values})
    return Page(
        path,
        desk.language,
        kind,
        title,
        description,
        body,
        section,
        alternates=desk.alternates(name),
        theme=picture,
        scripts=scripts,
        early=early,
        spoken=spoken,
        styles=styles,
    )
