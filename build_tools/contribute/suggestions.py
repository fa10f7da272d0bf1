"""What `casebook fix` would change, as suggestions beside the lines of a pull request: one click takes each over.

Comes in: a unified diff without context (`git diff -U0`), made by a job whose code is not ours, so that only what has the shape
of a change to a case file is taken. Goes out: the comments of a review as GitHub's programming interface takes them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from build_tools.contribute.pull_request import MARK

# "+++ b/cases/utrecht-street-gardens.yml"
_FILE = re.compile(r"\+\+\+ b/(cases/[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.ya?ml)")
# "@@ -12,2 +12 @@": two lines from line 12 become one
_HUNK = re.compile(r"@@ -(\d{1,6})(?:,(\d{1,6}))? \+\d{1,6}(?:,\d{1,6})? @@.*")
MAX_SUGGESTIONS, MAX_LINES = 30, 60


def suggestions(patch: str) -> list[dict[str, Any]]:
    """One suggestion for each change that replaces or removes lines; what only adds lines has no line to stand beside."""
    found = []
    for file, first, old, new in _changes(patch):
        if not old or old > MAX_LINES or len(new) > MAX_LINES:
            continue
        longest = max((len(run) for line in new for run in re.findall("`+", line)), default=0)
        fence = "`" * max(3, longest + 1)
        body = "\n".join([f"{fence}suggestion", *new, fence])
        row: dict[str, Any] = {"path": file, "line": first + old - 1, "side": "RIGHT", "body": body}
        if old > 1:
            row |= {"start_line": first, "start_side": "RIGHT"}
        found.append(row)
    return found[:MAX_SUGGESTIONS]


def review(patch: str, says: str, commit: str) -> str:
    """A review that only comments, as JSON; empty where there is nothing to suggest."""
    rows = suggestions(patch)
    if not rows:
        return ""
    return json.dumps(
        {"commit_id": commit, "event": "COMMENT", "body": f"{MARK}\n{says}", "comments": rows}, ensure_ascii=False
    )


def _changes(patch: str) -> Iterator[tuple[str, int, int, list[str]]]:
    """The changes of a diff: the file, the first old line, how many old lines, the new ones."""
    file, change = "", None
    for line in [*patch.replace("\r", "").split("\n"), "diff "]:
        found = _HUNK.fullmatch(line)
        if change and (found or line.startswith("diff ")):
            yield change
            change = None
        if line.startswith("diff "):
            file = ""
        elif found and file:
            change = (file, int(found[1]), int(found[2] or 1), [])
        elif change is None and (header := _FILE.fullmatch(line)):
            file = header[1]
        elif change and line.startswith("+"):
            change[3].append(line[1:])
