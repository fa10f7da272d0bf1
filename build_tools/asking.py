"""What is asked of a library at the command line: `casebook search` and `casebook similar`, from the files to an answer.

Comes in: a library and a question. Goes out: plain data. Next: `cli/`. Only files that have changed are read for a search; files
that break a rule are found too, as long as they have the shape of a case.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from build_tools.index.document import documents
from build_tools.index.narrow import tag_of
from build_tools.index.query import QueryError
from build_tools.index.reason import reason
from build_tools.index.search import Answer, Question, Search
from build_tools.index.similar import Neighbour, Neighbourhood
from build_tools.index.store import Store
from build_tools.load.contents import content_codes
from build_tools.load.find import find_cases, name_parts
from build_tools.load.lists import read_lists
from build_tools.load.words import languages
from build_tools.model.case import Case
from build_tools.model.catalogue import Catalogue
from build_tools.model.reading import Reading
from build_tools.model.translation import Translation
from build_tools.paths import Library, real
from build_tools.problem import CommandError, ContributorError
from build_tools.validate.check import inspect
from build_tools.words.strings import Words


def open_search(library: Library) -> Search:
    """The search over all cases that can be read, its index brought up to date: only files that have changed are read."""
    store = Store(library.cache / "index", languages())
    index = store.refreshed(content_codes(library), lambda slugs: documents(_readable(library, slugs), languages()))
    return Search(index, languages())


def search(library: Library, text: str, tags: Mapping[str, str], limit: int, language: str) -> Answer:
    """The answer to a query, narrowed to cases with the tags; raises CommandError where it cannot be understood."""
    try:
        return open_search(library).answer(Question(text, tags, limit, language))
    except QueryError as error:
        raise CommandError(f"query-{error.about}", query=text, column=error.column, **error.values) from None


def search_tags(library: Library, asked: Mapping[str, str | None]) -> dict[str, str]:
    """The tags that filters of a search stand for, by label or tag; raises CommandError for one that no list has."""
    given = {option: value for option, value in asked.items() if value}
    lists = read_lists(library, languages()) if given.keys() - {"lang"} else None
    return {option: tag_of(option, value, lists, languages()) for option, value in given.items()}


def _readable(library: Library, slugs: frozenset[str]) -> Catalogue:
    """The cases of these slugs that have their shape, and their translations; the rules are not asked."""
    found = [inspect(file, library.name(file.path))[0] for file in find_cases(library) if file.slug in slugs]
    cases = {each.slug: each.sound for each in found if each and isinstance(each.sound, Case)}
    translations = {
        (each.slug, each.language): each.sound
        for each in found
        if each and isinstance(each.sound, Translation) and each.slug in cases
    }
    return Catalogue(cases, read_lists(library, languages()), translations)


def similar(library: Library, what: str, limit: int, say: Words) -> list[tuple[Neighbour, str, str]]:
    """The cases nearest to one, named by its slug or its file, which may lie anywhere: each with its title and the reason."""
    catalogue = _readable(library, frozenset(content_codes(library)))
    case = catalogue.cases.get(what) or _draft(Path(what), catalogue, library)
    near = Neighbourhood(catalogue.cases).near(case)[:limit]
    found = []
    for each in near:
        other = catalogue.cases[each.slug]
        told = Reading(other, say.language, catalogue.translation(each.slug, say.language)).told("title")
        found.append((each, told.text if told else other.title, reason(say, catalogue.lists, case, other, each)))
    return found


def _draft(path: Path, catalogue: Catalogue, library: Library) -> Case:
    """The case in a file; one of the library's own is taken as it stands there."""
    if not path.is_file():
        near = get_close_matches(path.stem, catalogue.cases, 1, 0.5)
        raise CommandError("no-case-near" if near else "no-such-case", slug=str(path), near=near[0] if near else "")
    found, problems = inspect(name_parts(path), library.name(path))
    if found is None or not isinstance(found.sound, Case):
        raise ContributorError(problems) if problems else CommandError("unreadable", file=str(path))
    return catalogue.cases.get(found.slug, found.sound) if real(path.parent) == real(library.cases) else found.sound
