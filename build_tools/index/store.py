"""The index on disk: opened, brought up to date by content codes, made anew where it is damaged or of another version.

Comes in: the code of every case's content, and a way to get the documents of some. Goes out: an open Whoosh index.
Whoosh's own table of contents makes a commit one rename, so that whoever is killed leaves the state before it, and readers keep
theirs. Around it: one lock for writing, sums against damage, and an index in memory where the folder cannot be used.
Next: `ask.py`.
"""

from __future__ import annotations

import shutil
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.index import FileIndex

from build_tools.index.damage import is_whole, read_sums, write_sums
from build_tools.index.document import Document
from build_tools.index.schema import schema, values, version

# Makes the documents of these slugs; it may leave some out (files with errors).
MakeDocuments = Callable[[frozenset[str]], Iterable[Document]]
SECONDS_TO_WAIT = 20.0
TRIES = 3


class Busy(Exception):
    """Another process has been writing the index for longer than we wait."""


@dataclass
class Store:
    """The index of one library in a cache folder; `root` may be missing, full of rubbish or read-only."""

    root: Path
    languages: tuple[str, ...]
    seconds_to_wait: float = SECONDS_TO_WAIT
    written: int = field(default=0, init=False)
    _sound: set[tuple[str, int, int]] = field(default_factory=set, init=False)

    @property
    def folder(self) -> Path:
        """Where the index of this version lies; one of another version is left alone until the next one is written."""
        return self.root / version(self.languages)

    def refreshed(self, codes: Mapping[str, str], make: MakeDocuments) -> FileIndex:
        """The index with exactly the content that the codes stand for. Never fails because of what is on the disk."""
        for _try in range(TRIES):
            try:
                return self._refresh(codes, make)
            except Busy:
                break
            except PermissionError:
                break
            except Exception:  # whatever damaged data makes Whoosh or pickle raise, the cure is the same
                self._discard()
        return self._in_memory(codes, make)

    def _refresh(self, codes: Mapping[str, str], make: MakeDocuments) -> FileIndex:
        self.written = 0
        index = self._open()
        if index is not None and not _changes(index, codes)[0]:
            return index
        self.folder.mkdir(parents=True, exist_ok=True)
        storage = FileStorage(str(self.folder))
        lock = storage.lock("UPDATE")
        self._wait_for(lock)
        try:
            # Whoever held the lock may have done our work.
            index = self._open() or self._begin(storage)
            changed, gone = _changes(index, codes)
            if changed:
                self._write(index, codes, gone, make(frozenset(changed - gone)))
        finally:
            lock.release()
        return index

    def _open(self) -> FileIndex | None:
        """The index as it lies there; None where there is none; raises where it is damaged."""
        if not self.folder.is_dir() or not any(self.folder.glob("*.toc")):
            return None
        if not is_whole(self.folder, self._sound):
            raise ValueError("damaged")
        return FileIndex(FileStorage(str(self.folder)), schema(self.languages))

    def _begin(self, storage: FileStorage) -> FileIndex:
        """An empty index; the folders of other versions go."""
        for other in self.root.iterdir():
            if other.is_dir() and other != self.folder and time.time() - other.stat().st_mtime > 60:
                shutil.rmtree(other, ignore_errors=True)
        index = FileIndex.create(storage, schema(self.languages))
        write_sums(self.folder)
        return index

    def _write(self, index: FileIndex, codes: Mapping[str, str], gone: set[str], made: Iterable[Document]) -> None:
        sums = read_sums(self.folder)
        self.written = _write(index, codes, gone, made, self.languages)
        write_sums(self.folder, {name: each for name, each in sums.items() if name.endswith(".seg")})

    def _wait_for(self, lock: Any) -> None:
        until = time.monotonic() + self.seconds_to_wait
        while not lock.acquire():
            if time.monotonic() > until:
                raise Busy
            time.sleep(0.05)

    def _discard(self) -> None:
        """Put the folder out of the way in one move, then delete it; others who have it open keep what they read."""
        aside = self.root / f"discarded-{uuid.uuid4().hex}"
        try:
            self.folder.rename(aside)
        except OSError:
            if self.folder.is_file():
                self.folder.unlink(missing_ok=True)
            elif self.root.is_file():
                self.root.unlink(missing_ok=True)
        shutil.rmtree(aside, ignore_errors=True)

    def _in_memory(self, codes: Mapping[str, str], make: MakeDocuments) -> FileIndex:
        """An index that leaves no trace, where the folder cannot be written or somebody else holds it for too long."""
        index = FileIndex.create(RamStorage(), schema(self.languages))
        self.written = _write(index, codes, set(), make(frozenset(codes)), self.languages)
        return index


def _changes(index: FileIndex, codes: Mapping[str, str]) -> tuple[set[str], set[str]]:
    """The slugs whose documents differ from the codes, and those among them that are no more."""
    there = _codes_of(index)
    gone = there.keys() - codes.keys()
    return {slug for slug, code in codes.items() if there.get(slug) != code} | gone, gone


def _codes_of(index: FileIndex) -> dict[str, str]:
    with index.reader() as reader:
        if not reader.doc_count():
            return {}
        slugs, codes = reader.column_reader("slug"), reader.column_reader("digest")
        return {slugs[number]: codes[number] for number in reader.all_doc_ids()}


def _write(
    index: FileIndex, codes: Mapping[str, str], gone: set[str], made: Iterable[Document], languages: tuple[str, ...]
) -> int:
    """One commit: everything or nothing. Gives the number of documents written."""
    writer = index.writer(timeout=SECONDS_TO_WAIT)
    count = 0
    try:
        for slug in sorted(gone):
            writer.delete_by_term("slug", slug)
        for each in made:
            writer.update_document(**values(each, codes[each.slug], languages))
            count += 1
    except BaseException:
        writer.cancel()
        raise
    writer.commit()
    return count
