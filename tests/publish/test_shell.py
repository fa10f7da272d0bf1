"""The document around a page: whatever a title or summary holds, it stays a text."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from build_tools import route
from tests.libraries import small_library

TITLE = 'Rennes: "open" streets & squares, < 5 euros'


class _Head(HTMLParser):
    """The title, the metas by name or property, and how often the body begins."""

    def __init__(self) -> None:
        super().__init__()
        self.metas: dict[str, str] = {}
        self.title, self._inside = "", False
        self.bodies = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self._inside = tag == "title" and not self.title
        self.bodies += tag == "body"
        if tag == "meta" and (name := given.get("name") or given.get("property")):
            self.metas[name] = given.get("content") or ""
            assert set(given) <= {"name", "property", "content", "media"}, given

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        self.title += data if self._inside else ""


def test_quotation_marks_and_brackets_of_a_title_stay_words_in_the_head(tmp_path: Path) -> None:
    library = small_library(tmp_path / "library")
    case = library.cases / "rennes-jobtown.yml"
    lines = case.read_text("utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("title:"))
    end = next(number for number in range(at + 1, len(lines)) if lines[number][:1].isalpha())
    escaped = TITLE.replace('"', '\\"')
    lines[at:end] = [f'title: "{escaped}"']
    case.write_text("\n".join(lines), "utf-8")
    built = route.build_site(library, date(2026, 11, 23), tmp_path / "site", lambda _step: nullcontext())
    assert built.pages, built.checked.problems
    head = _Head()
    head.feed((tmp_path / "site" / "cases" / "rennes-jobtown" / "index.html").read_text("utf-8"))
    assert head.title == f"{TITLE} - Urban Casebook"
    assert head.metas["og:title"] == TITLE
    assert head.bodies == 1
