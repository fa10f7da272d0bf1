"""What mends itself, as suggestions: each at its lines, each for a case file, none from a diff that is none."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from build_tools.contribute.suggestions import MAX_SUGGESTIONS, review, suggestions


def a_real_diff(folder: Path, before: str, after: str) -> str:
    """What git says of a change to a case file."""

    def git(*arguments: str) -> str:
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        return subprocess.run(
            ["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True
        ).stdout

    (folder / "cases").mkdir()
    file = folder / "cases" / "graz-repair.yml"
    file.write_text(before, encoding="utf-8")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "before")
    file.write_text(after, encoding="utf-8")
    return git("diff", "--no-color", "-U0")


def applied(before: str, rows: list[dict]) -> str:
    """A file with suggestions taken over, as the host does it."""
    lines = before.split("\n")
    for row in sorted(rows, key=lambda row: -row["line"]):
        first = row.get("start_line", row["line"])
        new = row["body"].split("\n")[1:-1]
        lines[first - 1 : row["line"]] = new
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\nc\n", "a\nB\nc\n"),
        ("a\nb\nc\n", "a\nc\n"),
        ("a\nb\nc\nd\n", "a\nbc\nd\n"),
        ("a\nb\nc\nd\n", "A\nb\nC\nC\nd\n"),
        ("a\n+++ b/cases/x.yml\nc\n", "a\n+++ b/cases/y.yml\nc\n"),
        ("a\n--- x\nc\n", "a\n@@ -1 +1 @@\nc\n"),
        ("a\nb", "a\nB"),
    ],
)
def test_suggestions_taken_over_give_the_mended_file(tmp_path: Path, before: str, after: str) -> None:
    rows = suggestions(a_real_diff(tmp_path, before, after))
    assert rows
    assert {row["path"] for row in rows} == {"cases/graz-repair.yml"}
    assert applied(before, rows) == after


def test_what_only_adds_lines_is_left_to_the_comment(tmp_path: Path) -> None:
    assert suggestions(a_real_diff(tmp_path, "a\n", "a\nb\n")) == []


@pytest.mark.parametrize(
    "path", ["../x.yml", "cases/../../x.yml", ".github/workflows/x.yml", "cases/x.yml.sh", "cases/_packs/x.yml"]
)
def test_a_change_to_anything_but_a_case_is_not_suggested(path: str) -> None:
    assert suggestions(f"diff --git a/x b/x\n--- a/{path}\n+++ b/{path}\n@@ -1 +1 @@\n-a\n+b\n") == []


def test_a_diff_of_a_thousand_changes_is_cut() -> None:
    changes = "".join(f"@@ -{at} +{at} @@\n-a\n+b\n" for at in range(1, 1000))
    assert len(suggestions(f"+++ b/cases/x.yml\n{changes}")) == MAX_SUGGESTIONS


@pytest.mark.parametrize("text", ["", "nonsense", "@@ -1 +1 @@\n+a\n", "+++ b/cases/x.yml\n", "@@ -x +y @@", "\0\0"])
def test_what_is_no_diff_suggests_nothing(text: str) -> None:
    assert review(text, "Take it or leave it.", "0" * 40) == ""


def test_a_review_only_comments() -> None:
    made = json.loads(review("+++ b/cases/x.yml\n@@ -1,2 +1 @@\n-a\n-b\n+```\n", "Take it or leave it.", "0" * 40))
    assert (made["event"], made["commit_id"]) == ("COMMENT", "0" * 40)
    (row,) = made["comments"]
    assert (row["start_line"], row["line"], row["body"]) == (1, 2, "````suggestion\n```\n````")
