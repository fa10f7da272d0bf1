"""What a page shows of a case: everything that is told of it, and where it stands on the site."""

from __future__ import annotations

from functools import cached_property

from build_tools.model.reading import Reading
from build_tools.model.telling import Telling
from build_tools.render.desk import Desk
from build_tools.text.fold import fold, slug_of


class CaseView(Telling):
    """One case on one language's pages: whatever a card, a list, a facts box or a case page asks for."""

    def __init__(self, desk: Desk, reading: Reading) -> None:
        super().__init__(reading, desk.catalogue.lists, desk.words)
        self._desk = desk
        # The case as it lies in a list, by heading level; kept by `shell.py`, since a case lies in dozens of lists.
        self.rows: dict[int, str] = {}

    @cached_property
    def path(self) -> str:
        """The path of its page in this language."""
        return self._desk.path(f"cases/{self.slug}/")

    @cached_property
    def anchor(self) -> str:
        """The id of the city on its country's page."""
        return slug_of(self.case.place.city)


def all_views(desk: Desk) -> list[CaseView]:
    """Every case, by country and city as this language names them: the order of places."""
    views = [CaseView(desk, reading) for reading in desk.readings.values()]
    return sorted(views, key=lambda view: (fold(view.country), fold(view.city_name), view.slug))
