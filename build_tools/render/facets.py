"""The ways into the library besides its themes: by topic, country, programme, for whom, state, who leads.

Each facet becomes an index page and one page per value; the explorer and the packs choose by the same facets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from build_tools.model.case import Case
from build_tools.model.kinds import UNKNOWN
from build_tools.render.desk import Desk
from build_tools.render.views import CaseView
from build_tools.text.fold import fold
from build_tools.words.names import country_name


@dataclass(frozen=True, slots=True)
class Facet:
    """One way in: its name is the folder of its pages; `values` gives a case's values, `vocabulary` is empty for countries.

    `asked` is what the explorer's address calls it, empty where the explorer does not narrow by it.
    """

    name: str
    vocabulary: str
    values: Callable[[Case], Iterable[object]]
    asked: str = ""

    def address(self, tag: str) -> str:
        """The end of the explorer's address that shows the cases of one value; empty where there is none."""
        return f"?{self.asked}={tag if self.vocabulary else tag.upper()}" if self.asked else ""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet with its cases; `tag` is the last part of its address."""

    tag: str
    label: str
    description: str
    views: list[CaseView]


FACETS = (
    Facet("topics", "topics", lambda case: case.topics, "topic"),
    Facet("places", "", lambda case: (case.place.country,), "country"),
    Facet("for-whom", "for_whom", lambda case: case.for_whom, "for"),
    Facet("states", "states", lambda case: (case.status.state,), "status"),
    Facet("led-by", "lead_types", lambda case: (case.lead.type,)),
    Facet("programmes", "programmes", lambda case: case.programme or (), "programme"),
)


def values_of(desk: Desk, facet: Facet, views: list[CaseView]) -> list[Value]:
    """The values that have a case: terms in the order of their list, `unknown` last, countries by name."""
    by_value: dict[object, list[CaseView]] = {}
    for view in views:
        for value in facet.values(view.case):
            by_value.setdefault(value, []).append(view)
    if not facet.vocabulary:
        named = [
            Value(str(code).lower(), country_name(str(code), desk.language), "", found)
            for code, found in by_value.items()
        ]
        return sorted(named, key=lambda value: fold(value.label))
    terms = desk.catalogue.lists.vocabularies[facet.vocabulary]
    found = [
        Value(term.tag, term.named(desk.language), term.described(desk.language), by_value[term.tag])
        for term in terms.values()
        if term.tag in by_value
    ]
    if facet.name == "topics":
        found.sort(key=lambda value: fold(value.label))
    if UNKNOWN in by_value:
        words = desk.words
        found.append(Value("unknown", words("site.not-known"), words("site.browse.unknown"), by_value[UNKNOWN]))
    return found
