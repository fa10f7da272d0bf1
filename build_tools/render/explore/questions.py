"""The five questions of "Does this fit us?" with their answers, for the form that `scripts/fit-form.js` brings to life."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.render.desk import Desk
from build_tools.text.fold import fold

# Question -> its list; what has an order (sizes, costs) keeps it, since "no more than" rests on it.
LISTS = {"size": "city_sizes", "topic": "topics", "cost": "cost_bands", "for": "for_whom", "lead": "lead_types"}


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its name in the fragment of the address, its words, and tag and label of each answer."""

    name: str
    words: str
    answers: list[tuple[str, str]]


def questions(desk: Desk) -> list[Question]:
    """The questions in the order in which they are asked."""
    found = []
    for name, vocabulary in LISTS.items():
        terms = desk.catalogue.lists.vocabularies[vocabulary].values()
        answers = [(term.tag, term.named(desk.language)) for term in terms]
        if name == "topic":
            answers.sort(key=lambda answer: fold(answer[1]).lower())
        found.append(Question(name, desk.words(f"site.fit.{name}"), answers))
    return found
