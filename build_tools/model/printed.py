"""A printed file as pages speak of it: plain facts about a PDF that lies beside them, and pictures of some of its sides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """A picture of one side: its path below the site's root, the number of the side, its size in pixels."""

    path: str
    page: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """One PDF. `pack` names the curated pack ("" for none), `day` is the last day on which one of its cases was checked."""

    path: str
    pack: str
    language: str
    kind: str
    size: int
    pages: int
    day: str
    sides: tuple[Side, ...]
