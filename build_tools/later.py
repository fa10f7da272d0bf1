"""Things that are made when somebody asks for them, and then kept.

Comes in: functions. Goes out: mappings that look like those which hold everything from the beginning; several threads may ask.
A build asks for everything, `casebook serve` for what is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from threading import RLock
from typing import Generic, TypeVar

T = TypeVar("T")
Name = TypeVar("Name")
# How the paths of some files begin, and what makes these files.
Batch = tuple[tuple[str, ...], Callable[[], Mapping[str, T]]]


class Once(Generic[T]):
    """A function that is called when its result is asked for first, and not again; one that failed is called again."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make, self._lock, self._made = make, RLock(), False

    def __call__(self) -> T:
        with self._lock:
            if not self._made:
                self._result = self._make()
                self._made = True
        return self._result


class Later(Mapping[Name, T]):
    """Each name with what stands behind it, made when it is asked for by its name."""

    def __init__(self, makers: Mapping[Name, Callable[[], T]]) -> None:
        self._makers = {name: Once(make) for name, make in makers.items()}

    def __getitem__(self, name: Name) -> T:
        return self._makers[name]()

    def __iter__(self) -> Iterator[Name]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def __contains__(self, name: object) -> bool:
        return name in self._makers


class Batches(Mapping[str, T]):
    """Files by path, made a batch at a time: no batch is made before a path is asked for that begins as its own do."""

    def __init__(self, *batches: Batch[T]) -> None:
        self._batches = [(beginnings, Once(make)) for beginnings, make in batches]

    def __getitem__(self, path: str) -> T:
        for beginnings, make in self._batches:
            if path.startswith(beginnings) and path in (files := make()):
                return files[path]
        raise KeyError(path)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(path for beginnings, make in self._batches for path in _begun(make(), beginnings)))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _begun(files: Mapping[str, object], beginnings: tuple[str, ...]) -> Iterator[str]:
    """The paths of a batch; one that begins otherwise could not be found by its path, and is a mistake of ours."""
    for path in files:
        if not path.startswith(beginnings):
            raise RuntimeError(f"{path} begins with none of {', '.join(beginnings)}")
        yield path
