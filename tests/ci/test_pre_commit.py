"""The hook by which another library holds its files to our checker: tried by pre-commit itself, in a repository of its own.

pre-commit would install the checker from its repository, which needs a network; the hook is the manifest's, word for word, but runs
the checker that is installed here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sound_case import ROOT, SLUG, SOUND_CASE_TEXT, a_library

PROGRAMS = Path(sys.executable).parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"


def hooks() -> list[dict[str, Any]]:
    return yaml.safe_load(MANIFEST.read_text("utf-8"))


def run(folder: Path, *command: Any) -> subprocess.CompletedProcess[str]:
    """A program in the other library; no settings of this machine reach it."""
    environment = {
        "PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder.parent),
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        **{f"GIT_{who}_{what}": "ana@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Somebody else's library, in git, with the hook installed."""
    folder = a_library(tmp_path / "other", {f"cases/{SLUG}.yml": SOUND_CASE_TEXT}).root
    (folder / "cases" / "_vocabulary").unlink()
    shutil.copytree(ROOT / "cases" / "_vocabulary", folder / "cases" / "_vocabulary")
    here = [{**hook, "language": "system"} for hook in hooks()]
    (folder / ".pre-commit-config.yaml").write_text(
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": here}]}), "utf-8"
    )
    assert run(folder, "git", "init", "-q").returncode == 0
    assert run(folder, "pre-commit", "install").returncode == 0
    return folder


def commit(folder: Path) -> subprocess.CompletedProcess[str]:
    run(folder, "git", "add", "-A")
    return run(folder, "git", "commit", "-q", "-m", "A case")


def test_the_manifest_is_one_that_pre_commit_takes() -> None:
    done = run(ROOT, "pre-commit", "validate-manifest", MANIFEST)
    assert (done.returncode, done.stdout) == (0, "")
    assert next(hook["id"] for hook in hooks()) == "casebook-check"


def test_a_manifest_without_an_entry_would_be_refused(tmp_path: Path) -> None:
    broken = tmp_path / "hooks.yaml"
    broken.write_text(yaml.safe_dump([{"id": "casebook-check"}]), encoding="utf-8")
    assert run(ROOT, "pre-commit", "validate-manifest", broken).returncode != 0


def test_a_sound_case_is_committed_and_a_broken_one_is_not(other: Path) -> None:
    assert commit(other).returncode == 0
    (other / "cases" / f"{SLUG}.yml").write_text(SOUND_CASE_TEXT.replace("CC-BY-4.0", "MIT"), encoding="utf-8")
    stopped = commit(other)
    assert stopped.returncode != 0
    assert f"cases/{SLUG}.yml:53:10: error: `licence` holds “MIT”" in stopped.stdout + stopped.stderr


def test_what_is_no_case_does_not_call_the_checker(other: Path) -> None:
    assert commit(other).returncode == 0
    (other / "README.md").write_text("Our library.\n", encoding="utf-8")
    done = run(other, "git", "add", "-A")
    done = run(other, "pre-commit", "run")
    assert "no files to check" in done.stdout.lower() + done.stderr.lower()
