"""What can be kept and what fits on a stick: lists of files, links of pages, the archive and the worker under `serve`."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from build_tools.load.words import words
from build_tools.problem import CommandError
from build_tools.publish.events import Events
from build_tools.publish.everywhere import with_scripts
from build_tools.publish.offline.archive import write_archive
from build_tools.publish.offline.folder import folder_files, folder_page
from build_tools.publish.offline.inventory import take_inventory
from build_tools.publish.site import Site
from build_tools.render.page import Page, Settings
from tests.libraries import ROOT

FILES = [("index.html", b"<h1>Home</h1>"), ("cases/łódź/index.html", "Łódź".encode())]


@pytest.mark.parametrize(
    ("way", "named"),
    [
        ("./", "./index.html"),
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("../cases/x/", "../cases/x/index.html"),
        ("../cases/x/#needs", "../cases/x/index.html#needs"),
        ("../explore/?q=a&amp;view=map", "../explore/index.html?q=a&amp;view=map"),
        ("../assets/x.pdf", "../assets/x.pdf"),
        ("#main", "#main"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_a_way_to_a_page_names_its_file_and_no_other_way_changes(way: str, named: str) -> None:
    assert folder_page(f'<a href="{way}">x</a>') == f'<a href="{named}">x</a>'
    assert folder_page(f'<form class="field" action="{way}">') == f'<form class="field" action="{named}">'


def test_what_a_folder_refuses_is_left_out_of_a_page() -> None:
    html = '<link rel="manifest" href="../m"><link rel="stylesheet" href="../a.css"><link rel="preload" href="f" as="font">'
    assert folder_page(html) == '<link rel="stylesheet" href="../a.css">'


def test_the_same_files_make_the_same_archive_and_its_names_keep_their_letters(tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        write_archive(FILES, "library", tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == ["library/index.html", "library/cases/łódź/index.html"]
        assert archive.read("library/cases/łódź/index.html").decode() == "Łódź"


def test_another_file_makes_another_archive(tmp_path: Path) -> None:
    write_archive(FILES, "library", tmp_path / "one.zip")
    write_archive([*FILES, ("a", b"b")], "library", tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() != (tmp_path / "two.zip").read_bytes()


def test_an_archive_that_fails_leaves_the_old_one_and_nothing_half_written(tmp_path: Path) -> None:
    target = tmp_path / "site-offline.zip"
    target.write_bytes(b"old")

    def broken():
        yield FILES[0]
        raise OSError(28, "No space left on device")

    with pytest.raises(CommandError):
        write_archive(broken(), "library", target)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["site-offline.zip"]


def test_an_archive_in_a_folder_that_does_not_exist_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        write_archive(FILES, "library", tmp_path / "nowhere" / "site-offline.zip")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "index.html",
        "404.html",
        "sitemap.xml",
        "pagefind/a.pf_index",
        "packs/a.en.pdf",
        "assets/casebook.css",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    return tmp_path


def test_what_only_a_server_can_give_stays_out_of_the_copy(folder: Path) -> None:
    assert [name for name, _ in folder_files(folder)] == ["assets/casebook.css", "index.html", "packs/a.en.pdf"]


def test_the_faces_of_a_copy_are_waited_for_since_nothing_asks_for_them_in_advance(folder: Path) -> None:
    (folder / "assets" / "casebook.css").write_text("@font-face { font-display: optional; }", "utf-8")
    assert dict(folder_files(folder))["assets/casebook.css"] == b"@font-face { font-display: block; }"


def test_the_build_has_another_name_as_soon_as_one_file_differs(folder: Path) -> None:
    before = take_inventory(folder)
    assert take_inventory(folder).build == before.build
    assert set(before.files) == {"assets/casebook.css", "index.html", "pagefind/a.pf_index"}
    assert before.bytes == sum((folder / name).stat().st_size for name in before.files)
    (folder / "index.html").write_text("other", "utf-8")
    assert take_inventory(folder).build != before.build


def test_a_page_that_is_being_written_begins_no_worker_and_an_old_one_is_taken_away(tmp_path: Path) -> None:
    page = Page("", "en", "home", "Home", "", "")
    assert "assets/scripts/offline.js" in with_scripts(page, words("en")).scripts
    assert "assets/scripts/offline.js" not in with_scripts(page, words("en"), is_live=True).scripts
    site = Site((page,), Settings(), {"en": words("en")})
    Events(site, is_live=True).built(tmp_path / "site")
    assert "unregister" in (tmp_path / "site" / "service-worker.js").read_text("utf-8")
    assert not (tmp_path / "site" / "assets").exists()


def test_the_copy_is_not_kept_in_the_repository() -> None:
    assert "/site-offline.zip" in (ROOT / ".gitignore").read_text("utf-8").split()
