"""The rows of compare and the cell of each case in each: short facts, the evidence, the beginnings of long texts.

A cell is a list of lines; an empty one says that nothing is told, `None` that nobody knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from build_tools.model.judgement import NEGATIVE, in_order
from build_tools.model.kinds import UNKNOWN
from build_tools.model.phrases import adoption_words, lead_words
from build_tools.model.reading import Told
from build_tools.render.desk import Desk
from build_tools.render.views import CaseView
from build_tools.text.opening import opening
from build_tools.text.plain import as_read
from build_tools.text.typeset import typeset
from build_tools.words.names import date_words
from build_tools.words.strings import Words

# What is read side by side is two or three sentences long; whoever wants all of it opens the case.
ROOM = 240
SHOWN_UNKNOWNS = 3

# Plain words; or words with their language, a mark of evidence, or what they come under (`word`).
Line = str | dict[str, str]
Cell = list[Line] | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its key, its head, and how its cells are set against one another.

    `fact`: where all agree it is said once. `several`: so too, and of several values those that one case has alone are marked.
    `mark`: the evidence, drawn large. `text`: to be read; every case has its own. `opens` begins a part of the table.
    """

    key: str
    head: Callable[[Words], str]
    kind: str
    cell: Callable[[Desk, CaseView], Cell]
    opens: bool = False


def line(view: CaseView, told: Told, **more: str) -> Line:
    """A text as a line; its language is given where it is not the page's."""
    text = typeset(told.text, told.language)
    if told.language != view.language:
        more["lang"] = told.language
    return {"text": text, **more} if more else text


def _fact(desk: Desk, text: str) -> Cell:
    return None if text in ("", desk.words("site.not-known")) else [typeset(text, desk.language)]


def _labels(desk: Desk, vocabulary: str, tags: Iterable[object]) -> Cell:
    return [desk.label(vocabulary, tag) for tag in tags if tag is not UNKNOWN] or None


def _opening(name: str) -> Callable[[Desk, CaseView], Cell]:
    """The cell of a long text: its first sentences."""

    def cell(_desk: Desk, view: CaseView) -> Cell:
        told = None if getattr(view.case, name) is UNKNOWN else view.reading.told(name)
        return [line(view, Told(opening(as_read(told.text), ROOM), told.language))] if told else None

    return cell


def _evidence(_desk: Desk, view: CaseView) -> Cell:
    return [{"mark": view.evidence.grade, "word": view.evidence.word, "text": view.evidence.shows}]


def _claim(view: CaseView, position: int, **more: str) -> Line:
    told = view.reading.told("results", position, "claim")
    return line(view, told or Told("", view.language), **more)


def _strongest(_desk: Desk, view: CaseView) -> Cell:
    best = view.best
    return None if best is None else [_claim(view, view.case.known_results.index(best.result))]


def _against(desk: Desk, view: CaseView) -> Cell:
    """What was found against the practice; where the strongest result is such a finding, it is not said twice."""
    if view.best is None:
        return None
    lines: list[Line] = [desk.words("scripts.compare.strongest-is-one")] if view.best.shows in NEGATIVE else []
    for position, result in in_order(view.case, desk.catalogue.lists):
        if result.shows in NEGATIVE and result is not view.best.result:
            lines.append(_claim(view, position, mark=result.evidence, word=desk.label("shows", result.shows)))
    return lines


def _adopted(_desk: Desk, view: CaseView) -> Cell:
    pairs = (adoption_words(view, adoption) for adoption in view.case.adopted_by or ())
    return [{"word": typeset(place, view.language), "text": outcome} for place, outcome in pairs]


def _participation(desk: Desk, view: CaseView) -> Cell:
    found = view.case.participation
    return _fact(desk, desk.label("participation_levels", found.level)) if found else []


def _not_known(desk: Desk, view: CaseView) -> Cell:
    """The first open questions, and how many more the case lists."""
    told = [view.reading.told("not_known", at) for at in range(len(view.case.not_known))]
    rest = len(told) - SHOWN_UNKNOWNS
    more = [desk.words("scripts.compare.more-unknown", n=rest)] if rest > 0 else []
    return [*(line(view, each) for each in told[:SHOWN_UNKNOWNS] if each), *more]


def _head(name: str) -> Callable[[Words], str]:
    return lambda words: words(name)


ROWS = (
    Row("place", _head("site.case.place"), "fact", lambda desk, view: _fact(desk, view.place)),
    Row("size", _head("site.case.size"), "fact", lambda desk, view: _fact(desk, view.size)),
    Row("state", _head("fields.status.label"), "fact", lambda desk, view: _fact(desk, view.state)),
    Row(
        "for",
        _head("fields.for_whom.label"),
        "several",
        lambda desk, view: _labels(desk, "for_whom", view.case.for_whom),
    ),
    Row("topics", _head("site.case.topics"), "several", lambda desk, view: _labels(desk, "topics", view.case.topics)),
    Row("lead", _head("fields.lead.label"), "fact", lambda desk, view: _fact(desk, lead_words(view))),
    Row("participation", _head("fields.participation.label"), "fact", _participation),
    Row("cost", _head("fields.cost.label"), "fact", lambda desk, view: _fact(desk, view.cost)),
    Row("evidence", _head("scripts.compare.evidence"), "mark", _evidence, opens=True),
    Row("strongest", _head("scripts.compare.strongest"), "text", _strongest),
    Row("against", _head("scripts.compare.against"), "text", _against),
    Row("problem", _head("fields.problem.label"), "text", _opening("problem"), opens=True),
    Row("done", _head("fields.what_was_done.label"), "text", lambda _desk, view: [line(view, view.summary)]),
    Row("hard", _head("fields.hardest_part.label"), "text", _opening("hardest_part")),
    Row("needs", _head("fields.needs.label"), "text", _opening("needs")),
    Row("adopted", _head("fields.adopted_by.label"), "text", _adopted, opens=True),
    Row("unknown", _head("fields.not_known.label"), "text", _not_known),
    Row(
        "checked",
        _head("site.case.checked"),
        "fact",
        lambda desk, view: _fact(desk, date_words(view.case.checked_on, desk.language)),
    ),
)
