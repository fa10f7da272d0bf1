"""A hand-written page for whoever runs a session: a plan, the objections, the questions for any case."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """`name` is its file's ("60-minutes"), `minutes` the length of the session (0 where it is none), `text` the page without its
    front matter, `file` where it stands, for messages."""

    name: str
    title: str
    minutes: int
    text: str
    file: str
