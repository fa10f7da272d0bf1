"""How long a question and an edit take at 64, 1,000 and 5,000 cases: `python -m benchmarks.search [CASES ...]`.

The questions are those of the relevance set. Times are this machine's processor time; what counts is how they grow.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import quantiles
from time import process_time

import yaml

from benchmarks.synthetic import ROOT, make_library
from build_tools.asking import open_search
from build_tools.index.search import Question

SIZES = (64, 1000, 5000)


def main(sizes: tuple[int, ...]) -> None:
    asked = yaml.safe_load((ROOT / "tests" / "index" / "relevance.yml").read_text("utf-8"))
    questions = [each["ask"] if "ask" in each else next(iter(each.values())) for each in asked]
    print("| cases | first index | one edit | question, median | question, 95th percentile |")
    print("|---|---|---|---|---|")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(measured(size, Path(folder), [str(question) for question in questions]))


def measured(size: int, folder: Path, questions: list[str]) -> str:
    """One row of the table, in milliseconds but for the first index, which is in seconds."""
    library = make_library(folder / "library", size)
    began = process_time()
    open_search(library)
    first = process_time() - began
    edited = next(library.cases.glob("[a-z]*.yml"))
    edited.write_text(edited.read_text("utf-8").replace("summary: ", "summary: ", 1) + "\n", "utf-8")
    began = process_time()
    search = open_search(library)
    update = process_time() - began
    times = []
    for question in questions:
        began = process_time()
        search.answer(Question(question, {}, 5, "en"))
        times.append(1000 * (process_time() - began))
    cuts = quantiles(times, n=20)
    return f"| {size} | {first:.1f} s | {1000 * update:.0f} ms | {cuts[9]:.0f} ms | {cuts[18]:.0f} ms |"


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
