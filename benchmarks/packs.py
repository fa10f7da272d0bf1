"""A pack of 12 and of 60 cases against WeasyPrint on the same content, in one run:
`python -m benchmarks.packs PYTHON`, where PYTHON is one that has WeasyPrint (`pip install weasyprint`, which needs Pango).

Both are given the same data, texts and drawings, and set the same parts: cover with map, why these cases, contents with page
numbers, a sheet for each case, comparison, glossary, sources; hyphenated, tagged as PDF/UA-1, with the same fonts. Each is a
process of its own. The ratio of processor time counts, seconds are this machine's. Writes benchmarks/packs.md.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.packs_html import page_of
from build_tools import route
from build_tools.choosing import Choice
from build_tools.load.words import words
from build_tools.model.catalogue import Catalogue
from build_tools.model.reading import Reading
from build_tools.model.telling import Telling
from build_tools.pack.book import Book
from build_tools.pack.compile import FONTS, compile_pdf
from build_tools.pack.contract import Form, Job
from build_tools.pack.participants import participants_job
from build_tools.packing import Publisher, book_of
from build_tools.paths import Library

ROOT = Path(__file__).resolve().parents[1]
# How many cases, and how often each pack is set.
RUNS = {12: 3, 60: 1}
# Each sets the pack that lies in the folder it is given, and says how much memory it took at most.
OURS = """
import json, sys
from datetime import date
from pathlib import Path
from build_tools.pack.compile import compile_pdf
root = Path(sys.argv[1])
data = json.loads((root / "data.json").read_text("utf-8"))
files = {path.name: path.read_bytes() for path in (root / "files").iterdir()}
(root / "ours.pdf").write_bytes(compile_pdf("participants.typ", data, files, date(2026, 11, 23)))
"""
THEIRS = """
import sys
from weasyprint import HTML
HTML(sys.argv[1] + "/pack.html").write_pdf(sys.argv[1] + "/theirs.pdf", pdf_variant="pdf/ua-1")
"""
# The seconds of processor time that a process took, all its threads together, and the most that it held: neither depends on what
# else the machine does.
USED = """
import time
print(time.process_time(), next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def main(python: str) -> None:
    catalogue = route.check_library(Library(ROOT), date(2026, 11, 23)).catalogue
    rows = [measure(catalogue, cases, python) for cases in RUNS]
    edits = [edit(catalogue, cases) for cases in RUNS]
    text = report(rows, edits)
    (ROOT / "benchmarks" / "packs.md").write_text(text, "utf-8")
    print(text)


def book(catalogue: Catalogue, cases: int) -> Book:
    """The first so many cases of the library as a pack."""
    publisher = Publisher("Urban Casebook", {"en": "https://casebook.example.org/"})
    choice = Choice(tuple(list(catalogue.cases)[:cases]), ("Chosen to be measured.",), "A pack to be measured")
    return book_of(catalogue, choice, publisher, Form(), words("en"))


def measure(catalogue: Catalogue, cases: int, python: str) -> dict[str, float]:
    """Seconds and megabytes of both engines for a pack of so many cases; what is cut is cut for both."""
    began = time.process_time()
    job, _cuts = participants_job(book(catalogue, cases))
    fitting = time.process_time() - began
    with tempfile.TemporaryDirectory() as folder:
        _lay_out(job, Path(folder))
        ours, theirs = [], []
        for _run in range(RUNS[cases]):
            # In turns, so that a busy moment of the machine meets both.
            ours.append(_process(sys.executable, OURS, folder))
            theirs.append(_process(python, THEIRS, folder))
    return {
        "cases": cases,
        "fitting": fitting,
        "ours": statistics.median(seconds for seconds, _ in ours),
        "theirs": statistics.median(seconds for seconds, _ in theirs),
        "our_memory": max(megabytes for _, megabytes in ours),
        "their_memory": max(megabytes for _, megabytes in theirs),
    }


def edit(catalogue: Catalogue, cases: int) -> dict[str, float]:
    """Seconds to print a pack anew in a running process after one case was edited, its cuts and all; and with nothing edited."""
    first = book(catalogue, cases)
    _print(first)
    telling = first.cases[len(first.cases) // 2]
    case = telling.case.with_texts({"hardest_part": "Somebody has just written this anew. [1]"})
    changed = Telling(Reading(case, "en"), telling.lists, telling.words)
    second = replace(first, cases=tuple(changed if each is telling else each for each in first.cases))
    return {"edited": _seconds(second), "again": _seconds(second)}


def _seconds(book: Book) -> float:
    began = time.process_time()
    _print(book)
    return time.process_time() - began


def _print(book: Book) -> bytes:
    job, _cuts = participants_job(book)
    return compile_pdf(job.template, job.data, job.files, job.day)


def _lay_out(job: Job, folder: Path) -> None:
    (folder / "files").mkdir()
    for name, content in job.files.items():
        (folder / "files" / name).write_bytes(content)
    (folder / "data.json").write_text(json.dumps(job.data), "utf-8")
    (folder / "pack.html").write_text(page_of(job.data, FONTS), "utf-8")


def _process(python: str, script: str, folder: str) -> tuple[float, float]:
    """Seconds of processor time and peak megabytes of a process."""
    done = subprocess.run(
        [python, "-c", script + USED, folder],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
        text=True,
    )
    seconds, kilobytes = done.stdout.split()
    return float(seconds), int(kilobytes) / 1024


def report(rows: list[dict[str, float]], edits: list[dict[str, float]]) -> str:
    lines = [
        "# Packs, measured",
        "",
        "Made by `python -m benchmarks.packs`: the same cases, texts, drawings and fonts set by Typst (ours) and by WeasyPrint,",
        f"in turns, each in a process of its own; median of {RUNS[12]} for 12 cases, {RUNS[60]} run for 60. Seconds are",
        "those of processor time, all threads together, starting included. The ratio counts.",
        "",
        "| cases | ours | WeasyPrint | ratio (budget for 60: 0.15) | memory, ours | memory, WeasyPrint |",
        "|---|---|---|---|---|---|",
        *(
            f"| {row['cases']} | {row['ours']:.2f} s | {row['theirs']:.1f} s | {row['ours'] / row['theirs']:.2f} "
            f"| {row['our_memory']:.0f} MB | {row['their_memory']:.0f} MB |"
            for row in rows
        ),
        "",
        "Before that, ours finds out which cases are too long for two sides and what gives way; WeasyPrint is given the result.",
        "",
        "| cases | finding what gives way | printed anew after one edit (running process, all of it) | nothing edited |",
        "|---|---|---|---|",
        *(
            f"| {row['cases']} | {row['fitting']:.2f} s | {one['edited']:.2f} s | {one['again']:.2f} s |"
            for row, one in zip(rows, edits, strict=True)
        ),
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
