"""A web font cut to what the site sets: a woff2 file comes in, a smaller woff2 with fewer letters and weights goes out.

Run by `vendor` only, so that fonttools and brotli are needed by whoever refreshes the fonts and by nobody else.
"""

from __future__ import annotations

from io import BytesIO

Range = tuple[int, int]

# The French and English of the site, and every Latin letter of a place or a person in Europe. No arrows: neither family has →
# or ←. A style sheet's `unicode-range` must say the same, or a letter is looked for in the wrong file.
LETTERS: dict[str, tuple[Range, ...]] = {
    "latin": (
        (0x20, 0x7E), (0xA0, 0xFF), (0x131, 0x131), (0x152, 0x153), (0x2C6, 0x2C6), (0x2DA, 0x2DA), (0x2DC, 0x2DC),
        (0x2009, 0x2009), (0x2013, 0x2014), (0x2018, 0x201A), (0x201C, 0x201E), (0x2022, 0x2022), (0x2026, 0x2026),
        (0x202F, 0x202F), (0x2032, 0x2033), (0x2039, 0x203A), (0x20AC, 0x20AC),
        (0x2191, 0x2191), (0x2193, 0x2193), (0x2212, 0x2212),
    ),
    "latin-ext": (
        (0x100, 0x130), (0x132, 0x151), (0x154, 0x17F), (0x218, 0x21B), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EF2, 0x1EF3),
    ),
}  # fmt: skip
_FEATURES = ["kern", "mark", "ccmp", "locl", "liga", "calt", "pnum", "tnum"]


def cut_font(woff2: bytes, letters: str, weights: tuple[int, int]) -> bytes:
    """The font with only the `letters` (a key of LETTERS) that it has, and its weight axis cut to `weights` (equal: no axis).

    The same bytes come out of the same versions of fonttools and brotli. The name table keeps copyright and licence, as the
    OFL asks. Raises ModuleNotFoundError where fonttools or brotli is missing.
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(BytesIO(woff2), recalcTimestamp=False)
    options = Options(layout_features=_FEATURES, hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 13, 14])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in LETTERS[letters] for code in range(first, last + 1)])
    subsetter.subset(font)
    lightest, boldest = weights
    font = instantiateVariableFont(font, {"wght": lightest if lightest == boldest else (lightest, boldest)})
    font.flavor = "woff2"
    cut = BytesIO()
    font.save(cut, reorderTables=True)
    return cut.getvalue()
