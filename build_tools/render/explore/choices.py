"""The facets of the explorer as its form shows them: every value with its label and how many cases have it.

Comes in: the cases of a desk. Goes out: `Choice`s for the template; `scripts/filters.js` keeps their counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.model.kinds import UNKNOWN
from build_tools.model.vocabulary import Term
from build_tools.render.desk import Desk
from build_tools.render.explore.table import COLUMNS, NONE
from build_tools.render.views import CaseView
from build_tools.text.fold import fold
from build_tools.words.names import country_name, own_name

# A long list shows its commonest values first and folds the rest away.
SHOWN = 8


@dataclass(frozen=True, slots=True)
class Option:
    """One value: its tag in the address, its label, how many cases have it, and its term where it is one."""

    tag: str
    label: str
    count: int
    term: Term | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One facet: its name in the address, its values; `more` are folded away; `is_open` says whether it begins unfolded."""

    name: str
    options: list[Option]
    more: list[Option]
    is_open: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a facet is shown: by which list, whether every term of it stands there, in the list's order or the commonest first."""

    name: str
    vocabulary: str
    whole: bool = False
    is_open: bool = False
    ranked: bool = False


PLANS = (
    _Plan("theme", "themes", whole=True, is_open=True),
    _Plan("topic", "topics", is_open=True),
    _Plan("size", "city_sizes", whole=True, is_open=True),
    _Plan("evidence", "evidence", whole=True, is_open=True, ranked=True),
    _Plan("shows", "shows", whole=True, is_open=True),
    _Plan("status", "states", whole=True),
    _Plan("country", ""),
    _Plan("for", "for_whom"),
    _Plan("cost", "cost_bands", whole=True),
    _Plan("programme", "programmes"),
    _Plan("participation", "participation_levels", whole=True),
    _Plan("lang", ""),
)


def choices(desk: Desk, views: list[CaseView]) -> list[Choice]:
    """Every facet with its values and their counts over the whole library."""
    columns = {column.name: column for column in COLUMNS}
    found = []
    for plan in PLANS:
        if plan.name == "country":
            counts = Counter(view.case.place.country for view in views)
        else:
            values = columns[plan.name].values
            counts = Counter(str(value) for view in views for value in values(desk, view))
        options = list(_options(desk, plan, counts))
        if len(options) > SHOWN + 2:
            common = sorted(options, key=lambda option: -option.count)[:SHOWN]
            rest = [option for option in options if option not in common]
            found.append(Choice(plan.name, common, sorted(rest, key=lambda each: fold(each.label)), plan.is_open))
        else:
            found.append(Choice(plan.name, options, [], plan.is_open))
    return found


def _options(desk: Desk, plan: _Plan, counts: Counter[str]) -> Iterable[Option]:
    """The values of a facet in the order in which they are shown; what is no term comes last."""
    if plan.vocabulary:
        terms = desk.catalogue.lists.vocabularies[plan.vocabulary]
        for term in terms.ranked() if plan.ranked else terms.values():
            if plan.whole or counts[term.tag]:
                yield Option(term.tag, _label(desk, plan.name, term), counts[term.tag], term)
    else:
        named = {tag: _named(desk, plan.name, tag) for tag in counts}
        for tag in sorted(named, key=lambda tag: fold(named[tag])):
            yield Option(tag, named[tag], counts[tag])
    for tag in (NONE, str(UNKNOWN)):
        if counts[tag] and plan.vocabulary:
            name = f"scripts.explorer.none-{plan.name}" if tag == NONE else "site.not-known"
            yield Option(tag, desk.words(name), counts[tag])


def _label(desk: Desk, facet: str, term: Term) -> str:
    return term.called(desk.language) if facet in ("theme", "topic") else term.named(desk.language)


def _named(desk: Desk, facet: str, tag: str) -> str:
    return country_name(tag, desk.language) if facet == "country" else own_name(tag)
