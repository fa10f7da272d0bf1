"""Files in, a catalogue of the sound cases out, with every problem of every file.

First each file is read and shaped, then the rules look at the shaped ones beside one another. Next: the outputs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.load.document import Document
from build_tools.load.find import CaseFile, find_cases, find_lists, name_parts, others
from build_tools.load.read import read
from build_tools.model.case import Case
from build_tools.model.catalogue import Catalogue, Lists
from build_tools.model.pack import Pack
from build_tools.model.translation import Translation, translation_model
from build_tools.paths import Library, real
from build_tools.problem import Problem
from build_tools.validate.rules import RULES
from build_tools.validate.shape import shape
from build_tools.validate.strays import stray
from build_tools.validate.world import Inspected, World

# Of those rules that look at a file; the others are kept while it is read.
_CHECKS = tuple(rule.check for rule in RULES if hasattr(rule, "check"))


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: the sound cases, every problem in the order of files and lines, how many files were looked at."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    files: int

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)


# A file that has its shape, or None; and its problems so far.
Found = tuple[Inspected | None, list[Problem]]


class Looking:
    """How a check looks at files: at every one, by every rule. `memory.py` has another, for checks that follow one another."""

    def file(self, file: CaseFile, name: str) -> Found:
        return inspect(file, name)

    def pack(self, path: Path, name: str) -> Found:
        return inspect_pack(path, name)

    def rules(self, file: Inspected, world: World) -> list[Problem]:
        return rule_problems(file, world)


EVERYTHING = Looking()


def check(
    library: Library,
    lists: Lists,
    languages: tuple[str, ...],
    today: date,
    only: Iterable[Path] = (),
    looking: Looking = EVERYTHING,
) -> Checked:
    """Check all files of a library; with `only`, report on those alone (they may lie outside `cases/`), knowing the others."""
    wanted = list(dict.fromkeys(real(path) for path in only))
    files = find_cases(library)
    known = {real(file.path) for file in files} if wanted else set()
    # No cases: the packs, which follow below, and the lists, which have been read already.
    apart = {real(library.packs), real(library.vocabulary)}
    extra = [name_parts(path) for path in wanted if path not in known and path.parent not in apart]
    unread = {path: found for path in (*others(library), *wanted) if (found := stray(path, library.name(path)))}
    extra = [file for file in extra if file.path not in unread]
    problems: list[Problem] = list(unread.values())
    inspected: list[Inspected] = []
    for file in (*files, *extra):
        found, reasons = looking.file(file, library.name(file.path))
        problems += reasons
        if found is not None:
            inspected.append(found)
    packs = find_lists(library.packs) if library.packs.is_dir() else []
    for path in packs:
        found, reasons = looking.pack(path, library.name(path))
        problems += reasons
        if found is not None:
            inspected.append(found)
    cases = {each.slug: each for each in inspected if isinstance(each.sound, Case)}
    slugs = frozenset(file.slug for file in (*files, *extra) if file.language is None)
    world = World(lists, slugs, cases, languages, today, library.cases, by_city(cases))
    for each in inspected:
        problems += looking.rules(each, world)
    catalogue = _catalogue(inspected, problems, lists)
    if wanted:
        named = {
            library.name(path)
            for path in (*(file.path for file in (*files, *extra)), *packs, *unread)
            if real(path) in wanted
        }
        problems = [problem for problem in problems if problem.file in named]
    count = len(wanted) if wanted else len(files) + len(packs) + len(unread)
    return Checked(catalogue, tuple(sorted(without_repeats(problems), key=lambda each: each.order)), count)


def without_repeats(problems: Sequence[Problem]) -> list[Problem]:
    """The problems without those that say the same of the same place."""
    return list({(*problem.order, str(problem.values)): problem for problem in problems}.values())


def inspect(file: CaseFile, name: str) -> Found:
    """One case or translation file, shaped, or the problems that prevent it."""
    document, problems = read(file.path, name)
    if document is None:
        return None, problems
    language = file.language
    if language is None:
        sound, reasons = shape(document, Case, lambda data: Case.read(file.slug, data))
    else:
        sound, reasons = shape(document, translation_model(), lambda data: Translation.read(file.slug, language, data))
    return _inspected(document, file.path, file.slug, sound, language or "", problems + reasons)


def inspect_pack(path: Path, name: str) -> Found:
    """One pack file, shaped, or the problems that prevent it."""
    document, problems = read(path, name)
    if document is None:
        return None, problems
    sound, reasons = shape(document, Pack, lambda data: Pack.read(path.stem, data))
    return _inspected(document, path, path.stem, sound, "", problems + reasons)


def _inspected(
    document: Document,
    path: Path,
    slug: str,
    sound: Case | Translation | Pack | None,
    language: str,
    problems: list[Problem],
) -> Found:
    if sound is None:
        return None, problems
    if isinstance(sound, Case):
        language = sound.language
    return Inspected(document, path, slug, sound, language), problems


def rule_problems(file: Inspected, world: World) -> list[Problem]:
    """What the rules find in one shaped file."""
    return [problem for check_one in _CHECKS for problem in check_one(file, world)]


def by_city(cases: Mapping[str, Inspected]) -> dict[tuple[str, str], tuple[str, ...]]:
    """The slugs of the cases of each city, in the order of their files."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for slug, each in cases.items():
        place = each.sound.place
        found[place.country, place.city] = (*found.get((place.country, place.city), ()), slug)
    return found


def _catalogue(inspected: Iterable[Inspected], problems: Iterable[Problem], lists: Lists) -> Catalogue:
    """The sound files: shaped, and without an error."""
    broken = {problem.file for problem in problems if problem.is_error}
    good = [each for each in inspected if each.document.file not in broken]
    cases = {each.slug: each.sound for each in good if isinstance(each.sound, Case)}
    return Catalogue(
        cases,
        lists,
        {
            (each.slug, each.language): each.sound
            for each in good
            if isinstance(each.sound, Translation) and each.slug in cases
        },
        {each.slug: each.sound for each in good if isinstance(each.sound, Pack)},
    )
