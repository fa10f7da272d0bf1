"""The explorer beside Material's built-in search on the same cases, in a real Chromium: `python -m benchmarks.explorer [CASES]`.

Bytes are counted as they leave a server that compresses (gzip). Times are taken in the page, from the key or the click to the frame
in which the list has changed; they are this machine's, so both are measured in one run. Writes `benchmarks/explorer.md`.
"""

from __future__ import annotations

import gzip
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from statistics import median, quantiles

import yaml
from playwright.sync_api import Browser, Page

from benchmarks.compressing_server import Served, serve
from benchmarks.explorer_site import write_explorer
from benchmarks.pages import write_stock
from benchmarks.synthetic import ROOT, make_library
from build_tools import route
from build_tools.load.words import languages, words
from build_tools.paths import Library
from build_tools.render.desk import Desk
from build_tools.render.explore.table import COLUMNS, packed_column
from build_tools.render.page import Settings
from build_tools.render.views import all_views
from tests.site.chromium import chromium

SIZES = (64, 5000)
TABLE = Path(__file__).with_name("explorer.md")
# The first question, and how many others are typed key by key, and how many of their letters.
FIRST = "housing renovation"
TYPED_QUESTIONS, TYPED_LETTERS = 12, 14
# A quick typist's pause from key to key: long enough to paint, shorter than the rest that search.js waits for.
BETWEEN_KEYS_MILLISECONDS = 120
VALUES = (
    ("theme", "regeneration"),
    ("size", "large"),
    ("evidence", "counted"),
    ("theme", "youth-employment"),
    ("shows", "better"),
)
# Until the list shows what is asked for: the cases of the result, in their order.
SETTLED = """async (act) => {
  const done = () => {
    const result = casebook.result.now();
    const shown = [...document.querySelectorAll("#results > li")].map((item) => item.dataset.slug).join();
    return result.state === casebook.state.now() && shown === result.slugs.slice(0, 24).join();
  };
  const frame = () => new Promise(requestAnimationFrame);
  const began = performance.now();
  act();
  do await frame(); while (!done());
  return performance.now() - began;
}"""
TYPE = f"""(words) => ({SETTLED})(() => {{
  const field = document.getElementById("q");
  field.value = words;
  field.dispatchEvent(new Event("input", {{ bubbles: true }}));
}})"""
CLICK = f"""([facet, value]) => ({SETTLED})(() => document.querySelector(`input[name="${{facet}}"][value="${{value}}"]`).click())"""
STOCK_TYPE = """async (words) => {
  const field = document.querySelector("[data-md-component=search-query]");
  const list = document.querySelector("[data-md-component=search-result]");
  const began = performance.now();
  const answered = new Promise((done) => new MutationObserver(done).observe(list, { childList: true, subtree: true }));
  field.focus();
  field.value = words;
  for (const name of ["input", "keyup"]) field.dispatchEvent(new Event(name, { bubbles: true }));
  await Promise.race([answered, new Promise((late) => setTimeout(late, 120000))]);
  await new Promise(requestAnimationFrame);
  return performance.now() - began;
}"""


def main(sizes: tuple[int, ...]) -> None:
    questions = [
        each["ask"] for each in yaml.safe_load((ROOT / "tests" / "index" / "relevance.yml").read_text("utf-8"))
    ]
    typed = [each for each in questions if len(each) > TYPED_LETTERS][:TYPED_QUESTIONS]
    columns = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder, chromium() as opened:
            library = make_library(Path(folder) / "library", size)
            write_explorer(library, Path(folder) / "ours")
            write_stock(library.cases, Path(folder) / "stock", is_listed=False)
            command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(Path(folder) / "stock" / "mkdocs.yml")]
            subprocess.run(command, check=True)
            with serve(Path(folder) / "ours") as served:
                ours = bytes_of_ours(opened, served, size)
            with serve(Path(folder) / "ours") as served:
                ours |= times_of_ours(opened.new_page(), served, typed)
            with serve(Path(folder) / "stock" / "site") as served:
                theirs = measure_stock(opened.new_page(), served, typed)
        columns.append((size, ours, theirs))
        print(size, ours, theirs)
    TABLE.write_text(table(columns), "utf-8")
    print(TABLE.read_text("utf-8"))


def bytes_of_ours(opened: Browser, served: Served, size: int) -> dict[str, float]:
    """Bytes of each part on the way to the first result, without the worker that keeps things for offline use meanwhile."""
    context = opened.new_context(service_workers="block")
    page = context.new_page()
    page.goto(f"{served.address}explore/")
    page.wait_for_function("() => casebook.result.now()")
    page.wait_for_load_state("networkidle")
    opening = dict(served.sent)
    page.evaluate(TYPE, FIRST)
    page.locator(".card-found:not(:empty)").nth(1).wait_for()
    asked = {path: sent for path, sent in served.sent.items() if path not in opening}
    context.close()
    found = {
        "page": part(opening, "explore/"),
        "scripts": part(opening, "/scripts/"),
        "table": part(opening, "assets/table."),
        "search": part(asked, "pagefind.js", "worker", "wasm", "pf_meta", "/index/", "entry.json", "assets/search."),
        "cards": part(asked, "/cards/"),
        "excerpts": part(asked, "/fragment/"),
    }
    return {
        **found,
        "drawn a case": drawn_table(size),
        "table a case": found["table"] / size,
        "to first": found["search"] + found["cards"],
    }


