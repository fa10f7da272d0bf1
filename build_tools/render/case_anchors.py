"""Where on a case's page each part of the case stands: the ids of the headings in `templates/case.html.j2`, by field.

For what leads to a part from elsewhere, such as an excerpt in the explorer.
"""

from __future__ import annotations

from types import MappingProxyType

ANCHORS = MappingProxyType(
    {
        "problem": "problem",
        "goals": "goals",
        "what_was_done": "done",
        "results": "results",
        "hardest_part": "hard",
        "needs": "needs",
        "not_known": "unknown",
        "context": "context",
        "governance": "governance",
        "partners": "partners",
        "staff": "staff",
        "costs": "costs",
        "building_blocks": "blocks",
        "steps": "steps",
        "participation": "participation",
        "equity": "equity",
        "legacy": "legacy",
        "adopted_by": "adopted",
        "recognition": "recognition",
        "discussion": "discussion",
    }
)
