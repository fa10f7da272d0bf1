"""What all tests share: golden files, and the option that rewrites them."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools import cli
from tests.command import Casebook, Ended

ROOT = Path(__file__).resolve().parents[1]
_CHANGES = pytest.StashKey[list[str]]()

# `golden(path, text)` asks that a committed file says exactly `text`.
Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files and print what changed")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_CHANGES] = []


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares with a golden file; with --update-golden rewrites it and keeps the difference for the end of the run."""

    def compare(path: Path, text: str) -> None:
        is_there = path.is_file()
        expected = path.read_text("utf-8") if is_there else ""
        if is_there and text == expected:
            return
        changes = difference(path, expected, text)
        if not request.config.getoption("--update-golden"):
            pytest.fail(f"{changes}\nIf this is right: pytest --update-golden, and read what it prints.", pytrace=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        request.config.stash[_CHANGES].append(changes)

    return compare


@pytest.fixture
def casebook(monkeypatch, capsys) -> Casebook:
    """`casebook(*arguments)` as somebody types it, in this process; the day is 2026-11-23."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def run(*arguments: object) -> Ended:
        given = ["--today", "2026-11-23", *map(str, arguments)]
        monkeypatch.setattr(sys, "argv", ["casebook", *given])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stopped:
            cli.main(given)
        printed = capsys.readouterr()
        return Ended(stopped.value.code, printed.out, printed.err)

    return run


def difference(path: Path, expected: str, text: str) -> str:
    """What changed in a golden file, line by line."""
    name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.as_posix()
    lines = difflib.unified_diff(expected.splitlines(), text.splitlines(), name, f"{name} as it is now", "", "", 1, "")
    return "\n".join(lines)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if changes := config.stash.get(_CHANGES, []):
        terminalreporter.section(f"{len(changes)} golden files rewritten")
        terminalreporter.write_line("\n\n".join(changes))
