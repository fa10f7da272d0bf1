"""Time per page against stock MkDocs with Material on the same text, in one run: `python benchmarks/pages.py [CASES]`.

Ours: check, pages in two languages with all index pages, site written. Theirs: the same English texts as Markdown, its built-in
search on, as it comes. Both are whole commands in processes of their own; the ratio counts, the seconds of processor time
are this machine's.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.processor_time import seconds
from benchmarks.synthetic import make_library
from build_tools.load.read import read
from build_tools.model.case import Case
from build_tools.model.fields import texts

STOCK = """\
site_name: Stock
theme: {name: material, font: false}
plugins: [search]
"""
UNLISTED = """\
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""


def main(cases: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = make_library(Path(folder) / "ours", cases)
        stock = Path(folder) / "stock"
        write_stock(library.cases, stock)
        ours, our_pages = run(
            [sys.executable, "-m", "build_tools", "--library", str(library.root), "build", "--no-packs"], library.site
        )
        theirs, their_pages = run(
            [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(stock / "mkdocs.yml")], stock / "site"
        )
    print(f"cases                  {cases}")
    print(f"ours                   {ours:6.1f} s  {our_pages:6d} pages  {1000 * ours / our_pages:6.2f} ms a page")
    print(
        f"stock MkDocs+Material  {theirs:6.1f} s  {their_pages:6d} pages  {1000 * theirs / their_pages:6.2f} ms a page"
    )
    print(f"ratio a page           {ours / our_pages / (theirs / their_pages):6.2f}   (budget 0.25)")


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


def run(command: list[str], site: Path) -> tuple[float, int]:
    """Seconds of processor time of a command (other work on the machine does not count), and the pages it made."""
    return seconds(command), sum(1 for _ in site.rglob("*.html"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
