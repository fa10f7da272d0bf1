"""The program called as somebody types it, in this process: what the fixture `casebook` gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Casebook = Callable[..., Ended]
