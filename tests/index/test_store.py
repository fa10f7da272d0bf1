"""The index on disk: brought up to date case by case, whole after a kill and after damage, shared by several processes."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from build_tools.index import schema
from build_tools.index.search import Question, Search
from build_tools.index.store import Store
from tests.libraries import ROOT, small_library
from tests.sound_case import SITE_LANGUAGES

GDANSK, RENNES, ROTTERDAM = "gdansk-responsibility-sharing", "rennes-jobtown", "rotterdam-bridge"
# A process of its own: keeps changing codes and refreshing the index in a folder, for ever or so many times.
WRITER = """
import sys, time
from pathlib import Path
from build_tools.asking import _readable
from build_tools.index.document import documents
from build_tools.index.store import Store
from build_tools.paths import Library

library, cache, times = Library(Path(sys.argv[1])), Path(sys.argv[2]), int(sys.argv[3])
found = {each.slug: each for each in documents(_readable(library, frozenset(sys.argv[4:])), ("en", "fr"))}
print("ready", flush=True)
store = Store(cache, ("en", "fr"))
for turn in range(times):
    codes = {slug: f"{sys.argv[1]}{turn}" for slug in found}
    store.refreshed(codes, lambda slugs: [found[slug] for slug in sorted(slugs)])
print("done", flush=True)
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return small_library(tmp_path_factory.mktemp("store") / "library")


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "cache", SITE_LANGUAGES, seconds_to_wait=5)


def refresh(store, found, **changed):
    """The index brought up to date; `changed` gives other codes to some slugs ("-" for "_")."""
    codes = dict.fromkeys(found, "a") | {slug.replace("_", "-"): code for slug, code in changed.items()}
    codes = {slug: code for slug, code in codes.items() if code}
    return store.refreshed(codes, lambda slugs: [found[slug] for slug in sorted(slugs)])


def answers(index):
    """What a search says: enough to tell a sound index from a spoilt one."""
    search = Search(index, SITE_LANGUAGES)
    said = [
        (hit.slug, hit.score, hit.excerpt)
        for query in ("city", "quartier", "guarant*", '"career start"', "city:gdansk")
        for hit in search.answer(Question(query)).hits
    ]
    search.postings.close()
    return said


@pytest.fixture(scope="module")
def expected(found, tmp_path_factory):
    return answers(refresh(Store(tmp_path_factory.mktemp("store") / "cache", SITE_LANGUAGES), found))


def start(library, cache, times, *slugs):
    """A writing process that has begun."""
    command = [sys.executable, "-c", WRITER, str(library.root), str(cache), str(times), *slugs]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n", process.stderr.read()
    return process


def test_an_index_is_made_and_then_left_alone(store, found, expected):
    assert answers(refresh(store, found)) == expected
    assert store.written == 3
    refresh(store, found)
    assert store.written == 0


def test_one_edit_writes_one_case_and_a_case_that_is_gone_goes(store, found, expected):
    refresh(store, found)
    index = refresh(store, found, gdansk_responsibility_sharing="b")
    assert store.written == 1
    assert sorted(answers(index)) == sorted(expected)
    gone = refresh(store, found, gdansk_responsibility_sharing="b", rennes_jobtown="")
    assert store.written == 0
    assert {slug for slug, _, _ in answers(gone)} == {GDANSK, ROTTERDAM}
    assert {slug for slug, _, _ in answers(refresh(store, found))} == {GDANSK, RENNES, ROTTERDAM}


def test_many_edits_leave_few_files(store, found):
    for turn in range(15):
        index = refresh(store, found, rotterdam_bridge=str(turn))
    assert len(list(store.folder.glob("*.seg"))) < 8
    assert len({slug for slug, _, _ in answers(index)}) == 3


def test_a_case_that_cannot_be_made_is_tried_again_and_harms_no_other(store, found):
    codes = dict.fromkeys([*found, "broken-case"], "a")
    for _ in range(2):
        index = store.refreshed(codes, lambda slugs: [found[slug] for slug in sorted(slugs) if slug in found])
        assert {slug for slug, _, _ in answers(index)} == set(found)
    assert store.written == 0


def spoil(path, how, dice):
    data = path.read_bytes()
    if how == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif how == "emptied":
        path.write_bytes(b"")
    elif how == "deleted":
        path.unlink()
    else:
        at = dice.randrange(max(1, len(data) - 40))
        path.write_bytes(data[:at] + bytes(dice.randrange(256) for _ in range(40)) + data[at + 40 :])


@pytest.mark.parametrize("how", ["cut", "emptied", "deleted", "scrambled"])
@pytest.mark.parametrize("which", ["*.seg", "*.toc", "sums.json", "*"])
def test_a_damaged_index_is_made_anew_without_a_question(how, which, store, found, expected):
    refresh(store, found)
    dice = random.Random(f"{how}{which}")
    for path in sorted(store.folder.glob(which)):
        if path.is_file():
            spoil(path, how, dice)
    again = Store(store.root, SITE_LANGUAGES, seconds_to_wait=5)
    assert answers(refresh(again, found)) == expected
    # And it stays made.
    last = Store(store.root, SITE_LANGUAGES)
    refresh(last, found)
    assert last.written == 0


