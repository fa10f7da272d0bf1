"""No test waits in vain without a word, and none waits for a promise as if it were an answer."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.site.waiting import wait_until

TESTS = Path(__file__).resolve().parents[1]


def promised(text: str) -> list[int]:
    """The lines of a module on which `wait_for_function` is given an asynchronous function, by itself or by its name."""
    tree = ast.parse(text)
    named = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    lines = []
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "wait_for_function"
        ):
            question = node.args[0]
            question = named.get(question.id, question) if isinstance(question, ast.Name) else question
            if "async" in ast.unparse(question) or "Promise" in ast.unparse(question):
                lines.append(node.lineno)
    return lines


def test_no_test_takes_a_promise_for_an_answer() -> None:
    modules = {path: path.read_text("utf-8") for path in TESTS.rglob("*.py")}
    assert sum("wait_for_function(" in text for text in modules.values()) > 10
    assert {path.name: lines for path, text in modules.items() if (lines := promised(text))} == {}


@pytest.mark.parametrize(
    "text",
    [
        "page.wait_for_function('async () => false')",
        "KEPT = 'async () => false'\npage.wait_for_function(KEPT, arg=1)",
        "page.wait_for_function('() => Promise.resolve(false)')",
    ],
)
def test_a_promise_taken_for_an_answer_would_be_found(text: str) -> None:
    assert promised(text)


def test_a_wait_in_vain_would_be_told(tab: Page) -> None:
    with pytest.raises(AssertionError, match="not so after"):
        wait_until(tab, "async () => false", seconds=0.2)
