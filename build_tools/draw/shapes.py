"""The four shapes that tell the themes apart without colour: a shape's name comes in, its drawing around the origin goes out.

Page templates put `shape_symbols` into the page once and refer to it; the map draws the shapes in place.
"""

from __future__ import annotations

from build_tools.draw import markup

_PATHS = {
    "square": "M-4.7-4.7h9.4v9.4h-9.4z",
    "triangle": "M0-5.6 5.9 4.8H-5.9z",
    "diamond": "M0-6.2 6.2 0 0 6.2-6.2 0z",
}
# With a number inside: larger, the triangle and the diamond most, since their corners hold no figure.
_LARGE_PATHS = {
    "square": "M-8-8H8V8H-8z",
    "triangle": "M0-12 12 8.6H-12z",
    "diamond": "M0-11.6 11.6 0 0 11.6-11.6 0z",
}
SHAPES = ("circle", *_PATHS)
"""All names of shapes; `dot`, a mere point for places that stand back, is known to `shape` only."""
RADIUS = 6.0
"""How far a shape reaches from its middle, roughly; the space that the map keeps for it."""
LARGE_RADIUS = 10.0


def shape(name: str) -> str:
    """One shape as an SVG element about 12 units wide, its middle at the origin. Raises KeyError for an unknown name."""
    if name == "circle":
        return '<circle r="5.2"/>'
    if name == "dot":
        return '<circle r="2"/>'
    return f'<path d="{_PATHS[name]}"/>'


def large_shape(name: str) -> str:
    """The same shape about 18 units wide, with room for a number."""
    return f'<path d="{_LARGE_PATHS[name]}"/>' if name in _LARGE_PATHS else '<circle r="9"/>'


def shape_symbols(prefix: str = "") -> str:
    """The four shapes as `<symbol>` elements with the ids `<prefix>circle` and so on, for one hidden `<svg>` of the page."""
    identify = markup.text(prefix)
    return "".join(f'<symbol id="{identify}{name}" viewBox="-6 -6 12 12">{shape(name)}</symbol>' for name in SHAPES)
