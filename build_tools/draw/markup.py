"""Text and numbers as they may stand inside SVG: any string or float comes in, safe and short characters go out; every
drawing uses it."""

from __future__ import annotations

import re
from html import escape

# XML 1.0 has no way to write these, escaped or not; one of them would make a standalone SVG unreadable.
_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text(value: str) -> str:
    """`value` for use between tags or inside a double-quoted attribute."""
    return escape(_IMPOSSIBLE.sub("", value), quote=True)


def number(value: float) -> str:
    """`value` with at most one decimal and no needless zero: 12.04 -> "12", -0.5 -> "-.5"."""
    short = f"{value:.1f}"
    if short.endswith(".0"):
        short = short[:-2]
    if short == "-0":
        return "0"
    return short.replace("0.", ".", 1) if short.startswith(("0.", "-0.")) else short
