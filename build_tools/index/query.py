"""A query as somebody types it, taken apart: words, "phrases", begin*, field:value, AND OR NOT and brackets.

Comes in: one line of text. Goes out: a tree of clauses, or `QueryError`, which says where and what. Next: `rank.py`.
Words without a sign between them are all wished for, none required; whatever has a field, a sign or quotation marks is required.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from build_tools.index.document import WEIGHTS

# What a field may be called in a query beside its own name.
ALSO_CALLED: Mapping[str, tuple[str, ...]] = {
    "place": ("city", "country"),
    "theme": ("themes",),
    "topic": ("topics", "meaning"),
    "for": ("for_whom",),
    "done": ("what_was_done",),
    "result": ("results",),
    "hard": ("hardest_part",),
    "partner": ("partners", "lead"),
    "source": ("sources",),
    "block": ("building_blocks",),
}
FIELDS: Mapping[str, tuple[str, ...]] = {**{part: (part,) for part in WEIGHTS if part != "meaning"}, **ALSO_CALLED}
LEAST_BEFORE_STAR = 2
_TOKEN = re.compile(r"""\s*(?:(?P<open>\()|(?P<close>\))|(?P<field>\w+):|(?P<quote>["“”«»])|(?P<word>[^\s()"“”«»]+))""")
_SIGNS = {"AND", "OR", "NOT"}
_CLOSING = {'"': '"', "“": "”", "”": "”", "«": "»", "»": "»"}


class QueryError(Exception):
    """A query that cannot be understood: `about` leads to the sentence (`commands.search.errors`), `column` counts from 1."""

    def __init__(self, about: str, column: int, **values: str) -> None:
        super().__init__(about)
        self.about, self.column, self.values = about, column, values


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `parts` are those it has to stand in, any where empty; `begins`: it is only the beginning of one."""

    text: str
    parts: tuple[str, ...] = ()
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another."""

    words: tuple[str, ...]
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be found."""

    clause: Clause


@dataclass(frozen=True, slots=True)
class All:
    """Everything of this must be found."""

    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one of these must be found."""

    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """Words that make a hit better where something else is required."""

    words: tuple[Word, ...]


Clause = Word | Phrase | Not | All | Any | Wish


def parse(text: str) -> Clause:
    """The tree of a query; raises `QueryError`. Words alone become `Any`; what is required stands in an `All`."""
    return _Parser(text).whole()


class _Parser:
    """Reads tokens from left to right, one method a level: OR, then what stands side by side, AND, NOT, then the thing itself."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.parts: tuple[str, ...] = ()
        if not text.strip():
            raise QueryError("empty", 1)

    def whole(self) -> Clause:
        clause = self.either()
        if (found := self.peek()) and found["close"]:
            raise QueryError("bracket-not-opened", found.start("close") + 1)
        return clause

    def peek(self) -> re.Match[str] | None:
        return _TOKEN.match(self.text, self.at)

    def sign(self, name: str) -> bool:
        """Whether the next token is that sign; if so it is taken."""
        found = self.peek()
        if found and found["word"] == name:
            self.at = found.end()
            return True
        return False

    def either(self) -> Clause:
        clauses = [self.side_by_side()]
        while self.sign("OR"):
            clauses.append(self.side_by_side())
        return clauses[0] if len(clauses) == 1 else Any(tuple(clauses))

    def side_by_side(self) -> Clause:
        clauses = [self.together()]
        while (found := self.peek()) and not found["close"] and found["word"] != "OR":
            clauses.append(self.together())
        wished = tuple(each for each in clauses if isinstance(each, Word) and not each.parts)
        required = tuple(each for each in clauses if each not in wished)
        if not required:
            return wished[0] if len(wished) == 1 else Any(wished)
        if not wished:
            return required[0] if len(required) == 1 else All(required)
        # Where nothing is asked for but that something be absent, one of the words has to be there.
        is_only_without = all(isinstance(each, Not) for each in required)
        return All((*required, Any(wished) if is_only_without else Wish(wished)))

    def together(self) -> Clause:
        clauses = [self.negated()]
        while self.sign("AND"):
            clauses.append(self.negated())
        return clauses[0] if len(clauses) == 1 else All(tuple(clauses))

    def negated(self) -> Clause:
        if self.sign("NOT"):
            return Not(self.negated())
        return self.thing()

    def thing(self) -> Clause:
        found = self.peek()
        if found is None or found["close"]:
            if found and self.text[: found.start("close")].rstrip().endswith("("):
                raise QueryError("bracket-empty", found.start("close") + 1)
            raise self.nothing_follows()
        if found["word"] in _SIGNS:
            raise QueryError("sign-without-words", found.start("word") + 1, sign=found["word"])
        self.at = found.end()
        if found["open"]:
            return self.bracket(found.start("open"))
        if found["field"]:
            return self.in_field(found)
        if found["quote"]:
            return self.phrase(found)
        return self.word(found)

    def nothing_follows(self) -> QueryError:
        before = self.text[: self.at].rstrip()
        last = before.rsplit(None, 1)[-1].strip("(") if before else ""
        if last in _SIGNS:
            return QueryError("sign-without-words", len(before) - len(last) + 1, sign=last)
        if last.endswith(":"):
            return QueryError("field-without-words", len(before) + 1, field=last[:-1])
        return QueryError("bracket-empty", len(before) + 1)

    def bracket(self, start: int) -> Clause:
        clause = self.either()
        found = self.peek()
        if found is None or not found["close"]:
            raise QueryError("bracket-not-closed", start + 1)
        self.at = found.end()
        return clause

    def in_field(self, found: re.Match[str]) -> Clause:
        name = found["field"].lower()
        spaced = self.at >= len(self.text) or self.text[self.at].isspace()
        if name not in FIELDS and (spaced or not name.isalpha()):
            return Word(name, self.parts)  # "jobs: what works?" and "16:30" are no fields
        if name not in FIELDS:
            near = get_close_matches(name, FIELDS, 1, 0.6)
            about = "no-such-field-near" if near else "no-such-field"
            fields = ", ".join(sorted(FIELDS))
            raise QueryError(about, found.start("field") + 1, field=name, near=near[0] if near else "", fields=fields)
        if spaced:
            raise QueryError("field-without-words", self.at + 1, field=name)
        before, self.parts = self.parts, FIELDS[name]
        clause = self.thing()
        self.parts = before
        return clause

    def phrase(self, found: re.Match[str]) -> Clause:
        end = self.text.find(_CLOSING[found["quote"]], self.at)
        if end < 0:
            raise QueryError("quote-not-closed", found.start("quote") + 1)
        words = tuple(re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", self.text[self.at : end]))
        self.at = end + 1
        if not words:
            raise QueryError("quote-empty", found.start("quote") + 1)
        return Phrase(words, self.parts)

    def word(self, found: re.Match[str]) -> Clause:
        text, start = found["word"], found.start("word")
        begins = text.endswith("*")
        plain = text.strip("*?!.,;:…")
        if "*" in plain or text.startswith("*") or (begins and len(plain) < LEAST_BEFORE_STAR):
            raise QueryError("star", start + 1, word=text)
        return Word(plain, self.parts, begins)


def words_in(clause: Clause) -> list[Word]:
    """Every word that a query wants found, in order; of phrases too, not what stands behind NOT."""
    match clause:
        case Word():
            return [clause] if clause.text else []
        case Phrase():
            return [Word(word, clause.parts) for word in clause.words]
        case Not():
            return []
        case Wish():
            return [word for word in clause.words if word.text]
        case _:
            return [word for each in clause.clauses for word in words_in(each)]
