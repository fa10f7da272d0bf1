"""A check that remembers the one before: a file is read again when it has changed, and held against the rules again when
something that they asked for it has become different.

Comes in: files and the world, as in `check.py`. Goes out: the same problems as if everything had been looked at. What a rule asks
of the world is noted while it asks, so that no rule has to say what it depends on. What rules read from the disk besides (pictures)
is not seen: whoever keeps a memory begins a new one when anything but a YAML file has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from build_tools.load.find import CaseFile
from build_tools.load.stamps import Stamp, stamp
from build_tools.problem import Problem
from build_tools.validate.check import Found, Looking, inspect, inspect_pack, rule_problems
from build_tools.validate.world import Inspected, World

# A question to the world, by what it asks for, and the answer.
Asked = tuple[str, object, object]


@dataclass(frozen=True, slots=True)
class _Ruled:
    """What the rules found in a file, and what they asked meanwhile."""

    file: Inspected
    asked: tuple[Asked, ...]
    problems: list[Problem]


class Memory(Looking):
    """How a check looks at files that it has looked at before."""

    def __init__(self) -> None:
        self._found: dict[Path, tuple[Stamp | None, Found]] = {}
        self._ruled: dict[Path, _Ruled] = {}
        self._world: World | None = None

    def file(self, file: CaseFile, name: str) -> Found:
        return self._again(file.path, lambda: inspect(file, name))

    def pack(self, path: Path, name: str) -> Found:
        return self._again(path, lambda: inspect_pack(path, name))

    def rules(self, file: Inspected, world: World) -> list[Problem]:
        if world is not self._world:
            self._enter(world)
        before = self._ruled.get(file.path)
        if before is None or before.file is not file or not all(_still(world, asked) for asked in before.asked):
            noting = _Noting(world)
            problems = rule_problems(file, cast(World, noting))
            before = self._ruled[file.path] = _Ruled(file, tuple(noting.asked), problems)
        return before.problems

    def _again(self, path: Path, look: Callable[[], Found]) -> Found:
        # Taken before the file is read: what is written meanwhile changes it once more.
        now = stamp(path)
        before = self._found.get(path)
        if before is None or before[0] != now:
            before = self._found[path] = (now, look())
        return before[1]

    def _enter(self, world: World) -> None:
        """Begin with a new state of the library; with other lists, or on another day, everything is asked again."""
        old = self._world
        if old is None or (old.lists, old.languages, old.today) != (world.lists, world.languages, world.today):
            self._ruled.clear()
        self._world = world


def _still(world: World, asked: Asked) -> bool:
    """Whether the world would give the same answer. Files are compared by being the same one, since they are read once."""
    name, key, answer = asked
    now = getattr(world, name)
    if key is not None:
        now = now.get(key)
    return now is answer or (not isinstance(answer, Inspected) and now == answer)


class _Noting:
    """The world for one file's rules: it gives what it is asked for, and notes what concerns other files."""

    def __init__(self, world: World) -> None:
        self._world, self.asked = world, list[Asked]()

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._world, name)
        if isinstance(found, Mapping):
            return _NotingMapping(name, found, self.asked)
        if name == "slugs":
            self.asked.append((name, None, found))
        return found


class _NotingMapping(Mapping[Any, Any]):
    """One of the world's mappings; whoever looks at all of it is asked again whenever anything has changed."""

    def __init__(self, name: str, held: Mapping[Any, Any], asked: list[Asked]) -> None:
        self._name, self._held, self._asked = name, held, asked

    def __getitem__(self, key: object) -> Any:
        self._asked.append((self._name, key, self._held.get(key)))
        return self._held[key]

    def __iter__(self) -> Iterator[Any]:
        self._asked.append((self._name, None, self))
        return iter(self._held)

    def __len__(self) -> int:
        return sum(1 for _ in self)