def test_damage_is_seen_and_not_only_made_anew_always(store, found):
    """The control of the test before: an index that nobody touched is not written again."""
    refresh(store, found)
    again = Store(store.root, SITE_LANGUAGES)
    refresh(again, found)
    assert again.written == 0


@pytest.mark.parametrize("rubbish", ["file", "folder", "other"])
def test_rubbish_in_the_place_of_the_index_is_put_away(rubbish, store, found, expected):
    store.root.mkdir()
    if rubbish == "file":
        store.folder.write_text("not a folder")
    elif rubbish == "folder":
        store.folder.mkdir()
        (store.folder / "_MAIN_7.toc").write_text("not an index")
    else:
        store.root.rmdir()
        store.root.write_text("not a folder")
    assert answers(refresh(store, found)) == expected


def test_an_index_of_another_version_is_not_read_and_goes_after_a_while(store, found, expected, monkeypatch):
    refresh(store, found)
    old = store.folder
    os.utime(old, (time.time() - 3600,) * 2)
    monkeypatch.setattr(schema.whoosh, "__version__", (9, 9, 9))
    assert store.folder != old
    assert answers(refresh(store, found)) == expected
    assert store.written == 3
    assert not old.exists()


def test_without_a_place_to_write_the_index_is_made_in_memory(store, found, expected, monkeypatch):
    def refuse(*_args, **_more):
        raise PermissionError

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert answers(refresh(store, found)) == expected
    monkeypatch.undo()
    assert not store.root.exists()


def test_a_writer_killed_at_any_moment_leaves_an_index_that_can_be_used(library, store, found, expected):
    """Ten real processes, each killed in the middle of writing, one after another in the same folder."""
    dice, kept = random.Random(3), 0
    for _ in range(10):
        process = start(library, store.root, 1000, GDANSK, RENNES, ROTTERDAM)
        time.sleep(dice.uniform(0.0, 0.4))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        again = Store(store.root, SITE_LANGUAGES, seconds_to_wait=5)
        assert sorted(answers(refresh(again, found))) == sorted(expected)
        kept += any(store.folder.glob("*.toc"))
    assert kept == 10
    # What killed processes left behind goes with the next writer.
    left = [path.name for path in store.folder.iterdir() if path.suffix in (".seg", ".toc")]
    assert len(left) < 12


def test_an_index_is_read_while_another_process_writes_it(library, store, found):
    refresh(store, found)
    process = start(library, store.root, 1000, GDANSK, RENNES, ROTTERDAM)
    try:
        reads = 0
        while reads < 4:
            reader = Store(store.root, SITE_LANGUAGES, seconds_to_wait=5)
            index = reader.refreshed(
                dict.fromkeys(found, f"{library.root}{reads}"), lambda slugs: [found[s] for s in sorted(slugs)]
            )
            assert {slug for slug, _, _ in answers(index)} == set(found)
            reads += 1
            # The control: the other process is writing all the while.
            assert process.poll() is None
    finally:
        process.kill()
        process.communicate()


def test_a_reader_keeps_what_it_has_open_while_others_write_and_discard(library, store, found, expected):
    search = Search(refresh(store, found), SITE_LANGUAGES)
    process = start(library, store.root, 5, GDANSK, RENNES, ROTTERDAM)
    assert process.communicate(timeout=30)[0] == "done\n"
    assert [hit.slug for hit in search.answer(Question("city:gdansk")).hits] == [GDANSK]
    shutil.rmtree(store.root)
    assert [hit.slug for hit in search.answer(Question('"career start"')).hits] == [ROTTERDAM]


def test_two_builds_at_once_do_not_spoil_it(library, store, found, expected):
    both = [start(library, store.root, 8, GDANSK, RENNES, ROTTERDAM) for _ in range(2)]
    for process in both:
        said, wrong = process.communicate(timeout=60)
        assert (said, wrong) == ("done\n", "")
    assert sorted(answers(refresh(store, found))) == sorted(expected)
    assert not list(store.root.glob("discarded-*"))


def test_who_waits_too_long_for_a_writer_searches_in_memory(store, found, expected):
    refresh(store, found)
    from whoosh.filedb.filestore import FileStorage

    lock = FileStorage(str(store.folder)).lock("UPDATE")
    assert lock.acquire()
    try:
        store.seconds_to_wait = 0.2
        before = sorted(path.name for path in store.folder.iterdir())
        index = refresh(store, found, rotterdam_bridge="b")
        assert sorted(answers(index)) == sorted(expected)
        assert sorted(path.name for path in store.folder.iterdir()) == before
    finally:
        lock.release()
