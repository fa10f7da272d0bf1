"""How the text of a printed page is compared: without what setting it adds."""

from __future__ import annotations


def plain(text: str) -> str:
    """A text without what setting it adds: hyphens at line ends, line ends, spaces of several kinds."""
    return "".join(text.replace("\u00ad\n", "").replace("\u00ad", "").replace("\u200b", "").split())
