"""How well the right cases are found: asks every question of `tests/index/relevance.yml`, writes `benchmarks/relevance.md`.

Then it asks those of `relevance_apart.yml`, which nobody tuned anything on.

`python -m benchmarks.relevance` asks the maker's search and the site's, the latter in the explorer in a real Chromium, typed into
its field; `python -m benchmarks.relevance answers.json` takes another engine's answers (a JSON object: question -> slugs in
order). A hit at 5: an expected case is among the first five.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page

from benchmarks.compressing_server import serve
from benchmarks.explorer_site import write_explorer
from build_tools import asking
from build_tools.index.search import Question
from build_tools.paths import Library
from tests.site.chromium import chromium

ROOT = Path(__file__).resolve().parents[1]
QUESTIONS = ROOT / "tests" / "index" / "relevance.yml"
# Written apart from the search and its lists of terms, and never tuned on.
APART = ROOT / "tests" / "index" / "relevance_apart.yml"
TABLE = Path(__file__).with_name("relevance.md")
# What is asked of the search as a whole: one of the expected cases first, and among the first five.
WANTED_AT_1, WANTED_AT_5 = 0.7, 0.9
HEAD = """\
# Relevance

Made by `python -m benchmarks.relevance`. A hit: one of the expected cases is among the first 1, or 5.
"""
KINDS = {
    "plain": "English, in an official's words",
    "french": "French",
    "misspelt": "misspelt",
    "bare": "without diacritics",
}

# Slugs in order for a question; its kind tells the language of who asks.
Engine = Callable[[str, str], list[str]]


@dataclass(frozen=True)
class Asked:
    """One question with its answer: `rank` of the first expected case, 0 where it is not among the first ten."""

    text: str
    kind: str
    expected: tuple[str, ...]
    rank: int
    first: str


def ask_all(engine: Engine, questions: Path = QUESTIONS) -> list[Asked]:
    """Every question of a file, asked."""
    asked = []
    for each in yaml.safe_load(questions.read_text("utf-8")):
        kind, expected = each.get("kind", "plain"), tuple(each["expect"])
        found = engine(each["ask"], "fr" if kind == "french" else "en")[:10]
        rank = next((at for at, slug in enumerate(found, 1) if slug in expected), 0)
        asked.append(Asked(each["ask"], kind, expected, rank, found[0] if found else "nothing"))
    return asked


def hits(asked: Iterable[Asked], at: int) -> float:
    """The part of the questions with an expected case among the first `at`."""
    rows = list(asked)
    return sum(0 < each.rank <= at for each in rows) / len(rows)


def maker(library: Library) -> Engine:
    """The maker's own search."""
    search = asking.open_search(library)
    return lambda text, language: [hit.slug for hit in search.answer(Question(text, {}, 10, language)).hits]


@contextmanager
def explorer(library: Library) -> Iterator[Engine]:
    """The explorer of the site, opened in a browser in both languages; a question goes into its field, its list is read."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        write_explorer(library, Path(folder) / "site")
        with serve(Path(folder) / "site") as served:
            pages = {}
            for language, path in (("en", "explore/"), ("fr", "fr/explore/")):
                pages[language] = browser.new_page()
                pages[language].goto(served.address + path)
                pages[language].wait_for_function("() => casebook.result.now()")
            yield lambda text, language: listed(pages[language], text)


def listed(page: Page, text: str) -> list[str]:
    """The cases that the explorer lists for a question, in its own order."""
    typed = f"{text} "
    page.locator("#q").fill(typed)
    page.wait_for_function("(words) => casebook.result.now().state.q === words", arg=typed)
    return page.evaluate("() => casebook.result.now().slugs.slice(0, 10)")


def table(asked: list[Asked], name: str) -> str:
    """The result of one engine: the sums by kind, then every question whose answer is not first."""
    lines = [
        f"## {name}",
        "",
        "| questions | number | hit at 1 | hit at 5 |",
        "|---|---|---|---|",
    ]
    groups = [(label, [each for each in asked if each.kind == kind]) for kind, label in KINDS.items()]
    for label, rows in (*groups, ("all", asked)):
        lines.append(f"| {label} | {len(rows)} | {hits(rows, 1):.0%} | {hits(rows, 5):.0%} |")
    lines += ["", f"Wanted: {WANTED_AT_1:.0%} and {WANTED_AT_5:.0%} of all.", "", "Not first:", ""]
    lines += ["| question | expected | its place | first instead |", "|---|---|---|---|"]
    for each in asked:
        if each.rank != 1:
            place = str(each.rank) if each.rank else "not among ten"
            lines.append(f"| {each.text} | {', '.join(each.expected)} | {place} | {each.first} |")
    return "\n".join(lines) + "\n"


def both_tables(engine: Engine, name: str) -> str:
    """The result of one engine, then what it makes of the questions written apart."""
    apart = ask_all(engine, APART)
    of_each = ((label, [each for each in apart if each.kind == kind]) for kind, label in KINDS.items())
    sums = [f"{label}: {hits(rows, 1):.0%} and {hits(rows, 5):.0%} of {len(rows)}" for label, rows in of_each if rows]
    lead = f"The {len(apart)} questions written apart from the search, in words that titles and summaries lack"
    told = f"{lead}: first {hits(apart, 1):.0%}, among five {hits(apart, 5):.0%} ({'; '.join(sums)})."
    return f"{table(ask_all(engine), name)}\n{told}\n"


def main(answers: Path | None) -> None:
    if answers is None:
        with explorer(Library(ROOT)) as site:
            tables = [both_tables(maker(Library(ROOT)), "The maker's search"), both_tables(site, "The explorer")]
        text = "\n".join([HEAD, *tables])
        TABLE.write_text(text, "utf-8")
    else:
        given = json.loads(answers.read_text("utf-8"))
        text = table(ask_all(lambda question, _language: given.get(question, [])), answers.stem)
    print(text)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
