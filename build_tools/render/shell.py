"""One sheet to fill: a template and its values become the HTML of a page's main part, with links that fit the page's address."""

from __future__ import annotations

from build_tools.render.desk import Desk
from build_tools.render.page import relative
from build_tools.render.templating import environment


class Sheet:
    """Knows where its page lies, and so how every other page is reached from it."""

    def __init__(self, desk: Desk, path: str) -> None:
        self._desk, self._path = desk, path

    def to(self, name: str) -> str:
        """The way to a page of the same language by its name: "themes/regeneration/"."""
        return relative(self._desk.path(name), self._path)

    def link(self, path: str) -> str:
        """The way to a page by its path."""
        return relative(path, self._path)

    def to_root(self, path: str) -> str:
        """The way to a file that has no language."""
        return relative(path, self._path)

    def fill(self, template: str, values: dict[str, object]) -> str:
        """The filled template; raises jinja2's errors for a value that is missing."""
        shared = {"words": self._desk.words, "language": self._desk.language, "to": self.to, "link": self.link}
        return environment().get_template(template).render({**shared, **values})
