"""`casebook fix`: what it writes, what it says, what it leaves; and that it never leaves half a file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools import cli, mending, swap
from build_tools.contribute.mend import Mended
from build_tools.load.words import languages, words
from build_tools.paths import Library
from build_tools.problem import CommandError
from tests.command import Casebook
from tests.sound_case import SLUG, SOUND_CASE_TEXT, a_library

SLIPS = (
    SOUND_CASE_TEXT.replace('checked_on: "2026-11-23"', "checked_on: 23 November 2026  # today")
    .replace("themes: [social-innovation, regeneration]", "themes: [Social innovation, regenration]")
    .replace("needs: |\n  A caretaker who is paid, and a written agreement with each school. [1]\n", "needs: n/a\n")
)
NAME = f"cases/{SLUG}.yml"


def a_library_of(folder: Path, text: str | bytes) -> Library:
    return a_library(folder / "library", {NAME: text})


def file_of(library: Library) -> Path:
    return library.root / NAME


@pytest.fixture
def inside(tmp_path, monkeypatch) -> Library:
    """A library with one case of three slips; the command is called inside it."""
    made = a_library_of(tmp_path, SLIPS)
    monkeypatch.chdir(made.root)
    return made


def test_slips_are_mended_and_said_line_by_line(inside, casebook: Casebook):
    ended = casebook("fix")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        f"{NAME}: mended.",
        "  line 8: `themes` was “Social innovation” and is the term social-innovation now.",
        "  line 8: `themes` was “regenration” and is the term regeneration now.",
        "  line 35: `needs` said “n/a” and says unknown now.",
        "  line 53: `checked_on` was “23 November 2026” and is the date 2026-11-23 now.",
        "1 of 1 files changed.",
    ]
    text = file_of(inside).read_text("utf-8")
    assert "themes: [social-innovation, regeneration]\n" in text
    assert "needs: unknown\n" in text
    assert 'checked_on: "2026-11-23"  # today\n' in text
    assert casebook("check").code == 0
    assert casebook("fix").out == "1 file read, nothing to change.\n"


def test_it_speaks_french(inside, casebook: Casebook):
    ended = casebook("--lang", "fr", "fix")
    assert "c’est maintenant le terme regeneration" in ended.out


def test_a_diff_is_shown_that_patch_can_apply_and_nothing_is_written(inside, casebook: Casebook, tmp_path):
    ended = casebook("fix", "--diff")
    assert ended.code == 1
    assert file_of(inside).read_text("utf-8") == SLIPS
    assert f"--- a/{NAME}\n+++ b/{NAME}\n" in ended.out
    (tmp_path / "fix.diff").write_text(ended.out, encoding="utf-8")
    subprocess.run(["git", "init", "-q", "."], cwd=inside.root, check=True)
    subprocess.run(["git", "apply", str(tmp_path / "fix.diff")], cwd=inside.root, check=True)
    assert casebook("fix", "--diff") == (0, "", "")


def test_what_cannot_be_mended_is_left_and_said_in_the_checkers_own_words(tmp_path, casebook: Casebook):
    library = a_library_of(tmp_path, SLIPS.replace("[food,", "[astronomy,"))
    ended = casebook("--library", library.root, "fix")
    assert ended.code == 1
    assert words("en")("commands.fix.left") in ended.out
    assert f"{NAME}:9:10: error: `topics` holds “astronomy”, which is not a term of its list." in ended.out
    assert "topics: [astronomy, community-spaces]" in file_of(library).read_text("utf-8")
    assert "needs: unknown" in file_of(library).read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [b"\xff\xfe", b"title: A\n\tneeds: x\n", b"title: a: b\n", b"title: A\ntitle: B\n", b"", b"- a\n"],
    ids=["not UTF-8", "a tab", "a colon", "a key twice", "empty", "a list"],
)
def test_a_file_that_cannot_be_read_is_left_to_the_byte(text, tmp_path, casebook: Casebook):
    library = a_library_of(tmp_path, text)
    ended = casebook("--library", library.root, "fix")
    assert ended.code == 1
    assert f"{NAME}:" in ended.out
    assert "Traceback" not in ended.err
    assert file_of(library).read_bytes() == text
    shown = casebook("--library", library.root, "fix", "--diff")
    assert (shown.code, shown.out) == (1, "")
    assert shown.err.startswith(NAME)


def test_only_the_named_files_are_mended(inside, casebook: Casebook):
    other = inside.cases / "zeist-kitchens.yml"
    other.write_text(SLIPS, encoding="utf-8")
    casebook("fix", NAME)
    assert other.read_text("utf-8") == SLIPS
    assert file_of(inside).read_text("utf-8") != SLIPS


def test_translations_and_packs_are_mended_and_lists_are_not(inside, casebook: Casebook):
    translation = inside.cases / f"{SLUG}.fr.yml"
    translation.write_text("translated_on: 2026/11/23\ntranslator: {name: A, method: Human}\n", encoding="utf-8")
    inside.packs.mkdir()
    pack = inside.packs / "two.yml"
    pack.write_text("cases: [a.yml, b]\ntitle: {en: One, fr: Un}\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in inside.vocabulary.iterdir()}
    casebook("fix")
    assert translation.read_text("utf-8").startswith(
        'translator:\n  name: "A"\n  method: human\ntranslated_on: "2026-11-23"\n'
    )
    assert pack.read_text("utf-8") == 'title:\n  en: "One"\n  fr: "Un"\ncases: [a, b]\n'
    casebook("fix", "cases")
    assert {path: path.read_bytes() for path in inside.vocabulary.iterdir()} == before


def test_line_ends_of_windows_and_a_byte_order_mark_go(tmp_path, casebook: Casebook):
    library = a_library_of(tmp_path, b"\xef\xbb\xbf" + SOUND_CASE_TEXT.replace("\n", "\r\n").encode())
    assert casebook("--library", library.root, "fix").code == 0
    assert file_of(library).read_bytes() == SOUND_CASE_TEXT.encode()


def test_a_name_that_is_no_slug_is_said_and_not_changed(tmp_path, casebook: Casebook):
    library = a_library(tmp_path, {"cases/Amersfoort Kitchens.yml": SOUND_CASE_TEXT})
    ended = casebook("--library", library.root, "fix")
    assert ended.code == 1
    assert "[slug-is-sound]" in ended.out
    assert (library.cases / "Amersfoort Kitchens.yml").read_text("utf-8") == SOUND_CASE_TEXT


def test_a_refused_file_is_left_and_said(inside, casebook: Casebook, monkeypatch):
    monkeypatch.setattr(mending, "mend", lambda document, *_: Mended("\n".join(document.lines), is_refused=True))
    ended = casebook("fix")
    assert ended.code == 1
    assert ended.err == words("en")("commands.fix.refused", file=NAME) + "\n"
    assert file_of(inside).read_text("utf-8") == SLIPS


def test_a_file_keeps_its_mode_and_a_link_its_target(inside, casebook: Casebook, tmp_path):
    kept = tmp_path / "elsewhere.yml"
    file_of(inside).rename(kept)
    kept.chmod(0o640)
    file_of(inside).symlink_to(kept)
    casebook("fix")
    assert file_of(inside).is_symlink()
    assert kept.stat().st_mode & 0o777 == 0o640
    assert "needs: unknown" in kept.read_text("utf-8")


def test_where_writing_fails_the_file_is_what_it_was(tmp_path, monkeypatch):
    path = tmp_path / "a.yml"
    path.write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(swap.shutil, "copymode", fail)
    with pytest.raises(CommandError, match="cannot-write"):
        swap.write_whole(path, "new")
    assert path.read_text("utf-8") == "old"
    assert os.listdir(tmp_path) == ["a.yml"]


@pytest.mark.parametrize("language", languages())
def test_every_repair_has_its_sentence(language):
    source = Path(mending.__file__).with_name("contribute") / "repair.py"
    about = {
        "unknown",
        "date",
        "number",
        "truth",
        "term",
        "code",
        "city",
        "spaces",
        "key",
        "one-item",
        "sorted",
        "empty",
        "bullets",
    }
    assert {name for name in about if f'"{name}"' in source.read_text("utf-8")} == about
    said = {name.rpartition(".")[2] for name in words(language).names() if name.startswith("commands.fix.repairs.")}
    assert said == about


def test_the_command_is_one_of_the_programs():
    run = subprocess.run(
        [sys.executable, "-m", "build_tools", "fix", "--help"], capture_output=True, text=True, check=True
    )
    assert "--diff" in run.stdout
    assert cli.main is not None
