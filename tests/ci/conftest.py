"""A host of one's own: a bare repository, the fork of a contributor, and `gh` played by a program of ours. Git is real."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.libraries import small_library

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(sys.executable).parent
SIGNED = {
    "GIT_AUTHOR_NAME": "Ana",
    "GIT_AUTHOR_EMAIL": "ana@example.org",
    "GIT_COMMITTER_NAME": "Ana",
    "GIT_COMMITTER_EMAIL": "ana@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_TERMINAL_PROMPT": "0",
}


@dataclass
class Host:
    """The host: its bare repository, the contributor's fork and clone, what `gh` keeps, and the programs on the path."""

    folder: Path

    @property
    def upstream(self) -> Path:
        return self.folder / "upstream.git"

    @property
    def fork(self) -> Path:
        return self.folder / "fork.git"

    @property
    def clone(self) -> Path:
        """The contributor's own folder."""
        return self.folder / "clone"

    @property
    def state(self) -> dict[str, Any]:
        return json.loads((self.folder / "host.json").read_text("utf-8"))

    def change(self, **values: Any) -> None:
        """Set what the played host knows."""
        (self.folder / "host.json").write_text(json.dumps({**self.state, **values}), encoding="utf-8")

    def run(self, command: list[Any], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
        """A program in a folder, as the host's machine would run it."""
        environment = {
            "PATH": f"{self.folder / 'bin'}{os.pathsep}{PROGRAMS}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.folder),
            "CASEBOOK": str(PROGRAMS / "casebook"),
            "PLAYED_HOST": str(self.folder / "host.json"),
            "GITHUB_REPOSITORY": "library/casebook",
            "GH_TOKEN": "none",
            "PYTHONPATH": str(ROOT),
            **SIGNED,
            **more,
        }
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)

    def git(self, folder: Path, *arguments: Any) -> str:
        """What git says; it has to go well."""
        done = self.run(["git", *arguments], folder)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@pytest.fixture
def host(tmp_path: Path) -> Host:
    """A host with a small library on its main branch, forked and cloned by a contributor."""
    made = Host(tmp_path)
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "gh"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{ROOT}/tests/ci/played_gh.py" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    empty = {"repository": "library/casebook", "pulls": [], "comments": [], "reviews": [], "issues": [], "labels": []}
    (tmp_path / "host.json").write_text(json.dumps({**empty, "calls": [], "refuses_reviews": False}), encoding="utf-8")
    library = small_library(tmp_path / "start")
    shutil.copytree(ROOT / ".ci", library.root / ".ci")
    made.git(library.root, "init", "-q", "-b", "main")
    made.git(library.root, "add", "-A")
    made.git(library.root, "commit", "-q", "-m", "A small library")
    for bare in (made.upstream, made.fork):
        made.git(tmp_path, "clone", "-q", "--bare", library.root, bare)
    made.git(tmp_path, "clone", "-q", made.fork, made.clone)
    return made
