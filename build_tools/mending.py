"""What is mended for a contributor: `casebook fix`, from the files to files that say the same in the canonical form.

Comes in: a library and paths. Goes out: what became of each file, as plain data. Next: `cli/fix.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from build_tools.contribute.meant_terms import Meant
from build_tools.contribute.mend import Mended, mend
from build_tools.contribute.repair import Repair, Repairer
from build_tools.load.document import Document
from build_tools.load.find import find_cases, find_lists, name_parts
from build_tools.load.lists import read_lists
from build_tools.load.read import read
from build_tools.load.words import languages
from build_tools.model.case import Case
from build_tools.model.pack import Pack
from build_tools.model.translation import translation_model
from build_tools.paths import Library, real
from build_tools.problem import Problem
from build_tools.swap import write_whole


@dataclass(frozen=True)
class Fixed:
    """What became of one file: its text before and after, what was mended in it, or the problems that prevent reading it."""

    path: Path
    name: str
    before: str
    mended: Mended
    document: Document | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def is_changed(self) -> bool:
        return self.before != self.mended.text

    def line(self, repair: Repair) -> int:
        """The line on which a repair's value stood."""
        return self.document.key_span(repair.way).line if self.document else 1

    def diff(self) -> str:
        """What would change, as `diff -u` and a host's suggestions show it."""
        lines = unified_diff(
            self.before.splitlines(keepends=True),
            self.mended.text.splitlines(keepends=True),
            f"a/{self.name}",
            f"b/{self.name}",
        )
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def fix(library: Library, paths: Iterable[Path] = (), write: bool = True) -> Iterator[Fixed]:
    """Mend files, all of the library's or some; each is written as a whole or, where `write` is false, only held against itself."""
    repairer = Repairer(Meant(read_lists(library, languages()), languages()))
    for path in list(paths) or _all(library):
        if real(path).parent == real(library.vocabulary):
            continue
        fixed = _fixed(path, library, repairer)
        if write and fixed.is_changed:
            write_whole(path, fixed.mended.text)
        yield fixed


def _all(library: Library) -> list[Path]:
    packs = find_lists(library.packs) if library.packs.is_dir() else []
    return [*(file.path for file in find_cases(library)), *packs]


def _fixed(path: Path, library: Library, repairer: Repairer) -> Fixed:
    name = library.name(path)
    document, problems = read(path, name)
    # A key that stands twice, a list that lost its lines: the reader knows what is there no better than a person would.
    if document is None or problems:
        return Fixed(path, name, "", Mended(""), None, tuple(problems))
    before = path.read_bytes().decode("utf-8")
    if real(path).parent == real(library.packs):
        return Fixed(path, name, before, mend(document, Pack, repairer), document)
    model = Case if name_parts(path).language is None else translation_model()
    return Fixed(path, name, before, mend(document, model, repairer), document)
