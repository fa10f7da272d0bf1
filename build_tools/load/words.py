"""The project's own words, from `words/<lang>.yml`; their presence is what makes a language one of the site's."""

from __future__ import annotations

from functools import cache

from build_tools import paths
from build_tools.load.read import read
from build_tools.problem import Problem
from build_tools.words.strings import Words

FIRST_LANGUAGE = "en"


class DamagedWords(RuntimeError):
    """A file of words cannot be read: `filename` and `lineno` say where, as a SyntaxError does."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.file}:{problem.span.line}: {problem.rule} ({problem.about})")
        self.filename, self.lineno = str(paths.PACKAGE / problem.file), problem.span.line


@cache
def languages() -> tuple[str, ...]:
    """The languages of the site, English first, the others by code."""
    found = sorted(path.stem for path in paths.WORDS.glob("*.yml"))
    return (FIRST_LANGUAGE, *(language for language in found if language != FIRST_LANGUAGE))


def words(language: str) -> Words:
    """The words of a language; raises KeyError for one that has no file and DamagedWords where its file cannot be read."""
    path = paths.WORDS / f"{language}.yml"
    if not path.is_file():
        raise KeyError(language)
    return _words(language, path.stat().st_mtime_ns)


@cache
def _words(language: str, _changed: int) -> Words:
    document, problems = read(paths.WORDS / f"{language}.yml", f"words/{language}.yml")
    if document is None or problems:
        raise DamagedWords(problems[0])
    return Words(language, document.data)
