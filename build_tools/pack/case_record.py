"""One case as plain data for paper: every text with its language, every fact as words, the results in the order of the page."""

from __future__ import annotations

from typing import Any

from build_tools.draw.qr import qr_svg
from build_tools.model.case import Source
from build_tools.model.catalogue import Lists
from build_tools.model.judgement import NEGATIVE, in_order
from build_tools.model.kinds import UNKNOWN
from build_tools.model.phrases import (
    adoption_words,
    checked_words,
    closing_words,
    lead_words,
    notice_words,
    printed,
    source_words,
    written_words,
)
from build_tools.model.telling import Evidence, Telling
from build_tools.pack.texts import breakable, line, note, text
from build_tools.text.address import address_pieces
from build_tools.text.typeset import typeset

Record = dict[str, Any]
# How a sheet shows a case whole: its number in a pack; whether the results begin on the back and repeat the strongest, and
# whether room is short; the columns
# (`columns.py`); sources with titles and addresses; what a reader is told where something was cut.
UNCUT: Record = {
    "number": "",
    "turns": True,
    "repeats": True,
    "tight": False,
    "split": [4, 8],
    "left": 2,
    "sources-as": "full",
    "cuts": {"done": "", "results": "", "adopters": "", "sources": "", "not-known": ""}
    | dict.fromkeys(("problem", "hardest", "needs"), ""),
}


def case_record(telling: Telling, lists: Lists, address: str) -> Record:
    """The whole case; `address` is that of its page, "" where the library has none. A template leaves out what it does not show."""
    case, told = telling.case, telling.reading.told
    return {
        "slug": case.slug,
        "title": line(telling.title),
        "summary": line(telling.summary),
        "city": telling.city,
        "country": telling.country,
        "place": telling.place,
        "themes": [term.tag for term in telling.themes],
        "topics": [term.named(telling.language) for term in telling.topics],
        "size": telling.size,
        "size-short": telling.size_short,
        "state": telling.state,
        "state-short": telling.state_short,
        "cost": _typeset(telling, telling.cost),
        "cost-short": _cost_short(telling),
        "for-whom": telling.labels("for_whom", case.for_whom),
        "lead": lead_words(telling),
        "facts": _facts(telling),
        "evidence": _known(telling.evidence),
        "strongest": _strongest(telling),
        "problem": text(told("problem")),
        "done": text(told("what_was_done")),
        "results": [_result(telling, position, result) for position, result in in_order(case, lists)],
        "closing": closing_words(telling),
        "hardest": text(told("hardest_part")),
        "needs": text(told("needs")),
        "not-known": [line(told("not_known", position)) for position in range(len(case.not_known))],
        "adopters": [_adopter(telling, position) for position in range(len(case.adopted_by or ()))],
        "blocks": [_block(telling, position) for position in range(len(case.building_blocks or ()))],
        "discussion": [line(told("discussion", position)) for position in range(len(case.discussion or ()))],
        "sources": [_source(telling, source) for source in sorted(case.sources, key=lambda each: each.id)],
        "notice": notice_words(telling),
        "checked": checked_words(telling),
        "written": written_words(telling),
        "address": address,
        "address-printed": printed(address),
        "address-pieces": list(address_pieces(printed(address))),
        "locator": f"locator-{case.slug}.svg",
        "locator-says": telling.words("site.map.locator", place=telling.place),
        "qr": f"qr-{case.slug}.svg" if address else "",
        **UNCUT,
    }


def qr_of(address: str) -> bytes:
    """The address as a QR code."""
    return qr_svg(address).encode()


def _typeset(telling: Telling, words: str) -> str:
    return typeset(words, telling.language)


def _known(evidence: Evidence) -> Record:
    return {"grade": evidence.grade, "word": evidence.word, "shows": evidence.shows}


def _cost_short(telling: Telling) -> str:
    """The cost band by itself."""
    cost = telling.case.cost
    return telling.words("site.not-known") if cost is UNKNOWN else telling.label("cost_bands", cost.band)


def _facts(telling: Telling) -> list[Record]:
    """The facts box in the order of the page; `unknown` values are set apart."""
    words, case = telling.words, telling.case
    rows = [
        (words("site.case.place"), telling.place, ()),
        (words("site.case.size"), telling.size, ()),
        (words("fields.status.label"), telling.state, case.status.sources or ()),
        (words("fields.cost.label"), telling.cost, ()),
        (words("fields.lead.label"), lead_words(telling) or words("site.not-known"), ()),
        (words("fields.for_whom.label"), telling.labels("for_whom", case.for_whom), ()),
    ]
    return [
        {
            "label": label,
            "value": breakable(_typeset(telling, value)),
            "unknown": value == words("site.not-known"),
            "sources": list(sources),
        }
        for label, value, sources in rows
    ]


def _strongest(telling: Telling) -> Record:
    """The claim set large under the summary; its words alone where no result is known."""
    best = telling.best
    if best is None:
        words = {"lang": telling.language, "c": [{"t": "s", "v": telling.words("site.case.strongest-none")}]}
        return {**_known(telling.evidence), "claim": words, "sources": []}
    position = telling.case.known_results.index(best.result)
    return {
        **_known(telling.evidence),
        "claim": line(telling.reading.told("results", position, "claim")),
        "sources": list(best.result.sources),
    }


def _result(telling: Telling, position: int, result: Any) -> Record:
    is_strongest = telling.best is not None and telling.best.result is result
    return {
        **_known(telling.known(result.evidence, result.shows)),
        "claim": line(telling.reading.told("results", position, "claim")),
        "sources": list(result.sources),
        "strongest": is_strongest,
        "stays": is_strongest or result.shows in NEGATIVE,
    }


def _adopter(telling: Telling, position: int) -> Record:
    adoption = telling.case.adopted_by[position]
    place, outcome = adoption_words(telling, adoption)
    return {
        "place": breakable(place),
        "outcome": outcome,
        "changed": line(telling.reading.told("adopted_by", position, "what_changed")),
        "sources": list(adoption.sources),
    }


def _block(telling: Telling, position: int) -> Record:
    told = telling.reading.told
    return {
        "name": line(told("building_blocks", position, "name")),
        **{part: note(told("building_blocks", position, part)) for part in ("what", "enabling", "lesson")},
    }


def _source(telling: Telling, source: Source) -> Record:
    return {
        "id": source.id,
        "title": breakable(source.title if source.title.endswith((".", "!", "?")) else f"{source.title}."),
        "title-lang": source.language,
        "about": breakable(source_words(telling, source)),
        "short": breakable(f"{source.publisher}, {source.year}" if source.year else source.publisher),
        "who": telling.label("source_by", source.by).lower(),
        "url": source.url,
        "address": list(address_pieces(printed(source.url))),
        "url-printed": list(address_pieces(source.url)),
    }
