"""The weekly jobs keep one issue each: opened, written anew, closed when there is nothing to say."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.ci.conftest import PROGRAMS, Host


def keep(host: Host, text: str) -> subprocess.CompletedProcess[str]:
    """The script that keeps an issue, with a body."""
    (host.folder / "body.md").write_text(text, encoding="utf-8")
    return host.run([host.clone / ".ci" / "keep-issue.sh", "sources", "Sources", host.folder / "body.md"], host.clone)


def play_casebook(host: Host, code: int, body: str) -> Path:
    """A program in the place of casebook: writes a report and ends with a code."""
    program = host.folder / "bin" / "casebook"
    (host.folder / "played.md").write_text(body, encoding="utf-8")
    lines = [
        "#!/bin/sh",
        'for each in "$@"; do last=$each; done',
        f'cp "{host.folder}/played.md" "$last"',
        f"exit {code}",
    ]
    program.write_text("\n".join(lines) + "\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def weekly(host: Host, what: str, **more: str) -> subprocess.CompletedProcess[str]:
    return host.run([host.clone / ".ci" / "weekly.sh", what], host.clone, **more)


def test_one_issue_is_opened_kept_and_closed(host: Host) -> None:
    assert keep(host, "first").returncode == 0
    assert keep(host, "second").returncode == 0
    (issue,) = host.state["issues"]
    assert (issue["body"], issue["state"], issue["label"]) == ("second", "open", "sources")
    assert keep(host, "").returncode == 0
    assert host.state["issues"][0]["state"] == "closed"
    # What comes later is a new issue: the old one is done.
    assert keep(host, "third").returncode == 0
    assert [issue["state"] for issue in host.state["issues"]] == ["closed", "open"]


def test_nothing_to_say_opens_nothing(host: Host) -> None:
    assert keep(host, "").returncode == 0
    assert host.state["issues"] == []


def test_a_very_long_report_is_cut_to_what_a_host_takes(host: Host) -> None:
    keep(host, "x" * 200_000)
    assert len(host.state["issues"][0]["body"]) == 60_000


@pytest.mark.parametrize(("code", "issues"), [(1, 1), (0, 0)])
def test_dead_sources_open_an_issue_and_none_open_none(host: Host, code: int, issues: int) -> None:
    program = play_casebook(host, code, "9 addresses, 8 fine.\n")
    assert weekly(host, "links", CASEBOOK=str(program)).returncode == 0
    assert len(host.state["issues"]) == issues


def test_a_command_that_failed_is_no_finding(host: Host) -> None:
    program = play_casebook(host, 2, "")
    assert weekly(host, "links", CASEBOOK=str(program)).returncode == 2
    assert host.state["issues"] == []


def test_what_is_due_opens_an_issue_with_the_reminders(host: Host) -> None:
    day = host.folder / "bin" / "casebook-in-2030"
    day.write_text(f'#!/bin/sh\nexec "{PROGRAMS}/casebook" --today 2030-01-01 "$@"\n', encoding="utf-8")
    day.chmod(0o755)
    assert weekly(host, "due", CASEBOOK=str(day)).returncode == 0
    (issue,) = host.state["issues"]
    assert "`cases/rotterdam-bridge.yml`" in issue["body"]
    assert "Reminder to send" in issue["body"]


def test_where_nothing_is_due_no_issue_is_opened(host: Host) -> None:
    day = host.folder / "bin" / "casebook-in-2026"
    day.write_text(f'#!/bin/sh\nexec "{PROGRAMS}/casebook" --today 2026-11-23 "$@"\n', encoding="utf-8")
    day.chmod(0o755)
    assert weekly(host, "due", CASEBOOK=str(day)).returncode == 0
    assert host.state["issues"] == []
