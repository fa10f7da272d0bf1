"""What was found at one address: a kind, the group of kinds it belongs to, and what to do about it.

A kind says what happened; a group says what a person should do. Sentences for both stand in `words/<lang>.yml` (`links`).
"""

from __future__ import annotations

from dataclasses import dataclass

# The groups, most pressing first, each with its kinds. A machine cannot read what is closed to it, which does not make it dead.
GROUPS: dict[str, tuple[str, ...]] = {
    "dead": ("gone", "lost-page", "no-such-host"),
    "troubled": ("failing", "silent", "refused-connection", "cut-off", "certificate", "loop", "private", "not-http"),
    "moved": ("moved",),
    "closed": ("login", "paywall", "forbidden", "too-many", "robots"),
    "fine": ("fine",),
}
# Nothing can be read there today, so that a copy has to be found, or another source.
UNREADABLE = ("dead", "troubled")
GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found at an address on a day. `status` is the last answer's, 0 without one; `to` is where it leads now."""

    url: str
    kind: str
    day: str
    status: int = 0
    to: str = ""

    @property
    def group(self) -> str:
        """What a person should do: dead, troubled, moved, closed, fine."""
        return GROUP_OF[self.kind]
