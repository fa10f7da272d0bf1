"""`casebook check` against nothing but parsing the same files with PyYAML, in one run: `python -m benchmarks.check [CASES ...]`.

Ours: the whole command, once without memory, once with nothing changed since, once after one file was edited. Theirs: each file
parsed to plain data, by libyaml and in pure Python. Each is a process of its own, in turns; the median of three. The ratio counts,
the seconds of processor time are this machine's. Writes benchmarks/check.md.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.processor_time import seconds
from benchmarks.synthetic import ROOT, make_library
from build_tools.paths import Library

SIZES, RUNS = (64, 1000), 3
# Parses every case of a folder with the loader of that name.
PARSE = """
import sys, yaml
from pathlib import Path
loader = getattr(yaml, sys.argv[2])
for path in sorted(Path(sys.argv[1]).glob("[a-z]*.yml")):
    yaml.load(path.read_text("utf-8"), loader)
"""
HEAD = """\
# How long a check takes

Made by `python -m benchmarks.check`: synthetic cases, each of a city of its own in words of its own. Seconds of processor time,
starting included, median of {runs}, each command a process of its own, in turns. Wanted at 1,000 cases: 3 s without memory, 0.3 s
with nothing changed. The ratio counts: the whole check against PyYAML doing nothing but parse the same files.

| cases | no memory | one file edited | nothing changed | PyYAML, libyaml | PyYAML, pure Python | ratio to libyaml | ratio to pure |
|---|---|---|---|---|---|---|---|
"""


def main(sizes: tuple[int, ...]) -> None:
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            library = make_library(Path(folder) / "library", size, is_apart=True)
            rows.append(row(size, [measured(library) for _ in range(RUNS)]))
    text = HEAD.format(runs=RUNS) + "".join(rows)
    (ROOT / "benchmarks" / "check.md").write_text(text, "utf-8")
    print(text)


def measured(library: Library) -> tuple[float, ...]:
    """Seconds of a check without memory, after an edit, with nothing changed; of parsing by libyaml and in pure Python."""
    check = [sys.executable, "-m", "build_tools", "--library", str(library.root), "--today", "2026-11-23", "check"]
    parse = [sys.executable, "-c", PARSE, str(library.cases)]
    shutil.rmtree(library.cache, ignore_errors=True)
    cold = seconds(check)
    with next(library.cases.glob("[a-z]*.yml")).open("a", encoding="utf-8") as file:
        file.write("# An edit.\n")
    edited, again = seconds(check), seconds(check)
    return cold, edited, again, seconds([*parse, "CSafeLoader"]), seconds([*parse, "SafeLoader"])


def row(size: int, runs: list[tuple[float, ...]]) -> str:
    """One row of the table."""
    cold, edited, again, libyaml, pure = (statistics.median(run[column] for run in runs) for column in range(5))
    times = f"{cold:.2f} s | {edited:.2f} s | {again:.2f} s | {libyaml:.2f} s | {pure:.1f} s"
    return f"| {size} | {times} | {cold / libyaml:.2f} | {cold / pure:.2f} |\n"


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
