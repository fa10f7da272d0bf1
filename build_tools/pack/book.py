"""A pack before it is set: cases in order, told in one language, why these, and how it is to be printed.

`packing.py` chooses and makes it; the participants' pack, the facilitator's part and the cards are made from it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from build_tools.draw.qr import qr_svg
from build_tools.model.catalogue import Lists
from build_tools.model.phrases import printed
from build_tools.model.reading import Told
from build_tools.model.telling import Telling
from build_tools.pack.contract import Form, Imprint, Job, job
from build_tools.pack.drawings import map_of
from build_tools.pack.spread import spread_of
from build_tools.pack.texts import text
from build_tools.text.address import address_pieces
from build_tools.words.names import own_name
from build_tools.words.strings import Words

VERSION_LETTERS = 7


@dataclass(frozen=True, slots=True)
class Book:
    """`name` is that of a curated pack, "" for one's own choice; `reasons` say in whole sentences how its cases were chosen."""

    name: str
    title: str
    for_whom: str
    introduction: Told | None
    reasons: tuple[str, ...]
    cases: tuple[Telling, ...]
    imprint: Imprint
    form: Form
    words: Words
    lists: Lists

    @property
    def address(self) -> str:
        """The short address that is printed and coded; "" for a choice of one's own, or where the library has no address."""
        return self.imprint.address(self.words.language, f"p/{self.name}/") if self.name else ""

    def job(self, template: str, *, title: str = "", cases: Iterable[Telling] | None = None, **more: Any) -> Job:
        """A document of this pack: the cases, and everything that a cover says under `pack`."""
        made = job(
            template,
            title or self.title,
            self.imprint,
            self.form,
            self.words,
            self.lists,
            self.cases if cases is None else cases,
            keywords=sorted({theme.named(self.words.language) for telling in self.cases for theme in telling.themes}),
            **more,
        )
        for place, record in enumerate(made.data["cases"], 1):
            record["number"] = str(place)
        files, words = dict(made.files), self.words
        map_says = words("site.map.europe", n=len(self.cases))
        if drawn := map_of(self.cases, self.lists, self.form, map_says):
            files["map.svg"] = drawn
        if self.address:
            files["qr-pack.svg"] = qr_svg(self.address).encode()
        pack = {
            "name": self.name,
            "title": self.title,
            "for-whom": self.for_whom,
            "introduction": text(self.introduction),
            "reasons": list(self.reasons),
            "count": words("paper.cases", n=len(self.cases)),
            "language": own_name(words.language),
            "address": self.address,
            "address-printed": printed(self.address),
            "address-pieces": list(address_pieces(printed(self.address))),
            "map": "map.svg" if drawn else "",
            "map-says": map_says,
            "qr": "qr-pack.svg" if self.address else "",
            "spread": spread_of(self.cases, self.lists, words),
        }
        data = {**made.data, "pack": pack, "version": self.version(made.data["cases"])}
        return replace(made, data=data, files=files)

    def version(self, records: Iterable[dict[str, Any]]) -> str:
        """A short code of what the pack says: two packs with the same code have the same cases and the same words."""
        said = json.dumps([self.title, self.words.language, list(records)], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(said.encode()).hexdigest()[:VERSION_LETTERS]


def day_of(cases: Iterable[Telling]) -> date:
    """The date of a pack: the last day on which one of its cases was checked, so that the same cases give the same bytes."""
    return max(date.fromisoformat(telling.case.checked_on) for telling in cases)
