"""Names without their accents, so that Gdansk finds Gdańsk, Lodz finds Łódź and Malmo finds Malmö."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart into a base letter and an accent.
_WHOLE = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "ħ": "h",
        "Ħ": "H",
        "ı": "i",
        "ŧ": "t",
        "Ŧ": "T",
        "ß": "ss",
        "ẞ": "SS",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
        "þ": "th",
        "Þ": "Th",
        "’": "'",
        "‘": "'",
    }
)


def fold(text: str) -> str:
    """The text with every accented or joined letter written plainly; case is kept."""
    apart = unicodedata.normalize("NFD", text.translate(_WHOLE))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def slug_of(text: str) -> str:
    """The text as a part of an address: small letters, digits, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text).lower()).strip("-")
