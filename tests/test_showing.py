"""A library being shown: what was saved is served at once, as a whole build would write it; what is broken waits and is named."""

from __future__ import annotations

import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path

import pytest

from build_tools import paths, route
from build_tools.load.words import words
from build_tools.paths import Library
from build_tools.publish.live.shown import Answer
from build_tools.render import templating
from build_tools.showing import Came, Showing
from tests.libraries import ROOT, small_library

TODAY = date(2026, 11, 23)
CASE = "cases/rotterdam-bridge.yml"
PACK = """\
title: {en: Two schools, fr: Deux écoles}
introduction: {en: Two cases., fr: Deux cas.}
for_whom: {en: Everybody, fr: Tout le monde}
cases: [rotterdam-bridge, rennes-jobtown]
"""
# What a build has and `casebook serve` gives otherwise: nothing of a page that somebody writes is kept offline.
OTHERWISE = {"service-worker.js", "assets/offline-list.js"}
OFFLINE = re.compile(rb'<script defer src="[^"]*assets/scripts/offline\.js"></script>\n')


SECONDS_OF_PATIENCE = 30


class Following:
    """A library and its server; `save` writes a file and waits for what comes of it."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.showing = Showing(library, TODAY, words("en"))
        self._following = self.showing.follow("127.0.0.1", 0)
        self.first = next(self._following)
        self._come: list[Came] = []

    def save(self, name: str, change: Callable[[str], str]) -> Came:
        path = self.library.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(change(path.read_text("utf-8") if path.exists() else ""), "utf-8")
        return self.next()

    def next(self) -> Came:
        end = time.monotonic() + SECONDS_OF_PATIENCE
        while not self._come:
            assert time.monotonic() < end, "nothing came of it"
            self._come += self.showing.come()
        return self._come.pop(0)

    def page(self, path: str) -> str:
        answer = self.showing.look(path)
        assert answer is not None, f"nothing lies at {path}"
        return answer.content.decode()

    def said(self) -> list[dict[str, str]]:
        return self.showing.server.news.said.get("troubles", [])

    def end(self) -> None:
        self._following.close()


@contextmanager
def followed(library: Library) -> Iterator[Following]:
    following = Following(library)
    try:
        yield following
    finally:
        following.end()


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = small_library(tmp_path / "library")
    shutil.copytree(ROOT / "docs" / "en" / "themes", made.docs / "en" / "themes")
    for path in (made.docs / "en" / "themes").glob("*.md"):
        path.write_text("A beginning, with [a case](case:rotterdam-bridge).\n", "utf-8")
    return made


@pytest.fixture
def following(library: Library) -> Iterator[Following]:
    with followed(library) as found:
        yield found


def replaced(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text, f"nothing says {old}"
        return text.replace(old, new, 1)

    return change


def differing(showing: Showing, site: Path) -> set[str]:
    """The files of a built site that are served otherwise, or not at all."""
    found = set()
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name not in OTHERWISE:
            answer = showing.look(name) or Answer(b"", "")
            if answer.content != OFFLINE.sub(b"", path.read_bytes()):
                found.add(name)
    return found


def test_after_edits_of_every_kind_everything_is_served_as_a_whole_build_writes_it(
    following: Following, tmp_path: Path
):
    before = following.page("cases/rotterdam-bridge/"), following.page("themes/youth-employment/")
    assert following.first.seconds is not None
    edits = [
        (CASE, replaced('title: "BRIDGE', 'title: "A bridge')),
        ("cases/gdansk-responsibility-sharing.fr.yml", replaced("Gdańsk", "Dantzig")),
        ("cases/_packs/schools.yml", lambda _: PACK),
        ("docs/en/about.md", lambda text: text + "\nOne more sentence.\n\n[[evidence-grades]]\n"),
        ("docs/en/new-page.md", lambda _: "---\ntitle: New\n---\n# New\n\n[About](about.md)\n"),
        ("docs/en/themes/youth-employment.md", lambda _: "Another beginning.\n"),
        ("cases/_vocabulary/themes.yml", replaced("Jobs for young people in cities", "Work for young people")),
        (
            "mkdocs.yml",
            replaced("# site_url: https://casebook.example.org/", "site_url: https://casebook.example.org/"),
        ),
        ("mkdocs.yml", replaced("site_name: Urban Casebook", "site_name: Our Casebook")),
        ("cases/second-bridge.yml", lambda _: (following.library.root / CASE).read_text("utf-8")),
    ]
    for name, change in edits:
        came = following.save(name, change)
        assert came.changed == (name,)
        assert came.seconds is not None, came
        # Looked at meanwhile, so that what was made for an earlier state could be found in a later one.
        following.page("cases/rotterdam-bridge/")
        following.page("fr/explore/")
        following.page("about/")
    assert (following.page("cases/rotterdam-bridge/"), following.page("themes/youth-employment/")) != before

    site = tmp_path / "site"
    built = route.build_site(following.library, TODAY, site, lambda _step: nullcontext(), packs=False)
    assert built.pages > 50
    assert differing(following.showing, site) - {"sitemap.xml", "sitemap.xml.gz"} == set()

    # The control: an edit that only one of them has taken in.
    case = following.library.root / CASE
    case.write_text(replaced("A bridge", "Two bridges")(case.read_text("utf-8")), "utf-8")
    route.build_site(following.library, TODAY, site, lambda _step: nullcontext(), packs=False)
    assert {"cases/rotterdam-bridge/index.html", "index.html", "data/cases.en.json"} <= differing(
        following.showing, site
    )
    following.next()
    assert differing(following.showing, site) - {"sitemap.xml", "sitemap.xml.gz"} == set()


def test_a_broken_case_leaves_every_page_as_it_was_and_is_named_until_it_is_mended(following: Following):
    whole = following.page("cases/rotterdam-bridge/")
    came = following.save(CASE, replaced("country: NL", "country: <b>NL</b>"))
    assert came.seconds is None
    assert [(problem.file, problem.rule) for problem in came.problems] == [(CASE, "term-is-known")]
    (trouble,) = following.said()
    assert trouble["place"] == f"{CASE}:9:12"
    assert "<b>NL</b>" in trouble["says"]
    assert trouble["fix"].startswith("Fix: ")
    assert following.page("cases/rotterdam-bridge/") == whole
    # A page that nobody had looked at is of that state, too.
    assert "BRIDGE" in following.page("fr/cases/rotterdam-bridge/")

    # What is saved meanwhile waits, and is not lost.
    assert following.save("docs/en/about.md", lambda text: text + "\nOne more sentence.\n").seconds is None
    assert "One more sentence." not in following.page("about/")

    state = following.showing.server.news.state
    assert following.save(CASE, replaced("<b>NL</b>", "NL")).seconds is not None
    assert following.said() == []
    assert following.showing.server.news.state > state
    assert following.page("cases/rotterdam-bridge/") == whole
    assert "One more sentence." in following.page("about/")


def test_a_hand_written_page_that_cannot_be_made_stays_as_it_was_while_others_go_on(following: Following):
    about = following.page("about/")
    came = following.save("docs/en/about.md", lambda text: text + "\n[[no-such-piece]]\n")
    assert came.seconds is not None
    # Nobody has looked at it: the page of a saved file is made anyway.
    (trouble,) = following.next().troubles
    lines = (following.library.docs / "en" / "about.md").read_text("utf-8").split("\n")
    assert trouble.place == f"docs/en/about.md:{lines.index('[[no-such-piece]]') + 1}"
    assert "no-such-piece" in trouble.says
    assert following.page("about/") == about
    assert [each["place"] for each in following.said()] == [trouble.place]

    following.save(CASE, replaced('title: "BRIDGE', 'title: "A bridge'))
    assert "A bridge" in following.page("cases/rotterdam-bridge/")
    # Tried again at every change, and not forgotten.
    assert following.next().troubles == (trouble,)
    following.save("docs/en/about.md", replaced("[[no-such-piece]]", "Mended."))
    assert "Mended." in following.page("about/")
    assert following.said() == []


def test_a_beginning_of_a_theme_that_names_no_case_is_named_with_its_file(following: Following):
    following.save("docs/en/themes/regeneration.md", lambda _: "See [nothing](case:atlantis-square).\n")
    (trouble,) = following.next().troubles
    assert trouble.place == "docs/en/themes/regeneration.md:1:1"
    assert "atlantis-square" in trouble.says


def test_a_template_that_cannot_be_read_is_named_with_its_line(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    templates = tmp_path / "templates"
    shutil.copytree(paths.TEMPLATES, templates)
    monkeypatch.setattr(paths, "TEMPLATES", templates)
    monkeypatch.setattr(paths, "SHOWN", (templates,))
    templating.environment.cache_clear()
    try:
        with followed(library) as following:
            whole = following.page("cases/rotterdam-bridge/")
            template = templates / "case.html.j2"
            text = template.read_text("utf-8")
            lines = text.count("\n")
            template.write_text(text + "{{ no_such_value }}\n", "utf-8")
            following.next()
            assert following.page("cases/rotterdam-bridge/") == whole
            (trouble,) = following.next().troubles
            assert trouble.place.endswith(f"case.html.j2:{lines + 1}")
            assert "no_such_value" in trouble.says
            template.write_text(text + "{{ no end\n", "utf-8")
            following.next()
            assert following.page("cases/rotterdam-bridge/") == whole
            template.write_text(text + "<p>More.</p>\n", "utf-8")
            while following.next().seconds is None:
                pass
            assert "<p>More.</p>" in following.page("cases/rotterdam-bridge/")
            assert following.said() == []
    finally:
        templating.environment.cache_clear()


def test_settings_that_cannot_be_read_leave_everything_as_it_was(following: Following):
    about = following.page("about/")
    came = following.save("mkdocs.yml", lambda text: text + "\nnav: [\n")
    assert came.seconds is None
    (trouble,) = came.troubles
    assert trouble.place == "mkdocs.yml"
    assert following.page("about/") == about
    # What is saved meanwhile is not lost.
    assert following.save(CASE, replaced('title: "BRIDGE', 'title: "A bridge')).troubles == (trouble,)
    assert "BRIDGE" in following.page("cases/rotterdam-bridge/")
    assert following.save("mkdocs.yml", replaced("\nnav: [\n", "")).seconds is not None
    assert following.said() == []
    assert "A bridge" in following.page("cases/rotterdam-bridge/")


def test_a_hand_written_page_that_is_no_text_is_named(following: Following):
    page = following.library.docs / "en" / "about.md"
    text = page.read_bytes()
    page.write_bytes(b"# About\n\n\xff\xfe\n")
    (trouble,) = following.next().troubles
    assert trouble.place == "docs/en/about.md"
    page.write_bytes(text)
    assert following.next().seconds is not None


def test_words_that_cannot_be_read_are_named_with_their_line(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    folder = tmp_path / "words"
    shutil.copytree(paths.WORDS, folder)
    monkeypatch.setattr(paths, "WORDS", folder)
    monkeypatch.setattr(paths, "SHOWN", (folder,))
    with followed(library) as following:
        file = folder / "en.yml"
        text = file.read_text("utf-8")
        file.write_text("a: 1\na: 2\n" + text, "utf-8")
        came = following.next()
        assert came.seconds is None
        assert came.troubles[0].place.endswith("words/en.yml:2")
        file.write_text(text.replace("Keep for my pack", "Keep this one"), "utf-8")
        assert following.next().seconds is not None
        assert "Keep this one" in following.page("cases/rotterdam-bridge/")


def test_with_lists_that_cannot_be_used_the_site_begins_with_what_is_to_be_mended(library: Library):
    themes = library.vocabulary / "themes.yml"
    text = themes.read_text("utf-8")
    themes.write_text("themes: [\n", "utf-8")
    with followed(library) as following:
        assert following.first.seconds is None
        assert following.said()[0]["place"].startswith("cases/_vocabulary/themes.yml:")
        assert following.showing.look("cases/rotterdam-bridge/") is None
        assert following.showing.missing().status == 404
        assert "About" in following.page("about/") or following.said()
        themes.write_text(text, "utf-8")
        assert following.next().seconds is not None
        assert "BRIDGE" in following.page("cases/rotterdam-bridge/")


def test_with_a_broken_case_at_the_beginning_the_sound_ones_are_shown(library: Library):
    (library.cases / "broken-case.yml").write_text("title: broken: text\n", "utf-8")
    with followed(library) as following:
        assert [problem.file for problem in following.first.problems] == ["cases/broken-case.yml"]
        assert "BRIDGE" in following.page("cases/rotterdam-bridge/")
        assert [each["place"] for each in following.said()] == ["cases/broken-case.yml:1:8"]
        # Who writes another case need not wait for whoever broke that one.
        assert following.save(CASE, replaced('title: "BRIDGE', 'title: "A bridge')).seconds is not None
        assert "A bridge" in following.page("cases/rotterdam-bridge/")
        assert [each["place"] for each in following.said()] == ["cases/broken-case.yml:1:8"]
        assert following.save(CASE, replaced("country: NL", "country: nl")).seconds is None
        assert len(following.said()) == 2
        assert "A bridge" in following.page("cases/rotterdam-bridge/")


def test_a_file_that_is_written_in_steps_is_read_when_it_is_whole(following: Following):
    case = following.library.root / CASE
    text = case.read_text("utf-8").replace("BRIDGE", "A bridge", 1)

    def write_slowly() -> None:
        with case.open("w", encoding="utf-8") as file:
            for at in range(0, len(text), len(text) // 8):
                file.write(text[at : at + len(text) // 8])
                file.flush()
                time.sleep(0.02)

    writer = threading.Thread(target=write_slowly)
    writer.start()
    came = following.next()
    writer.join()
    assert came.seconds is not None, came.problems
    assert "A bridge" in following.page("cases/rotterdam-bridge/")


def test_a_picture_that_comes_after_its_case_is_seen(following: Following):
    (following.library.cases / "rotterdam-bridge").mkdir()
    images = "images:\n  - file: door.svg\n    alt: A door.\n    credit: Nobody\n    licence: CC-BY-4.0\n"
    came = following.save(CASE, lambda text: text + images)
    assert any(problem.rule == "images-are-complete" for problem in came.problems), came.problems
    came = following.save("cases/rotterdam-bridge/door.svg", lambda _: '<svg xmlns="http://www.w3.org/2000/svg"/>')
    assert came.seconds is not None, came.problems
    assert "<svg" in following.page("assets/cases/rotterdam-bridge/door.svg")
