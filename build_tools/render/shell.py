"""One sheet to fill: a template and its values become the HTML of a page's main part, with links that fit the page's address."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from build_tools.render.citations import Citations
from build_tools.render.desk import Desk
from build_tools.render.page import relative
from build_tools.render.prose import Prose
from build_tools.render.templating import environment
from build_tools.render.views import CaseView

# Stands for the way to a case in a row that is made once and used on many pages; no address holds it.
_WAY = "\x00"
# Where the card of the explorer is kept among a view's rows, which are kept by the level of their heading.
EXPLORER_CARD = 0


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

    def row(self, view: CaseView, level: int = 3) -> Markup:
        """A case lying in a list, its title a heading of that level: made once a language, only its link is the page's own."""
        made = view.rows.get(level)
        if made is None:
            made = view.rows[level] = str(self._cards().card(view, level, True))
        return Markup(made.replace(_WAY, self.link(view.path)))

    def explorer_card(self, view: CaseView, link: str) -> Markup:
        """A case as it lies in the explorer, with room for what scripts offer; `link` leads to its page."""
        made = view.rows.get(EXPLORER_CARD)
        if made is None:
            made = view.rows[EXPLORER_CARD] = str(self._cards().card(view, 3, True, "", True))
        return Markup(made.replace(_WAY, link))

    def _cards(self) -> Any:
        """The template of cards, opened with all that a row needs."""
        words = self._desk.words
        values = {"words": words, "language": words.language, "link": lambda _path: _WAY, "to": self.to}
        template = environment().get_template("objects/card.html.j2")
        return template.make_module({**values, "prose": Prose(words, Citations(words))})

    def fill(self, template: str, values: dict[str, object]) -> str:
        """The filled template; raises jinja2's errors for a value that is missing."""
        shared = {
            "words": self._desk.words,
            "language": self._desk.language,
            "to": self.to,
            "link": self.link,
            "row": self.row,
        }
        return environment().get_template(template).render({**shared, **values})
