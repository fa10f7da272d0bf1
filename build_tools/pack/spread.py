"""How the cases of a pack spread over countries, sizes, costs, states and evidence: told cases come in, counted rows go out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from build_tools.model.catalogue import Lists
from build_tools.model.kinds import UNKNOWN
from build_tools.model.telling import Telling
from build_tools.text.fold import fold
from build_tools.words.strings import Words

Row = dict[str, Any]


def spread_of(cases: Sequence[Telling], lists: Lists, words: Words) -> list[Row]:
    """One group for each question, its rows in the order of its list (countries: the commonest first); empty rows are left out."""
    bands = [None if telling.case.cost is UNKNOWN else telling.case.cost.band for telling in cases]
    return [
        {"label": words("paper.spread.country"), "rows": _countries(cases)},
        _ranked("size", "city_sizes", [lists.size(telling.case) for telling in cases], lists, words),
        _ranked("cost", "cost_bands", bands, lists, words),
        _ranked("state", "states", [telling.case.status.state for telling in cases], lists, words),
        _evidence(cases, lists, words),
    ]


def _countries(cases: Iterable[Telling]) -> list[Row]:
    count = Counter(telling.country for telling in cases)
    ordered = sorted(count, key=lambda name: (-count[name], fold(name)))
    return [{"name": name, "count": count[name], "grade": ""} for name in ordered]


def _ranked(name: str, vocabulary: str, tags: Iterable[object], lists: Lists, words: Words) -> Row:
    count = Counter(str(tag) for tag in tags)
    rows = [
        {"name": term.called(words.language), "count": count.pop(term.tag), "grade": ""}
        for term in lists.vocabularies[vocabulary].values()
        if term.tag in count
    ]
    if rest := count.total():
        rows.append({"name": words("site.not-known"), "count": rest, "grade": ""})
    return {"label": words(f"paper.spread.{name}"), "rows": rows}


def _evidence(cases: Iterable[Telling], lists: Lists, words: Words) -> Row:
    """By the best evidence of each case; the mark stands beside the word."""
    count = Counter(telling.evidence.grade for telling in cases)
    named = [(term.tag, term.named(words.language)) for term in lists.vocabularies["evidence"].ranked()]
    named.append(("none", words("site.evidence.none")))
    rows = [{"name": name, "count": count[tag], "grade": tag} for tag, name in named if count[tag]]
    return {"label": words("paper.spread.evidence"), "rows": rows}
