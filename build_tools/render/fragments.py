"""Pieces of HTML made from the lists, for hand-written pages that ask for them by name: `[[evidence-grades]]` on its own line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import ceil

from markupsafe import Markup

from build_tools.later import Later
from build_tools.model.effort import SECONDS_A_CHOICE, WORDS_A_MINUTE, leanest, questions, typical
from build_tools.model.effort import effort as effort_of
from build_tools.model.telling import Evidence
from build_tools.render.citations import Citations
from build_tools.render.desk import Desk
from build_tools.render.maps import locator
from build_tools.render.page import relative
from build_tools.render.prose import Prose
from build_tools.render.templating import environment
from build_tools.render.views import CaseView
from build_tools.text.plain import as_read
from build_tools.words.names import number


def fragments(desk: Desk) -> Later[str, str]:
    """All pieces in the desk's language, by name."""
    return Later({name: partial(make, desk) for name, make in _PIECES.items()})


def evidence_grades(desk: Desk) -> str:
    """The four grades with their marks, tests, examples and counter-examples."""
    terms = desk.catalogue.lists.vocabularies["evidence"].ranked()
    grades = [(Evidence(term.tag, term.named(desk.language), ""), term) for term in terms]
    return _fill("fragments/evidence-grades.html.j2", desk, grades=grades)


def shows(desk: Desk) -> str:
    """What a result can show, each term with its description."""
    return _fill("fragments/terms.html.j2", desk, terms=desk.catalogue.lists.vocabularies["shows"].values())


def states(desk: Desk) -> str:
    """The states of a practice, each with its description."""
    return _fill("fragments/terms.html.j2", desk, terms=desk.catalogue.lists.vocabularies["states"].values())


def objects(desk: Desk) -> str:
    """Every object of the pages in its states, shown with real cases; for developers, in the first language."""
    views = [CaseView(desk, reading) for reading in desk.readings.values()]
    by_grade = {view.evidence.grade: view for view in views}
    marks = [
        by_grade[grade].evidence for grade in ("evaluated", "compared", "counted", "told", "none") if grade in by_grade
    ]
    if not views:
        return ""
    shown = by_grade.get("evaluated", views[0])
    citations = Citations(desk.words)
    rows = [
        {"evidence": shown.known(result.evidence, result.shows), "claim": result.claim, "sources": result.sources}
        for result in shown.case.known_results
    ]
    # The sources themselves are not on this page, so the figures lead back to the ledger.
    citations.link = lambda source: Markup('<a href="#ledger">{}</a>').format(source)  # type: ignore[method-assign]
    return _fill(
        "fragments/objects.html.j2",
        desk,
        themes=desk.catalogue.lists.vocabularies["themes"].values(),
        marks=marks,
        cards=[shown, by_grade.get("none", views[-1])],
        rows=rows,
        closing=desk.words("site.case.sum-outputs"),
        hard=as_read(str(shown.case.hardest_part)),
        locator=locator(desk, shown),
        prose=Prose(desk.words, citations),
        citations=citations,
        to=lambda path: f"../../{path}",
        link=lambda path: f"../../{path}",
    )


def credits(desk: Desk) -> str:
    """Everything others made and the site ships, with licence and origin, from the one table of vendored files."""
    return _fill("fragments/credits.html.j2", desk, rows=[each for each in desk.vendored if each["ships"] == "site"])


def data_files(desk: Desk) -> str:
    """The files of open data, each with its form and size."""
    rows = [
        {
            "name": path.rpartition("/")[2],
            "to": relative(path, desk.path("data/")),
            "what": desk.words(f"data.file.{what}"),
            "size": desk.words("data.size.kilobytes", n=number(max(1, round(size / 1000)), desk.language)),
        }
        for path, size, what in desk.data_files()
    ]
    return _fill("fragments/data-files.html.j2", desk, rows=rows)


def offline(desk: Desk) -> str:
    """What is kept on the reader's device, to be filled by `scripts/offline-desk.js`, and the answer where a page is not."""
    return _fill("fragments/offline.html.j2", desk)


def effort(desk: Desk) -> str:
    """What the mandatory part asks: counted in the leanest case and as the median of all, with the minutes that follow."""
    efforts = {slug: effort_of(case) for slug, case in desk.catalogue.cases.items()}
    if not efforts:
        return ""
    lean = leanest(efforts)
    least, half = efforts[lean], typical(efforts.values())
    rows = [
        {
            "label": desk.words(f"guide.effort.{name}"),
            "leanest": number(getattr(least, name), desk.language),
            "typical": number(ceil(getattr(half, name)), desk.language),
        }
        for name in ("words", "choices", "results", "sources")
    ]
    return _fill(
        "fragments/effort.html.j2",
        desk,
        rows=rows,
        least=least,
        half=half,
        cases=len(efforts),
        leanest_path=f"cases/{lean}/",
        leanest_title=as_read(CaseView(desk, desk.readings[lean]).title.text),
        per_minute=WORDS_A_MINUTE,
        per_choice=SECONDS_A_CHOICE,
    )


def asked(desk: Desk) -> str:
    """How many fields are asked, in one paragraph, and in how many steps of the form."""
    counted = questions()
    text = desk.words(
        "guide.asked",
        all=counted.all,
        written=counted.written,
        unknown=counted.unknown,
        optional=counted.optional,
        steps=desk.form_steps,
    )
    # `so` is how our sentences set what is typed as it stands.
    parts = text.split("`")
    code = Markup("").join(Markup("<code>{}</code>" if at % 2 else "{}").format(part) for at, part in enumerate(parts))
    return str(Markup("<p>{}</p>").format(code))


def _fill(template: str, desk: Desk, **values: object) -> str:
    return environment().get_template(template).render(words=desk.words, language=desk.language, **values)


_PIECES: dict[str, Callable[[Desk], str]] = {
    "evidence-grades": evidence_grades,
    "shows": shows,
    "states": states,
    "objects": objects,
    "credits": credits,
    "data-files": data_files,
    "offline": offline,
    "effort": effort,
    "asked": asked,
}
