"""Pieces of HTML made from the lists, for hand-written pages that ask for them by name: `[[evidence-grades]]` on its own line."""

from __future__ import annotations

from collections.abc import Callable

from build_tools.render.desk import Desk
from build_tools.render.templating import environment
from build_tools.render.views import Evidence


def fragments(desk: Desk) -> dict[str, str]:
    """All pieces in the desk's language, by name."""
    return {name: make(desk) for name, make in _PIECES.items()}


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


def _fill(template: str, desk: Desk, **values: object) -> str:
    return environment().get_template(template).render(words=desk.words, language=desk.language, **values)


_PIECES: dict[str, Callable[[Desk], str]] = {"evidence-grades": evidence_grades, "shows": shows, "states": states}
