"""The shape of the house: imports point one way, modules are small and named for what they make, each has its test."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "build_tools"
FORBIDDEN_NAMES = {
    "utils",
    "helpers",
    "helper",
    "common",
    "misc",
    "core",
    "base",
    "manager",
    "handler",
    "processor",
    "lib",
}
# Tables and drawings that are one thing and longer than the rest; each is a place to look when it grows.
LONG_BUT_ONE_THING = {
    "upkeep/places.py": 350,
    "model/case.py": 330,
    "model/kinds.py": 360,
}
MAX_LINES = 260


def lint(config: Path, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", program, "--config", str(config), "--no-cache"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )


def test_imports_point_one_way_and_each_outside_library_has_one_home() -> None:
    done = lint(ROOT / "pyproject.toml")
    assert done.returncode == 0, done.stdout[-3000:]
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    assert f"{len(contracts)} kept, 0 broken" in done.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("render/rogue.py", "from build_tools.load import read"),
        ("pack/rogue.py", "from build_tools.render import page"),
        ("model/rogue.py", "import yaml"),
        ("route_rogue.py", "x = 1"),
        ("text/rogue.py", "from build_tools.words import names"),
        ("route.py", "import whoosh"),
        ("index/rogue.py", "from build_tools.load import read"),
    ],
)
def test_an_import_against_the_direction_turns_the_contracts_red(module: str, line: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    for path in PACKAGE.rglob("*.py"):
        target = copy / "build_tools" / path.relative_to(PACKAGE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(path.read_text("utf-8"), "utf-8")
    (copy / "build_tools" / module).write_text(f"{line}\n", "utf-8")
    (copy / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), "utf-8")
    assert lint(copy / "pyproject.toml", copy).returncode != 0


def modules() -> list[Path]:
    found = [path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"]
    assert len(found) > 60
    return found


def test_no_module_is_a_drawer_of_leftovers() -> None:
    assert [path.name for path in modules() if path.stem in FORBIDDEN_NAMES] == []


def test_modules_stay_small_enough_to_be_read_at_once() -> None:
    lengths = {path.relative_to(PACKAGE).as_posix(): path.read_text("utf-8").count("\n") for path in modules()}
    assert {name: count for name, count in lengths.items() if count > LONG_BUT_ONE_THING.get(name, MAX_LINES)} == {}


def test_every_module_says_what_comes_in_and_what_goes_out() -> None:
    silent = [
        path.relative_to(PACKAGE).as_posix()
        for path in modules()
        if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_every_public_function_has_its_promise() -> None:
    silent = []
    for path in modules():
        for node in ast.parse(path.read_text("utf-8")).body:
            if (
                isinstance(node, (ast.FunctionDef, ast.ClassDef))
                and not node.name.startswith("_")
                and not ast.get_docstring(node)
            ):
                silent.append(f"{path.relative_to(PACKAGE).as_posix()}: {node.name}")
    assert [each for each in silent if not each.startswith("mkdocs_hook.py: on_")] == []


def test_nothing_below_the_command_line_prints() -> None:
    printing = []
    for path in modules():
        name = path.relative_to(PACKAGE).as_posix()
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        if any(isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls):
            printing.append(name)
    assert [name for name in printing if not name.startswith("upkeep/")] == []


def test_templates_are_never_told_that_a_text_is_safe() -> None:
    templates = list((PACKAGE / "render" / "templates").rglob("*.j2"))
    assert len(templates) > 15
    assert [path.name for path in templates if "|safe" in path.read_text("utf-8").replace(" ", "")] == []
