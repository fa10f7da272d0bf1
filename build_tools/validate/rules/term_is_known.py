"""A tag is a term of its list, a country code is a country's.

What: themes, topics, states, evidence grades and all other tags come from the lists in `cases/_vocabulary/`; countries from
ISO 3166-1.
Why: a facet, a filter or a pack can only gather what is named alike.

Wrong:
    themes: [youth-jobs]

Right:
    themes: [youth-employment]
"""

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import chain

from build_tools.model.kinds import Country, Tag
from build_tools.model.vocabulary import Term
from build_tools.problem import Problem
from build_tools.validate.world import Inspected, World
from build_tools.words.names import country_codes, country_name

ID = "term-is-known"
# How much like a term a word has to be to mean it for certain, and to mean it where no word of a label is shared (difflib's ratio).
LIKE, HARDLY_LIKE = 0.7, 0.6
# A list that is not longer is told as a whole.
FEW = 12
# What people take for a country's code, with the right one.
MISTAKEN_CODES = {"UK": "GB", "EL": "GR"}


def check(file: Inspected, world: World) -> Iterator[Problem]:
    """A problem for each tag that its list lacks, with the nearest term, and for each country code that is none."""
    for way, each, value in file.values:
        if isinstance(each.kind, Tag):
            terms = world.lists.vocabularies[each.kind.vocabulary]
            if value not in terms:
                near = _near(str(value), {tag: names_of(term) for tag, term in terms.items()})
                yield file.at(
                    way,
                    ID,
                    "near" if near else "far",
                    value=value,
                    near=near,
                    list=each.kind.vocabulary,
                    terms=", ".join(terms) if len(terms) <= FEW else "",
                )
        elif isinstance(each.kind, Country) and value not in country_codes():
            near = MISTAKEN_CODES.get(value, "")
            yield file.at(
                way,
                ID,
                "country-near" if near else "country-far",
                value=value,
                near=near,
                name=country_name(near, "en") if near else "",
            )


def names_of(term: Term) -> str:
    """All that a term is called, in every language."""
    return " ".join(chain(term.label.values(), *(term.also or {}).values()))


def _near(value: str, labels: dict[str, str]) -> str:
    """The term most likely meant: alike in spelling, else sharing its words with the tag or its names; empty if none."""
    plain = value.strip().lower().replace("_", "-").replace(" ", "-")
    if close := get_close_matches(plain, labels, 1, LIKE):
        return close[0]
    wanted = {word for word in plain.split("-") if len(word) > 2}
    shared = {
        tag: len(wanted & set(f"{tag} {label.lower()}".replace("-", " ").split())) for tag, label in labels.items()
    }
    best = max(shared, key=lambda tag: shared[tag], default="")
    return best if best and shared[best] else next(iter(get_close_matches(plain, labels, 1, HARDLY_LIKE)), "")
