"""The words that the library has and how often, per language: a compact file by which the site asks "did you mean".

Comes in: documents. Goes out: the file's bytes. Next: `route.py`, which publishes it.
The file: {"language": "en", "words": [[often, "word word …"], …]}, the commonest words first, alphabetically within a number.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable

from build_tools.index.analysis import folded
from build_tools.index.document import Document
from build_tools.index.schema import spoken

# What one source or name says once is as likely a slip as a word.
NOT_READ = frozenset({"sources"})
SMALL_COUNTS = 8


def lexicons(
    found: Iterable[Document], languages: tuple[str, ...], everywhere: frozenset[str] = frozenset()
) -> dict[str, dict[str, int]]:
    """For each language its words, each as it is mostly written ("Gdańsk", "city"), and how often they stand in the cases.

    The words of the parts `everywhere` belong to every language: they are no mistake in any.
    """
    forms: dict[str, dict[str, Counter[str]]] = {language: defaultdict(Counter) for language in languages}
    for document in found:
        for passage in document.passages:
            if passage.part in NOT_READ:
                continue
            for language in languages if passage.part in everywhere else (passage.language,):
                for word in spoken(passage.text) if language in forms else ():
                    forms[language][folded(word)][word] += 1
    return {language: dict(_usual(counts) for counts in words.values()) for language, words in forms.items()}


def _usual(counts: Counter[str]) -> tuple[str, int]:
    """The commonest form of a word and how often it stands in all forms. Many questions begin with "How": a small letter that
    occurs at all, and not only by a slip, counts more than a capital."""
    often = {form: count * (1 if form[:1].isupper() else SMALL_COUNTS) for form, count in counts.items()}
    return min(often, key=lambda form: (-often[form], form)), counts.total()


def lexicon_file(language: str, words: dict[str, int]) -> bytes:
    """The lexicon of a language as it is published."""
    by_count: dict[int, list[str]] = defaultdict(list)
    for word, count in words.items():
        by_count[count].append(word)
    rows = [[count, " ".join(sorted(by_count[count]))] for count in sorted(by_count, reverse=True)]
    return json.dumps({"language": language, "words": rows}, ensure_ascii=False, separators=(",", ":")).encode()
