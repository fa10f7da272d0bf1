"""The participants' pack: a book comes in, a job for Typst goes out, its cases cut to their two sides, with a list of the cuts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from build_tools.model.catalogue import Lists
from build_tools.model.telling import Telling
from build_tools.pack.book import Book
from build_tools.pack.contract import Job
from build_tools.pack.fitting import fitted
from build_tools.pack.giving_way import Cut
from build_tools.words.strings import Words

TEMPLATE = "participants.typ"


def participants_job(book: Book) -> tuple[Job, tuple[Cut, ...]]:
    """Cover, why these cases, contents, a sheet for each case, the comparison, the glossary, the sources."""
    made = book.job(
        TEMPLATE,
        compare=[compare_row(telling) for telling in book.cases],
        glossary=glossary(book.cases, book.lists, book.words),
    )
    # The list of sources at the end gives every address, whatever a sheet had to leave out.
    made.data["sources"] = [
        {name: record[name] for name in ("number", "city", "title", "sources")} for record in made.data["cases"]
    ]
    return fitted(made, book.words, "end")


def compare_row(telling: Telling) -> dict[str, Any]:
    """One case on the comparison, but for what its record has anyway."""
    return {"slug": telling.case.slug, "for-whom": telling.labels("for_whom", telling.case.for_whom)}


def glossary(cases: Sequence[Telling], lists: Lists, words: Words) -> list[dict[str, Any]]:
    """What the words on the sheets mean, those that stand on them and no others: grades, findings, states, sizes, costs, themes."""
    results = [result for telling in cases for result in telling.case.known_results]
    costs = [telling.case.cost for telling in cases if telling.case.cost]
    used = {
        "evidence": {result.evidence for result in results},
        "shows": {result.shows for result in results},
        "states": {str(telling.case.status.state) for telling in cases},
        "city_sizes": {str(lists.size(telling.case)) for telling in cases},
        "cost_covers": {cost.covers for cost in costs},
        "themes": {theme for telling in cases for theme in telling.case.themes},
    }
    return [
        {
            "label": words(f"paper.glossary.{name}"),
            "kind": name,
            "terms": [
                {"tag": term.tag, "word": term.named(words.language), "means": term.described(words.language)}
                for term in lists.vocabularies[name].values()
                if term.tag in tags
            ],
        }
        for name, tags in used.items()
        if tags & lists.vocabularies[name].keys()
    ]
