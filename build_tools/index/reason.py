"""Why two cases are near each other, in words: "same topic: empty buildings; also a small city; shares: temporary use".

Comes in: two cases and what they share. Goes out: half a sentence in one language. Next: the case page, `casebook similar`.
"""

from __future__ import annotations

from build_tools.index.similar import Neighbour
from build_tools.model.case import Case
from build_tools.model.catalogue import Lists
from build_tools.words.strings import Words

# The rarest things that two cases share tell most; more would not be read.
MOST_SHARED = 3


def reason(words: Words, lists: Lists, case: Case, other: Case, near: Neighbour | None, chosen: bool = False) -> str:
    """The reason why `other` stands beside `case`; `chosen`: an editor put it there."""
    said = [words("site.similar.chosen")] if chosen else []
    topics = near.topics if near else tuple(tag for tag in case.topics if tag in other.topics)
    groups = near.groups if near else ()
    labels = [_label(words, lists, "topics", tag) for tag in topics]
    if labels:
        said.append(words("site.similar.topic", topic=labels[0]))
    elif theme := next((tag for tag in case.themes if tag in other.themes), ""):
        said.append(words("site.similar.theme", theme=_label(words, lists, "themes", theme)))
    if chosen:
        return words("site.similar.joint").join(said)
    if (size := _size(case, lists)) and size == _size(other, lists):
        said.append(words("site.similar.size", size=_label(words, lists, "city_sizes", size)))
    things = [*labels[1:], *(_label(words, lists, "for_whom", tag) for tag in groups)][:MOST_SHARED]
    if things:
        said.append(words("site.similar.shares", things=words("site.similar.comma").join(things)))
    return words("site.similar.joint").join(said)


def _label(words: Words, lists: Lists, vocabulary: str, tag: str) -> str:
    """A term's name as it stands within a sentence."""
    term = lists.term(vocabulary, tag)
    name = term.called(words.language) if term else tag
    return name[:1].lower() + name[1:]


def _size(case: Case, lists: Lists) -> str:
    size = case.city_size or lists.places.size(case.place, lists.vocabularies["city_sizes"])
    return str(size) if size else ""