def times_of_ours(page: Page, served: Served, typed: list[str]) -> dict[str, float]:
    """Milliseconds from key and click to the list, as a reader has it."""
    page.goto(f"{served.address}explore/")
    page.wait_for_function("() => casebook.result.now()")
    page.wait_for_load_state("networkidle")
    first = page.evaluate(TYPE, FIRST)
    keys = list(timed(page, TYPE, (words[:end] for words in typed for end in range(1, TYPED_LETTERS))))
    page.evaluate(TYPE, "")
    clicks = list(timed(page, CLICK, (*VALUES, *VALUES)))
    return {
        "first": first,
        "usual key": median(keys),
        "key": quantiles(keys, n=20)[18],
        "click": quantiles(clicks, n=20)[18],
    }


def measure_stock(page: Page, served: Served, typed: list[str]) -> dict[str, float]:
    """The same of Material's search, which loads its index when the field is first used."""
    page.goto(served.address)
    page.wait_for_load_state("networkidle")
    opened = dict(served.sent)
    first = page.evaluate(STOCK_TYPE, FIRST)
    page.wait_for_load_state("networkidle")
    asked = {path: sent for path, sent in served.sent.items() if path not in opened}
    keys = list(timed(page, STOCK_TYPE, (words[:end] for words in typed[:4] for end in range(1, TYPED_LETTERS))))
    search = part({**opened, **asked}, "search_index.json", "workers/search", "lunr")
    return {
        "search": search,
        "to first": search,
        "first": first,
        "key": quantiles(keys, n=20)[18],
        "usual key": median(keys),
    }


def timed(page: Page, act: str, values: Iterable[object]) -> Iterator[float]:
    """Milliseconds of each act, one after the other, with a typist's pause before it."""
    for value in values:
        page.wait_for_timeout(BETWEEN_KEYS_MILLISECONDS)
        yield page.evaluate(act, value)


def part(sent: dict[str, int], *names: str) -> int:
    """The bytes of all files whose path has one of the names."""
    return sum(count for path, count in sent.items() if any(name in path for name in names))


def drawn_table(cases: int) -> float:
    """Compressed bytes a case of a facet table whose columns are drawn one by one from the real cases, with cities of the
    gazetteer and slugs of three words: copies of cases side by side would compress better than any real library.
    """
    dice = random.Random(7)
    catalogue = route.check_library(Library(ROOT), date(2026, 11, 23)).catalogue
    desk = Desk(catalogue, words("en"), Settings(), languages())
    views = all_views(desk)
    nouns = sorted({part for view in views for part in view.slug.split("-")})
    cities = sorted((place.country, place.city) for place in dice.choices(catalogue.lists.places.cities(), k=cases))
    packed = {
        "places": [[*place, len(list(found))] for place, found in groupby(cities)],
        "slugs": " ".join("-".join(dice.sample(nouns, 3)) for _ in range(cases)),
        "columns": {column.name: packed_column(column, desk, dice.choices(views, k=cases)) for column in COLUMNS},
    }
    return len(gzip.compress(json.dumps(packed, ensure_ascii=False, separators=(",", ":")).encode(), 6)) / cases


NOTES = f"""\
Times are this machine's, whose two cores draw the pages too. A key is pressed {BETWEEN_KEYS_MILLISECONDS} ms after the list
shows what the last one found; the time is that until the list shows what it asks for, chunks of the index and cards included.
Wanted (design, budgets): at 5,000 cases 250 KB for the first search, 60 bytes a case for the facet table, 100 ms for a key at
the 95th percentile.

Synthetic cases are copies of the real ones, so the facet table of 5,000 is smaller than any real one; the line below it, drawn at
random, is the honest number. Words that stand in every case are worst: "city" takes Pagefind 0.2 s at 5,000 cases.
Material's pages are built without the list of all pages beside each, which alone takes over an hour at 5,000.
"""
ROWS = (
    ("the page", "page", "KB"),
    ("its scripts", "scripts", "KB"),
    ("the facet table", "table", "KB"),
    ("the facet table, a case", "table a case", "bytes"),
    ("the same, drawn at random and not copied", "drawn a case", "bytes"),
    ("search itself: engine, index", "search", "KB"),
    ("cards of the first hits", "cards", "KB"),
    ("excerpts of those in view", "excerpts", "KB"),
    ("asked for from the first key to the first result", "to first", "KB"),
    ("first question to result", "first", "ms"),
    ("key to result, median", "usual key", "ms"),
    ("key to result, 95th percentile", "key", "ms"),
    ("facet to screen, 95th percentile", "click", "ms"),
)


def table(columns: list[tuple[int, dict[str, float], dict[str, float]]]) -> str:
    """The page: one column for each size and engine."""
    heads = [f"{name}, {size:,} cases" for size, *_ in columns for name in ("ours", "Material's")]
    lines = [
        "# The explorer, measured",
        "",
        "Made by `python -m benchmarks.explorer`, in Chromium, both sites from the same synthetic cases, on one machine in one",
        "run. Bytes are compressed (gzip). Material's search has no facets, no excerpts of its own and no cards.",
        "",
        f"| | {' | '.join(heads)} |",
        f"|---|{'---|' * len(heads)}",
    ]
    for label, key, unit in ROWS:
        cells = [written(each.get(key), unit) for _size, *both in columns for each in both]
        lines.append(f"| {label} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n\n" + NOTES


def written(value: float | None, unit: str) -> str:
    if value is None:
        return "-"
    return f"{value / 1000:.1f} KB" if unit == "KB" else f"{value:.0f} {unit}"


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
