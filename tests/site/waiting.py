"""Waiting for what a page promises: Playwright's `wait_for_function` takes the promise itself for a yes."""

from __future__ import annotations

import time

from playwright.sync_api import Page


def wait_until(page: Page, question: str, arg: object = None, seconds: float = 60) -> None:
    """Waits until an asynchronous function of the page, called with `arg`, answers yes; fails after so many seconds."""
    until = time.monotonic() + seconds
    while not page.evaluate(question, arg):
        assert time.monotonic() < until, f"not so after {seconds} seconds, with {arg}: {question}"
        page.wait_for_timeout(50)
