"""The facet table of the explorer: every case with what it can be narrowed by, packed into one script a language.

Comes in: the cases of a desk in the order of places. Goes out: the bytes of `assets/table.<lang>.js`, which `scripts/table.js`
unpacks. A column is a list of keys and one letter a case, so that 5,000 cases stay below 60 bytes each, compressed
(benchmarks/explorer.py); a city is written once for all its cases, and not again in their slugs.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from build_tools.model.kinds import UNKNOWN
from build_tools.render.desk import Desk
from build_tools.render.views import CaseView
from build_tools.text.fold import slug_of

NONE = "none"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the script, and a case's values in it; `many`: a case can have several."""

    name: str
    values: Callable[[Desk, CaseView], tuple[object, ...]]
    many: bool = False


def _year(date: object) -> str:
    return "" if date in (None, UNKNOWN) else str(date)[:4]


def languages_of(desk: Desk, view: CaseView) -> tuple[str, ...]:
    """The languages of the site in which a case can be read."""
    has = desk.catalogue.translation
    return tuple(each for each in desk.languages if each == view.case.language or has(view.slug, each))


# Whatever a case does not say is "unknown", as if it had said so; no programme and no results are answers of their own.
COLUMNS = (
    Column("theme", lambda _desk, view: view.case.themes, many=True),
    Column("topic", lambda _desk, view: view.case.topics, many=True),
    Column("size", lambda desk, view: (desk.size(view.case),)),
    Column("status", lambda _desk, view: (view.case.status.state,)),
    Column("for", lambda _desk, view: view.case.for_whom, many=True),
    Column("cost", lambda _desk, view: (UNKNOWN if view.case.cost is UNKNOWN else view.case.cost.band,)),
    Column("covers", lambda _desk, view: (UNKNOWN if view.case.cost is UNKNOWN else view.case.cost.covers,)),
    Column("evidence", lambda _desk, view: (view.evidence.grade,)),
    Column("shows", lambda _desk, view: (view.best.shows if view.best else NONE,)),
    Column("programme", lambda _desk, view: view.case.programme or (NONE,), many=True),
    Column(
        "participation",
        lambda _desk, view: (view.case.participation.level if view.case.participation else UNKNOWN,),
    ),
    Column("lang", languages_of, many=True),
    Column("lead", lambda _desk, view: (view.case.lead.type,)),
    Column("started", lambda _desk, view: (_year(view.case.status.started),)),
    Column("ended", lambda _desk, view: (_year(view.case.status.ended),)),
    Column("checked", lambda _desk, view: (view.case.checked_on,)),
)


def table_file(desk: Desk, views: list[CaseView]) -> bytes:
    """The table as a script; `views` are in the order of places, in which the script numbers them."""
    places = [
        [country, city, len(list(found)), *([name] if name != city else [])]
        for (country, city, name), found in groupby(
            views, key=lambda view: (view.case.place.country, view.case.place.city, view.city_name)
        )
    ]
    packed = {
        "language": desk.language,
        "places": places,
        "slugs": " ".join(_rest(view) for view in views),
        "columns": {column.name: packed_column(column, desk, views) for column in COLUMNS},
    }
    data = json.dumps(packed, ensure_ascii=False, separators=(",", ":"))
    return f"(window.casebook??={{}}).packed={data};\n".encode()


def _rest(view: CaseView) -> str:
    """What a slug says after its city; a slug that does not begin with its city is written whole behind a stroke."""
    city = f"{slug_of(view.case.place.city)}-"
    return view.slug.removeprefix(city) if view.slug.startswith(city) else f"/{view.slug}"


def packed_column(column: Column, desk: Desk, views: list[CaseView]) -> dict[str, object]:
    """The keys of a column, sorted, and a letter for each value of each case."""
    found = [[str(value) for value in column.values(desk, view)] for view in views]
    # Sorted, so that one new case does not write every letter anew.
    keys = sorted({value for values in found for value in values})
    letters = {key: letter(at) for at, key in enumerate(keys)}
    rows = [("".join(letters[value] for value in values)) for values in found]
    packed: dict[str, object] = {"keys": keys, "rows": (" " if column.many else "").join(rows)}
    return packed | ({"many": 1} if column.many else {})


def letter(place: int) -> str:
    """The letter that stands for a place in a list of keys: none that JSON would write in two, no space, no control sign."""
    code = 35 + place
    code += code >= 92
    return chr(code + 34 if code >= 127 else code)
