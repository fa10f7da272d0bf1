"""Typography that a keyboard leaves out: spaces that must not break, in the manner of each language.

French sets a space before ; : ! ? and inside « », which must stay with its word; a number stays with what it counts.
"""

from __future__ import annotations

import re

NARROW, FIXED = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"

# "age 9", "page 12", "No. 3", "Article 5", "part 2": a short word and its number.
_WORD_NUMBER = re.compile(r"\b([Aa]ge|[Pp]age|[Nn]o\.|[Aa]rticle|[Pp]art|[Pp]hase|[Ss]tep|[ÂâÂ]ge|[Nn]°) (?=\d)")
# "6.2 million", "95 %", "20 euros": a number and its unit.
_NUMBER_UNIT = re.compile(
    r"(\d) (?=(?:million|billion|milliard|per ?cent|euros?|zloty|%|€|£|km|m²|hectares?|ans|years)\b|[%€£])"
)
_FRENCH_BEFORE = re.compile(r"[ \u00a0\u202f]([;!?])(?=\s|$|[»)\u2019])")
_FRENCH_COLON = re.compile(r"[ \u00a0\u202f]([:»])")
_FRENCH_AFTER = re.compile(r"«[ \u00a0\u202f]")
# "1 200 000" as French groups digits
_FRENCH_DIGITS = re.compile(r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))")


def typeset(text: str, language: str) -> str:
    """The text with no-break spaces where a line must not break; nothing but spaces changes."""
    text = _NUMBER_UNIT.sub(rf"\1{FIXED}", _WORD_NUMBER.sub(rf"\1{FIXED}", text))
    if language == "fr":
        text = _FRENCH_BEFORE.sub(rf"{NARROW}\1", text)
        text = _FRENCH_COLON.sub(rf"{FIXED}\1", text)
        text = _FRENCH_AFTER.sub(f"«{FIXED}", text)
        text = _FRENCH_DIGITS.sub(NARROW, text)
    return text
