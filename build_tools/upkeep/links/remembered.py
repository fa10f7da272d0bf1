"""What was found before, in the cache: an address that was fine last week is not asked again today.

Comes in: a file that may be missing, old, damaged or read-only. Goes out: findings by address. Nothing rests on it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path

from build_tools.upkeep.links.finding import GROUP_OF, Finding

# For how many days a finding is believed. What is wrong is asked again sooner: somebody may have mended it.
DAYS_FINE, DAYS_WRONG = 14, 1
VERSION = 1


def recall(file: Path) -> dict[str, Finding]:
    """The findings that are kept, by address; none where the file cannot be understood."""
    try:
        kept = json.loads(file.read_text("utf-8"))
        rows = kept["findings"] if kept["version"] == VERSION else []
        found = [Finding(**row) for row in rows]
        return {each.url: each for each in found if each.kind in GROUP_OF and date.fromisoformat(each.day)}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def is_fresh(finding: Finding | None, today: date) -> bool:
    """Whether a finding is young enough to be believed; one from a day that has not come yet is not."""
    if finding is None:
        return False
    age = (today - date.fromisoformat(finding.day)).days
    return 0 <= age < (DAYS_WRONG if finding.group != "fine" else DAYS_FINE)


def keep(file: Path, findings: Mapping[str, Finding] | Iterable[Finding]) -> None:
    """Write the findings so that the file is never half there; where it cannot be written, the next patrol asks again."""
    rows = findings.values() if isinstance(findings, Mapping) else findings
    half = file.with_name(f".{file.name}.half")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(
            json.dumps({"version": VERSION, "findings": [asdict(each) for each in rows]}, ensure_ascii=False, indent=0),
            encoding="utf-8",
        )
        half.replace(file)
    except OSError:
        with suppress(OSError):
            half.unlink()
