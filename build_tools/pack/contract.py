"""The data contract between a case and a template of paper: cases, words and lists come in, plain data for JSON go out.

Every key is always there, `None` or an empty list where there is nothing, since a template fails at a missing key. Numbers,
dates and plurals are words by now: templates hold no language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from build_tools.draw.evidence_mark import QUARTERS, evidence_svg
from build_tools.draw.palette import LIGHT
from build_tools.draw.shapes import shape
from build_tools.model.catalogue import Lists
from build_tools.model.telling import Telling
from build_tools.pack.case_record import case_record, qr_of
from build_tools.pack.drawings import locator, sign
from build_tools.text.address import LONGEST
from build_tools.text.together import IN_TYPST
from build_tools.words.names import date_words
from build_tools.words.strings import Words

# What templates say, by the name under which `w("…")` finds it: all of `paper.…`, and these of the site's own words.
_SHARED = {
    "not-known": "site.not-known",
    "results": "site.case.results",
    "claim": "site.case.claim",
    "sources": "site.case.sources",
    "strongest": "site.case.strongest",
    "in-sum": "site.case.in-sum",
    "place": "site.case.place",
    "size": "site.case.size",
    "topics": "site.case.topics",
    "rested-on": "site.case.rested-on",
    "learnt": "site.case.learnt",
    "semicolon": "site.evidence.semicolon",
    "colon": "site.evidence.colon",
}
_FIELDS = (
    "problem",
    "what_was_done",
    "hardest_part",
    "needs",
    "not_known",
    "adopted_by",
    "building_blocks",
    "discussion",
    "for_whom",
    "cost",
    "status",
    "lead",
    "summary",
)


@dataclass(frozen=True, slots=True)
class Form:
    """How it is printed: `paper` is a4 or letter; `large` print is 16 pt in one column; `mono` has no colour but ink."""

    paper: str = "a4"
    large: bool = False
    mono: bool = False


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who prints, and when: the library's name, the day, the version of the cases ("" where nobody knows it), and the address of
    the library's home in each language ("" where it has none: then nothing on paper names an address or shows a code)."""

    name: str
    day: date
    version: str = ""
    homes: Mapping[str, str] = field(default_factory=dict)

    def address(self, language: str, path: str) -> str:
        """The whole address of a page, or ""."""
        home = self.homes.get(language, "")
        return f"{home}{path}" if home else ""


@dataclass(frozen=True, slots=True)
class Job:
    """What Typst is given: a template, its data, and the drawings that it places, by file name."""

    template: str
    data: Mapping[str, Any]
    files: Mapping[str, bytes]
    day: date


def job(
    template: str,
    title: str,
    imprint: Imprint,
    form: Form,
    words: Words,
    lists: Lists,
    cases: Iterable[Telling],
    *,
    foot: str | None = None,
    keywords: Iterable[str] = (),
    **more: Any,
) -> Job:
    """One document: what every template needs, the cases as records, and whatever `more` its own kind needs.

    `foot` is what stands at the foot of each page beside the library's name; it is the title where nothing else is said.
    """
    tellings = list(cases)
    # Marks for display, and for a line of words, where thin lines and gaps would be lost.
    files = {f"mark-{grade}.svg": evidence_svg(grade, 48).encode() for grade in QUARTERS}
    files |= {f"mark-{grade}-small.svg": evidence_svg(grade, 16).encode() for grade in QUARTERS}
    themes = {}
    for term in lists.vocabularies["themes"].values():
        color = LIGHT[term.tag]
        files[f"sign-{term.tag}.svg"] = sign(shape(term.shape or "circle"), LIGHT["ink"] if form.mono else color)
        themes[term.tag] = {
            "name": term.called(words.language),
            "label": term.named(words.language),
            "description": term.described(words.language),
            "color": color,
        }
    records = []
    for telling in tellings:
        address = imprint.address(words.language, f"cases/{telling.case.slug}/")
        record = case_record(telling, lists, address)
        if drawing := locator(telling, lists, form):
            files[record["locator"]] = drawing
        else:
            record["locator"] = ""
        if address:
            files[record["qr"]] = qr_of(address)
        records.append(record)
    data = {
        "lang": words.language,
        "title": title,
        "foot": title if foot is None else foot,
        "library": imprint.name,
        "date": {"year": imprint.day.year, "month": imprint.day.month, "day": imprint.day.day},
        "day": date_words(imprint.day.isoformat(), words.language),
        "version": imprint.version,
        "home": imprint.address(words.language, ""),
        "keywords": list(keywords),
        "form": asdict(form),
        "words": words_on_paper(words),
        "longest-piece": LONGEST,
        "whole": IN_TYPST,
        "themes": themes,
        "evidence": [
            {"tag": term.tag, "word": term.named(words.language), "means": term.described(words.language)}
            for term in lists.vocabularies["evidence"].ranked()
        ],
        "cases": records,
        **more,
    }
    return Job(template, data, files, imprint.day)


def words_on_paper(words: Words) -> dict[str, str]:
    """Every word that a template may ask for, by short name."""
    own = {name.removeprefix("paper."): words(name) for name in words.names() if name.startswith("paper.")}
    shared = {name: words(long) for name, long in _SHARED.items()}
    return own | shared | {name: words(f"fields.{name}.label") for name in _FIELDS}
