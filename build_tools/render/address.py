"""A web address as HTML that ends a line only between its pieces (`text/address.py`); one that no line can hold, at any letter."""

from __future__ import annotations

from markupsafe import Markup, escape

from build_tools.text.address import LONGEST, address_pieces


def address(text: str) -> Markup:
    """The address escaped, with a place to break between its pieces; it stands in an element of the class `address`."""
    return Markup("<wbr>").join(
        Markup("<span>{}</span>").format(piece) if len(piece) > LONGEST else escape(piece)
        for piece in address_pieces(text)
    )
