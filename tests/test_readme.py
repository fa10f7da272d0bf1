"""What the README and the pages around it promise is there: commands, targets, files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_tools.cli.program import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
PAGES = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/developing/index.md", "docs/developing/host.md"]


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_is_linked_is_there(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text) if not link.startswith("http")]
    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_command_and_target_that_is_named_is_there(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    commands = set(re.findall(r"casebook (?:--lang fr )?([a-z]+)\b(?=[ `\n])", text))
    assert commands <= set(COMMANDS) | {"is"}, page
    targets = set(re.findall(r"^\s*make ([a-z]+)", text, re.MULTILINE)) | set(re.findall(r"`make ([a-z]+)`", text))
    rules = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert targets <= rules, page


def test_every_command_is_in_the_developers_list() -> None:
    text = (ROOT / "docs" / "developing" / "index.md").read_text("utf-8")
    listed = set(re.findall(r"^\| `casebook ([a-z]+)", text, re.MULTILINE))
    assert listed == set(COMMANDS)


def test_every_workflow_and_script_is_on_the_page_about_the_host() -> None:
    text = (ROOT / "docs" / "developing" / "host.md").read_text("utf-8")
    names = [path.name for path in (ROOT / ".github" / "workflows").iterdir()]
    scripts = [f".ci/{name}" for name in ("run", "check-cases.sh", "keep-comment.sh", "keep-issue.sh", "weekly.sh")]
    assert len(names) == 4
    assert [name for name in [*names, *scripts] if f"`{name}`" not in text] == []
