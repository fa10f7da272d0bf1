"""The page of all controlled lists: each term with its label and description in English."""

from __future__ import annotations

from build_tools.model.catalogue import Lists
from build_tools.model.vocabulary import Term
from build_tools.reference.fields_page import GENERATED


def vocabulary_page(lists: Lists) -> str:
    """The page in Markdown, with an anchor per list."""
    lines = [
        "---",
        'title: "The lists"',
        "---",
        "",
        GENERATED,
        "",
        "# The lists",
        "",
        "The terms that a tag may be. The files are in `cases/_vocabulary/`, with labels in every language of the site. By the",
        "words behind “Also” a term is found, too.",
        "",
    ]
    for name, vocabulary in sorted(lists.vocabularies.items()):
        lines += [f"## {name} {{ #{name} }}", "", "| term | label | meaning |", "| --- | --- | --- |"]
        lines += [f"| `{term.tag}` | {term.named('en')} | {_meaning(term)} |" for term in vocabulary.values()]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _meaning(term: Term) -> str:
    also = ", ".join(term.also_called("en"))
    return f"{term.described('en')} Also: {also}." if also else term.described("en")
