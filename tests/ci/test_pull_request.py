"""A first pull request, from a fork to green: real git on both sides, our own scripts, the host played by a program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from build_tools.contribute.pull_request import MARK
from tests.ci.conftest import Host
from tests.sound_case import SLUG, SOUND_CASE_TEXT

CASE = f"cases/{SLUG}.yml"
# Two that mend themselves, and one that only a person can mend.
NEEDS = "needs: |\n  A caretaker who is paid, and a written agreement with each school. [1]\n"
WITH_MISTAKES = (
    SOUND_CASE_TEXT.replace("[social-innovation, regeneration]", "[social-inovation]")
    .replace(NEEDS, "needs: N/A\n")
    .replace("evidence: counted", "evidence: measured")
)


def propose(host: Host, text: str, path: str = CASE) -> str:
    """The contributor writes a file and pushes it to the fork; gives the commit. The host notes the pull request."""
    if host.git(host.clone, "branch", "--show-current") == "main":
        host.git(host.clone, "switch", "-q", "-c", "my-case")
    (host.clone / path).parent.mkdir(parents=True, exist_ok=True)
    (host.clone / path).write_text(text, encoding="utf-8")
    return push(host)


def push(host: Host) -> str:
    host.git(host.clone, "add", "-A")
    host.git(host.clone, "commit", "-q", "--allow-empty", "-m", "Add our school kitchens")
    host.git(host.clone, "push", "-q", "-u", "origin", "my-case")
    commit = host.git(host.clone, "rev-parse", "HEAD")
    host.change(pulls=[{"number": 7, "state": "open", "head": {"label": "ana:my-case", "sha": commit}}])
    return commit


def check(host: Host, **more: str) -> tuple[subprocess.CompletedProcess[str], Path]:
    """What check.yml does on a machine of the host: main and the pull request merged, the script run; no rights, no secret."""
    runner = host.folder / "runner"
    shutil.rmtree(runner, ignore_errors=True)
    host.git(host.folder, "clone", "-q", host.upstream, runner)
    host.git(runner, "fetch", "-q", host.fork, "my-case")
    host.git(runner, "merge", "-q", "--no-ff", "-m", "Merge", "FETCH_HEAD")
    done = host.run([runner / ".ci" / "check-cases.sh", "HEAD^1", "report"], runner, **more)
    return done, runner / "report"


def answer(host: Host, report: Path, commit: str) -> subprocess.CompletedProcess[str]:
    """What answer.yml does: our own main branch is checked out, and the script is given what the check left behind."""
    trusted = host.folder / "trusted"
    shutil.rmtree(trusted, ignore_errors=True)
    host.git(host.folder, "clone", "-q", host.upstream, trusted)
    known = {
        "HEAD_SHA": commit,
        "HEAD_OWNER": "ana",
        "HEAD_BRANCH": "my-case",
        "RUN_URL": "https://host.example/runs/1",
    }
    return host.run([trusted / ".ci" / "keep-comment.sh", report], trusted, **known)


def taken_over(text: str, review: dict[str, Any]) -> str:
    """A file with the suggestions of a review taken over, as the host does it at a click."""
    lines = text.split("\n")
    for row in sorted(review["comments"], key=lambda row: -row["line"]):
        lines[row.get("start_line", row["line"]) - 1 : row["line"]] = row["body"].split("\n")[1:-1]
    return "\n".join(lines)


def test_from_mistakes_to_green_with_one_comment_all_the_way(host: Host) -> None:
    commit = propose(host, WITH_MISTAKES)
    red, report = check(host, GITHUB_ACTIONS="true")
    assert red.returncode == 1
    # Beside the lines of the pull request …
    assert f"::error file={CASE},line=" in red.stdout
    # … and under it, in the contributor's words.
    assert answer(host, report, commit).returncode == 0
    (comment,) = host.state["comments"]
    assert comment["number"] == 7
    assert comment["body"].startswith(f"{MARK}\n### Thank you. ")
    assert f"- **`{CASE}`, line " in comment["body"]
    assert "+themes: [social-innovation]" in comment["body"]
    assert "Somebody will help you here" in comment["body"]
    # What mends itself stands beside the lines; a click makes what the command makes.
    (review,) = host.state["reviews"]
    assert (review["commit_id"], review["event"]) == (commit, "COMMENT")
    assert host.run(["casebook", "fix", CASE], host.clone).returncode in (0, 1)
    mended = (host.clone / CASE).read_text("utf-8")
    assert taken_over(WITH_MISTAKES, review) == mended
    assert "needs: unknown\n" in mended
    # The rest is for a person. Then the same comment says that all is well, and nothing more is suggested.
    commit = propose(host, mended.replace("evidence: measured", "evidence: counted"))
    green, report = check(host)
    assert green.returncode == 0, green.stdout
    assert answer(host, report, commit).returncode == 0
    (comment,) = host.state["comments"]
    assert "The check is green" in comment["body"]
    assert "to mend" not in comment["body"]
    assert len(host.state["reviews"]) == 1


def test_a_host_that_takes_no_suggestions_gets_the_comment_all_the_same(host: Host) -> None:
    host.change(refuses_reviews=True)
    commit = propose(host, WITH_MISTAKES)
    _red, report = check(host)
    answered = answer(host, report, commit)
    assert answered.returncode == 0
    assert "The host took no suggestions" in answered.stdout
    assert "+needs: unknown" in host.state["comments"][0]["body"]


def test_findings_for_programs_lie_beside_the_comment(host: Host) -> None:
    propose(host, WITH_MISTAKES)
    _done, report = check(host)
    assert json.loads((report / "report.sarif").read_text("utf-8"))["runs"][0]["results"]
    rows = json.loads((report / "report.gitlab.json").read_text("utf-8"))
    assert {row["location"]["path"] for row in rows} == {CASE}
    assert all(row["fingerprint"] and row["severity"] == "major" for row in rows)


def test_a_french_case_is_answered_in_french(host: Host) -> None:
    commit = propose(host, WITH_MISTAKES.replace("language: en", "language: fr"))
    _red, report = check(host)
    answer(host, report, commit)
    (comment,) = host.state["comments"]
    assert f"{MARK}\n### Merci. " in comment["body"]


def test_a_pull_request_without_a_case_gets_no_comment(host: Host) -> None:
    commit = propose(host, "More about us.\n", "docs/en/more.md")
    done, report = check(host)
    assert done.returncode == 0
    assert answer(host, report, commit).returncode == 0
    assert host.state["comments"] == []


def test_an_older_commit_is_not_answered_any_more(host: Host) -> None:
    propose(host, WITH_MISTAKES)
    _red, report = check(host)
    assert "No open pull request" in answer(host, report, "0" * 40).stdout
    assert host.state["comments"] == []


def test_a_comment_by_a_person_who_copied_ours_is_left_alone(host: Host) -> None:
    theirs = {"id": 1, "number": 7, "user": {"type": "User"}, "body": f"{MARK}\nHello"}
    host.change(comments=[theirs])
    commit = propose(host, WITH_MISTAKES)
    _red, report = check(host)
    answer(host, report, commit)
    assert host.state["comments"][0] == theirs
    assert len(host.state["comments"]) == 2


HOSTILE = {
    "report.json": json.dumps(
        {
            "problems": [
                {
                    "file": "cases/$(touch pwned).yml",
                    "line": 1,
                    "level": "error",
                    "rule": "term-is-known",
                    "message": "@everyone `$(touch pwned)` <script>alert(1)</script> [win](https://evil.example) ![x](https://evil.example/x.png)",
                    "fix": "see www.evil.example and\n## a heading\n- [ ] a task",
                }
            ]
        }
    ),
    "language.txt": "$(touch pwned)\n",
    "changed.txt": "cases/x.yml\n",
    "fix.patch": "+++ b/../../etc/passwd\n@@ -1 +1 @@\n-a\n+```\n+</details>@everyone\n",
}


def test_a_hostile_report_is_shown_as_text_and_does_nothing(host: Host) -> None:
    commit = propose(host, SOUND_CASE_TEXT)
    report = host.folder / "hostile"
    report.mkdir()
    for name, text in HOSTILE.items():
        (report / name).write_text(text, encoding="utf-8")
    assert answer(host, report, commit).returncode == 0
    (comment,) = host.state["comments"]
    body = comment["body"]
    outside = body.split("<details>")[0] + body.split("</details>\n")[-1]
    assert "@everyone" not in outside
    assert "<script" not in outside.replace("\\<script", "")
    assert "](https://evil" not in outside
    assert "://evil" not in outside
    assert "www.evil" not in outside
    assert "\n## a heading" not in outside
    assert "touch pwned).yml" not in outside
    # The fence around the diff is longer than any in it.
    assert "````diff" in body
    assert host.state["reviews"] == []
    assert list(host.folder.rglob("pwned")) == []


@pytest.mark.parametrize("text", ["", "[]", "{", '{"problems": 3}', '{"problems": [{"file": "x"}]}', "[" * 100_000])
def test_what_is_no_report_ends_the_job_and_says_nothing_under_the_pull_request(host: Host, text: str) -> None:
    commit = propose(host, SOUND_CASE_TEXT)
    report = host.folder / "hostile"
    report.mkdir()
    for name, what in {**HOSTILE, "report.json": text}.items():
        (report / name).write_text(what, encoding="utf-8")
    assert answer(host, report, commit).returncode == 2
    assert host.state["comments"] == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_in_the_place_of_a_case_is_not_read_by_the_scripts(host: Host) -> None:
    (host.folder / "secret.yml").write_text("language: fr\ntitle: secret-of-the-machine\n", encoding="utf-8")
    host.git(host.clone, "switch", "-q", "-c", "my-case")
    (host.clone / "cases" / "utrecht-link.yml").symlink_to(host.folder / "secret.yml")
    push(host)
    _done, report = check(host)
    assert (report / "language.txt").read_text("utf-8") == "en\n"
