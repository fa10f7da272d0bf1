"""How well a result is known, as a mark: a grade comes in, a disc filled by quarters goes out.

The joints between the quarters stay open, so that a full mark is never taken for the round sign of a theme, in grey either.
Pages use the symbols, paper the standalone drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sqrt

from build_tools.draw import markup

QUARTERS = {"none": 0, "told": 0, "counted": 1, "compared": 2, "evaluated": 4}
"""Grade -> filled quarters. `none`, no results known, is not the lowest grade but a state of its own: its ring is dotted."""


@dataclass(frozen=True, slots=True)
class _Drawing:
    size: int
    ring: float
    stroke: float
    disc: float
    joint: float
    dots: int


# Solid to the ring for lines of text, where a gap would clog; set free inside the ring for display.
_DRAWINGS = {16: _Drawing(16, 6.9, 1.4, 6.9, 0.9, 12), 48: _Drawing(48, 23, 1.4, 19.4, 1.8, 24)}


def evidence_mark(grade: str, size: int = 16) -> str:
    """The elements of one mark in a square of `size` units, 16 for text or 48 for display. Raises KeyError for any other."""
    return _ring(grade, _DRAWINGS[size], 'class="mark-ring"') + _quarters(QUARTERS[grade], _DRAWINGS[size])


def evidence_symbols(prefix: str = "") -> str:
    """All ten drawings as `<symbol>` elements: `<prefix>m-told` is the mark for text, `<prefix>M-told` the one for display."""
    identify = markup.text(prefix)
    return "".join(
        f'<symbol id="{identify}{letter}-{grade}" viewBox="0 0 {size} {size}">{evidence_mark(grade, size)}</symbol>'
        for letter, size in (("m", 16), ("M", 48))
        for grade in QUARTERS
    )


def evidence_svg(grade: str, size: int = 16, ink: str = "#1c2024") -> str:
    """One mark as a file of its own, painted in `ink` (a CSS colour), with no style sheet: for paper."""
    colour = markup.text(ink)
    drawing = _DRAWINGS[size]
    ring = _ring(grade, drawing, f'fill="none" stroke="{colour}"')
    quarters = _quarters(QUARTERS[grade], drawing)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {size} {size}">'
        f'<g fill="{colour}">{ring}{quarters}</g></svg>'
    )


def _ring(grade: str, drawing: _Drawing, paint: str) -> str:
    middle = drawing.size // 2
    dash = pi * drawing.ring / drawing.dots
    dotted = f' stroke-dasharray="{dash:.3f}"' if grade == "none" else ""
    return f'<circle {paint} cx="{middle}" cy="{middle}" r="{drawing.ring}" stroke-width="{drawing.stroke}"{dotted}/>'


def _quarters(count: int, drawing: _Drawing) -> str:
    """Quarters from noon clockwise; the first one as path data, the others the same one turned."""
    if not count:
        return ""
    middle, half, r = drawing.size / 2, drawing.joint / 2, drawing.disc
    # A quarter disc whose two straight sides stand half a joint away from the axes.
    reach = sqrt(r * r - half * half)
    x, y = middle + half, middle - half
    first = f"M{x:.2f} {y:.2f}V{middle - reach:.2f}A{r} {r} 0 0 1 {middle + reach:.2f} {y:.2f}Z"
    turned = (f' transform="rotate({90 * turn} {middle:g} {middle:g})"' if turn else "" for turn in range(count))
    return "".join(f'<path d="{first}"{turn}/>' for turn in turned)
