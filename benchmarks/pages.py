"""Time per page against stock MkDocs with Material on the same texts, in one run: `python -m benchmarks.pages [CASES ...]`.

Ours: check, pages in two languages with all index pages, site written; once the pages alone, once all that a build makes. Theirs:
the same English texts as Markdown, its built-in search on, as it comes. Each is a process of its own; the ratio counts, the seconds
of processor time are this machine's. Writes benchmarks/pages.md. With 5,000 cases and more theirs is left out: that every page
lists all others takes it over an hour.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.processor_time import Spent, spent
from benchmarks.synthetic import ROOT, make_library
from build_tools.load.read import read
from build_tools.model.case import Case
from build_tools.model.fields import texts

SIZES = (64, 1000, 10_000)
MOST_OF_THEIRS = 1000
STOCK = """\
site_name: Stock
theme: {name: material, font: false}
plugins: [search]
"""
UNLISTED = """\
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""
HEAD = """\
# What pages and the whole build take

Made by `python -m benchmarks.pages` on synthetic cases. Seconds of processor time, all processes together, starting included; the
ratio is that of a page's time to a page's time of stock MkDocs with Material, which makes one page a case from the same English
texts, with its built-in search. Wanted: 0.25 for the pages alone at 1,000 cases; ten times the cases at most eleven times the time
and 1.5 GB of memory.

| cases | pages | pages alone | ratio | whole build without packs | ratio | memory | stock | its pages |
|---|---|---|---|---|---|---|---|---|
"""
FOOT = """
Pages alone: check, every page in two languages, written with what every page loads. The whole build makes besides what stock
MkDocs has no counterpart of: an index for full text in two languages with a list of all words, open data, the explorer's cards, a
printable sheet of every case.
"""


@dataclass(frozen=True, slots=True)
class Made:
    """What a site took, and the number of its pages."""

    spent: Spent
    pages: int

    @property
    def seconds_a_page(self) -> float:
        return self.spent.seconds / self.pages


def main(sizes: tuple[int, ...]) -> None:
    text = HEAD + "".join(map(row, sizes)) + FOOT
    (ROOT / "benchmarks" / "pages.md").write_text(text, "utf-8")
    print(text)


def row(cases: int) -> str:
    """One row of the table, measured."""
    with tempfile.TemporaryDirectory() as folder:
        library = make_library(Path(folder) / "ours", cases)
        alone = made([sys.executable, "-m", "benchmarks.pages_alone", str(library.root)], library.site)
        build = ["--library", str(library.root), "--today", "2026-11-23", "build", "--no-packs"]
        whole = made([sys.executable, "-m", "build_tools", *build], library.site)
        theirs = None
        if cases <= MOST_OF_THEIRS:
            stock = Path(folder) / "stock"
            write_stock(library.cases, stock)
            command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(stock / "mkdocs.yml")]
            theirs = made(command, stock / "site")
    times = [f"{each.spent.seconds:.1f} s | {ratio(each, theirs)}" for each in (alone, whole)]
    stocks = f"{theirs.spent.seconds:.1f} s | {theirs.pages}" if theirs else "- | -"
    return f"| {cases} | {whole.pages} | {' | '.join(times)} | {whole.spent.megabytes:.0f} MB | {stocks} |\n"


def ratio(ours: Made, theirs: Made | None) -> str:
    return f"{ours.seconds_a_page / theirs.seconds_a_page:.2f}" if theirs else "-"


def made(command: list[str], site: Path) -> Made:
    """What a command took, and how many pages lie in the site afterwards."""
    return Made(spent(command), sum(1 for _ in site.rglob("*.html")))


def write_stock(cases: Path, folder: Path, is_listed: bool = True) -> None:
    """Every case as one Markdown page with the same texts.

    `is_listed`: every page lists all others at its side, as stock MkDocs does; at 5,000 pages this alone takes over an hour.
    """
    (folder / "docs" / "cases").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(STOCK if is_listed else STOCK + UNLISTED, "utf-8")
    (folder / "docs" / "index.md").write_text("# Cases\n", "utf-8")
    for path in sorted(cases.glob("*.yml")):
        if path.name.startswith("_"):
            continue
        document, _problems = read(path, path.name)
        case = Case.read(path.stem, document.data)
        parts = [f"# {case.title}"]
        for way, _kind, text in texts(case):
            parts.append(f"## {way[0]}\n\n{text}" if len(way) == 1 else f"- {text}")
        (folder / "docs" / "cases" / f"{path.stem}.md").write_text("\n\n".join(parts), "utf-8")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
