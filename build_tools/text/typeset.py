"""Typography that a keyboard leaves out: spaces that must not break, apostrophes and quotation marks, as each language has them.

French sets a space before ; : ! ? and inside « », which must stay with its word; a number stays with what it counts. English
quotation marks are turned by where they stand, since a text may come in pieces.
"""

from __future__ import annotations

import re

NARROW, FIXED = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"

_FIGURE = re.compile(r"\d")
# "age 9", "page 12", "No. 3", "Article 5", "part 2": a short word and its number.
_WORD_NUMBER = re.compile(r"\b([Aa]ge|[Pp]age|[Nn]o\.|[Aa]rticle|[Pp]art|[Pp]hase|[Ss]tep|[ÂâÂ]ge|[Nn]°) (?=\d)")
# "6.2 million", "95 %", "20 euros": a number and its unit.
_NUMBER_UNIT = re.compile(
    r"(\d) (?=(?:million|billion|milliard|per ?cent|euros?|zloty|%|€|£|km|m²|hectares?|ans|years)\b|[%€£])"
)
# "EUR 6.2", "PLN 25,000": a currency and its sum (ISO 4217).
_CURRENCY_NUMBER = re.compile(r"\b([A-Z]{3}) (?=\d)")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
# "pupils' choices", "'90s"
_ENGLISH_APOSTROPHE = re.compile(r"(?<=[\w.,!?])'|'(?=\d)")
_ENGLISH_OPENING = re.compile(r"(?<![\w.,;:!?)\]%…])\"(?=\S)")
_FRENCH_BEFORE = re.compile(r"[ \u00a0\u202f]([;!?])(?=\s|$|[»)\u2019])")
_FRENCH_COLON = re.compile(r"[ \u00a0\u202f]([:»])")
_FRENCH_AFTER = re.compile(r"«[ \u00a0\u202f]")
# "1 200 000" as French groups digits
_FRENCH_DIGITS = re.compile(r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))")


def typeset(text: str, language: str) -> str:
    """The text with no-break spaces where a line must not break, and with the marks that a printer sets; no word changes."""
    # Most texts hold neither a figure nor a mark to be turned: looking for that first takes a fraction of looking for all places.
    has_figures = _FIGURE.search(text) is not None
    if has_figures:
        text = _NUMBER_UNIT.sub(rf"\1{FIXED}", _WORD_NUMBER.sub(rf"\1{FIXED}", text))
        text = _CURRENCY_NUMBER.sub(rf"\1{FIXED}", text)
    if "'" in text:
        text = _APOSTROPHE.sub("’", text)
        if language == "en":
            text = _ENGLISH_APOSTROPHE.sub("’", text).replace("'", "‘")
    if language == "en" and '"' in text:
        text = _ENGLISH_OPENING.sub("“", text).replace('"', "”")
    if language == "fr":
        text = _FRENCH_BEFORE.sub(rf"{NARROW}\1", text)
        text = _FRENCH_COLON.sub(rf"{FIXED}\1", text)
        if "«" in text:
            text = _FRENCH_AFTER.sub(f"«{FIXED}", text)
        if has_figures:
            text = _FRENCH_DIGITS.sub(NARROW, text)
    return text
