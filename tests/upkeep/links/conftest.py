"""Patrols get a thread of their own: beside a browser that other tests drive, the main one already has an event loop."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest

_run = anyio.run


def _in_a_thread(go: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(_run, go, *arguments, **options).result()


@pytest.fixture(autouse=True)
def _thread_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anyio, "run", _in_a_thread)
