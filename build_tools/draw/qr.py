"""A web address as a QR code: the address comes in, an SVG string goes out; packs and print styles place it."""

from __future__ import annotations

from itertools import groupby

import segno

from build_tools.draw import markup

QUIET_ZONE = 4
"""Empty modules on every side, as ISO/IEC 18004 asks; they are part of the picture, so nothing may be set closer to it."""


def qr_svg(address: str, *, label: str = "", ink: str = "#000") -> str:
    """`address` as a QR code with error correction M (15 % may be spoilt), in the smallest version that holds it.

    One module is one unit: the picture is (modules + 8) units square, 37 for up to 42 characters, 41 for up to 62, 45 for up
    to 84. A module wants 0.4 mm on paper: 15 mm for 37 units, 18 mm for 45. The ground stays clear; put it on white.
    `label` becomes the picture's accessible name; without one it is hidden from screen readers.
    Raises ValueError when the address is empty, too long (2,331 characters), or not ASCII, since readers guess other encodings.
    """
    if not address or not address.isascii():
        raise ValueError(f"a QR code needs an address in ASCII, percent-encoded: {address!r}")
    try:
        code = segno.make_qr(address, error="m", boost_error=False)
    except segno.DataOverflowError as error:
        raise ValueError(f"too long for a QR code: {len(address)} characters") from error
    size = len(code.matrix) + 2 * QUIET_ZONE
    named = f'role="img" aria-label="{markup.text(label)}"' if label else 'aria-hidden="true"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges" {named}>'
        f'<path fill="{markup.text(ink)}" d="{_path(code.matrix)}"/></svg>'
    )


def _path(matrix: tuple[bytearray, ...]) -> str:
    """One rectangle for each run of dark modules; all in one path, so that no seam shows between the rows."""
    runs = []
    for y, row in enumerate(matrix, QUIET_ZONE):
        x = QUIET_ZONE
        for dark, modules in groupby(row):
            length = len(list(modules))
            if dark:
                runs.append(f"M{x} {y}h{length}v1h-{length}z")
            x += length
    return "".join(runs)
