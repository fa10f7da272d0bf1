"""What an index says about its terms: who has them and how heavily, and where. Kept in memory as far as it has been asked.

Comes in: an open Whoosh index. Goes out: plain mappings of document numbers. Next: `rank.py`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from functools import cached_property

from whoosh.index import FileIndex

from build_tools.index.analysis import folded
from build_tools.index.schema import terms_field, unpacked, words_field

# So many terms stay in memory; a term of 5,000 cases takes about 400 KB.
MOST_KEPT = 400


class Postings:
    """One state of an index. Document numbers are its own and mean nothing to another state."""

    def __init__(self, index: FileIndex, languages: tuple[str, ...]) -> None:
        self._reader = index.reader()
        self.languages = languages
        self._weights: OrderedDict[tuple[str, str], dict[int, float]] = OrderedDict()

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    @cached_property
    def documents(self) -> frozenset[int]:
        """All documents."""
        return frozenset(self._reader.all_doc_ids())

    @cached_property
    def slugs(self) -> dict[int, str]:
        """The slug of every document."""
        if not self.documents:
            return {}
        column = self._reader.column_reader("slug")
        return {number: column[number] for number in self.documents}

    def weights(self, language: str, term: str) -> dict[int, float]:
        """The documents that have a term in a language, with its weight in each."""
        key = (language, term)
        if key in self._weights:
            self._weights.move_to_end(key)
            return self._weights[key]
        found: dict[int, float] = {}
        if (matcher := self._matcher(terms_field(language), term)) is not None:
            while matcher.is_active():
                found[matcher.id()] = matcher.weight()
                matcher.next()
        self._weights[key] = found
        if len(self._weights) > MOST_KEPT:
            self._weights.popitem(last=False)
        return found

    def places(self, language: str, term: str) -> dict[int, list[tuple[int, int]]]:
        """The documents that have a term, with the part and place of each time it stands there."""
        found: dict[int, list[tuple[int, int]]] = {}
        if (matcher := self._matcher(terms_field(language), term)) is not None:
            while matcher.is_active():
                raw = matcher.value()
                found[matcher.id()] = [(raw[i], raw[i + 1] * 256 + raw[i + 2]) for i in range(0, len(raw), 3)]
                matcher.next()
        return found

    def having(self, fact: str, tag: str) -> set[int]:
        """The documents with a tag, to narrow a search to."""
        matcher = self._matcher(fact, tag)
        return set(matcher.all_ids()) if matcher is not None else set()

    def _matcher(self, field: str, term: str):  # type: ignore[no-untyped-def]  # Whoosh has no types
        return self._reader.postings(field, term) if (field, term) in self._reader else None

    def lengths(self, language: str) -> dict[int, int]:
        """How many terms each document has in a language; without those that have none."""
        if language not in self._lengths:
            field, reader = terms_field(language), self._reader
            counted = ((number, reader.doc_field_length(number, field)) for number in self.documents)
            self._lengths[language] = {number: length for number, length in counted if length}
        return self._lengths[language]

    @cached_property
    def _lengths(self) -> dict[str, dict[int, int]]:
        return {}

    @cached_property
    def lexicon(self) -> dict[str, dict[str, int]]:
        """The words as they stand and how often, by language. Words of cases that have since changed may linger for a while."""
        return {
            language: {
                word.decode(): int(info.weight()) for word, info in self._reader.iter_field(words_field(language))
            }
            for language in self.languages
        }

    @cached_property
    def _beginnings(self) -> dict[str, list[tuple[str, str]]]:
        return {language: sorted((folded(word), word) for word in found) for language, found in self.lexicon.items()}

    def beginning_with(self, language: str, begin: str, most: int) -> list[str]:
        """The words of a language that begin so, folded; at most so many, the most frequent ones."""
        ordered = self._beginnings[language]
        at, words = bisect_left(ordered, (begin, "")), []
        while at < len(ordered) and ordered[at][0].startswith(begin):
            words.append(ordered[at][1])
            at += 1
        counts = self.lexicon[language]
        return sorted(words, key=lambda word: (-counts[word], word))[:most]

    def kept(self, number: int) -> tuple[dict[str, str], list[tuple[str, str, str]]]:
        """What is shown of a document: titles by language, passages."""
        return unpacked(self._reader.stored_fields(number)["kept"])
