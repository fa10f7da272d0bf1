"""What stands at the foot of a case, on its page and its sheet of paper: its sources, how to cite it, who wrote and checked it."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.model.phrases import printed, source_words
from build_tools.render.citations import Citations
from build_tools.render.desk import Desk
from build_tools.render.views import CaseView
from build_tools.words.names import date_words


def sources_of(desk: Desk, view: CaseView, citations: Citations) -> Iterator[dict[str, object]]:
    """The sources by number, with what is said of each; asked for last, when all mentions are counted."""
    for source in sorted(view.case.sources, key=lambda each: each.id):
        yield {
            "id": source.id,
            "url": source.url,
            "title": source.title,
            "language": source.language,
            "note": source.note,
            "about": source_words(view, source),
            "who": desk.label("source_by", source.by).lower(),
            "mentions": citations.mentions(source.id),
            "address": printed(source.url),
        }


def citation(desk: Desk, view: CaseView) -> str:
    """How to cite the case."""
    date = date_words(view.case.checked_on, desk.language)
    return desk.words("site.case.citation", name=desk.settings.name, title=view.title.text, date=date)


def translated(desk: Desk, view: CaseView) -> str:
    """Who translated the case, how, and how much of it is up to date; empty where it is not translated."""
    translation = view.reading.translation
    if translation is None:
        return ""
    return desk.words(
        "site.case.translated",
        name=translation.file.translator.name,
        method=desk.label("translation_methods", translation.file.translator.method).lower(),
        date=date_words(translation.file.translated_on, desk.language),
        current=view.reading.current,
        total=view.reading.total,
    )
