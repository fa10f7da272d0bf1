"""How wide a name is when set in Brygada 1918 italic: a string comes in, its width in the unit of the letter size goes out.

The map asks before it looks for room; there is no font at hand when it is drawn.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

# Advance widths in hundredths of the letter size, read from the font (regular weight).
_WIDTHS = {
    20: "!.:',;¡·’‘", 23: " \u00a0", 26: "jȷ", 29: "/fŀ", 30: "ilıł", 31: "()[]{}", 34: 'tŧ', 36: '"ª²', 38: "-I", 39: "«»“”",
    40: "_r", 44: "Jsz", 46: "c?e", 49: "*x", 51: "+<=>v~", 52: "koyðø–", 54: "bgqµþ2ŋ", 56: "p7u38", 57: "569adhnđħ",
    59: "0FZ&Ł", 61: "LßST$Ŧ", 63: "P", 65: "4YEÞ", 68: "XBV#", 70: "CAKRƏ", 74: "GUOQØ", 76: "DwÐNĐ", 78: "HĦ", 80: "æœ",
    84: "m%", 91: "MÆ@", 98: "W", 104: "Œ",
}  # fmt: skip
_WIDTH_OF = {letter: width / 100 for width, letters in _WIDTHS.items() for letter in letters}
_ANY = 0.62
_WIDE = 1.0


@lru_cache(maxsize=4096)
def width(name: str) -> float:
    """The width of `name` as a multiple of the letter size; letters that the table lacks (Greek, Cyrillic) count generously."""
    total = 0.0
    for letter in normalize("NFD", name):
        if "\u0300" <= letter <= "\u036f":
            continue
        total += _WIDTH_OF.get(letter, _ANY if letter < "\u2e80" else _WIDE)
    return total
