"""The sound value that somebody meant who wrote a date, a number or a truth in another form; None wherever it could be two.

Used by `casebook fix`, by `casebook new` and by the reading of templates: what is one reader's slip is every other's too.
"""

from __future__ import annotations

import re

from build_tools.model.kinds import Day, Number
from build_tools.text.fold import fold
from build_tools.validate.rules.markdown_is_small import BULLET
from build_tools.words.names import month_numbers

_YEAR_FIRST = re.compile(r"(?P<y>\d{4})(?P<sign>[-/.])(?P<m>\d{1,2})(?:(?P=sign)(?P<d>\d{1,2}))?")
_YEAR_LAST = re.compile(r"(?P<a>\d{1,2})(?P<sign>[-/.])(?P<b>\d{1,2})(?P=sign)(?P<y>\d{4})")
_MONTH_AND_YEAR = re.compile(r"(?P<m>\d{1,2})[-/.](?P<y>\d{4})")
# "1 March 2024", "1er mars 2024", "1st of March 2024", "mars 2024"
_DAY_IN_WORDS = re.compile(r"(?:(?P<d>\d{1,2})(?:er|st|nd|rd|th|\.)?(?: of)? )?(?P<name>[^\W\d]+)\.?,? (?P<y>\d{4})")
# "March 1, 2024"
_MONTH_FIRST = re.compile(r"(?P<name>[^\W\d]+)\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})")
_TRUE = frozenset({"true", "yes", "oui", "vrai"})
_FALSE = frozenset({"false", "no", "non", "faux"})
# Signs that are one currency's and no other's.
CURRENCY_SIGNS = {"€": "EUR", "£": "GBP", "zł": "PLN", "Kč": "CZK"}


def date_meant(text: str, languages: tuple[str, ...], full: bool = False) -> str | None:
    """A date as the model writes it: "2024/3/1", "1 March 2024" and "1.3.2024" are 2024-03-01, "mars 2024" is 2024-03.

    3/4/2016 is the third of April here and the fourth of March there, so it is None. `full` asks for the day.
    """
    words = " ".join(text.split())
    found = _from_digits(words) or _from_words(words, languages)
    if found is None:
        return None
    date = "-".join(f"{number:02d}" for number in found if number)
    return date if Day(full=full).accepts(date) else None


def _from_digits(words: str) -> tuple[int, int, int] | None:
    if found := _YEAR_FIRST.fullmatch(words):
        return int(found["y"]), int(found["m"]), int(found["d"] or 0)
    if found := _MONTH_AND_YEAR.fullmatch(words):
        return int(found["y"]), int(found["m"]), 0
    if found := _YEAR_LAST.fullmatch(words):
        year, first, second = int(found["y"]), int(found["a"]), int(found["b"])
        # With full stops the day comes first everywhere; with strokes only a number above 12 tells it from the month.
        if found["sign"] == "." or first > 12 or first == second:
            return year, second, first
        return (year, first, second) if second > 12 else None
    return None


def _from_words(words: str, languages: tuple[str, ...]) -> tuple[int, int, int] | None:
    found = _DAY_IN_WORDS.fullmatch(words) or _MONTH_FIRST.fullmatch(words)
    if not found:
        return None
    months = {fold(name): month for language in languages for name, month in month_numbers(language).items()}
    month = months.get(fold(found["name"]).lower())
    return (int(found["y"]), month, int(found["d"] or 0)) if month else None


def number_meant(text: str, kind: Number, currency: str = "") -> str | None:
    """A number in digits: "3 500 000", "3'500'000" and "3,500,000" are 3500000, "52,156" as a latitude is 52.156.

    "4,997" as a sum is four here and four thousand there, so it is None. A currency's sign goes where `currency` says the same.
    """
    words = text.strip()
    for sign, code in CURRENCY_SIGNS.items():
        if code == currency:
            words = words.removeprefix(sign).removesuffix(sign).strip()
    grouped = re.fullmatch(r"(-?\d{1,3})(?:[\s'’_]\d{3})+(\.\d+)?|(-?\d{1,3})(?:,\d{3}){2,}(\.\d+)?", words)
    if grouped:
        words = re.sub(r"[\s'’_,]", "", words)
    elif re.fullmatch(r"-?\d+,\d+", words) and not kind.whole:
        # Only where the number without its comma is out of all bounds is the comma certainly that of decimals.
        as_thousands = words.replace(",", "")
        words = words if kind.accepts(as_thousands) else words.replace(",", ".")
    return words if kind.accepts(words) else None


def truth_meant(text: str) -> str | None:
    """`true` or `false` as words of either language mean them."""
    word = text.strip().lower()
    return "true" if word in _TRUE else "false" if word in _FALSE else None


def with_hyphens(text: str) -> str:
    """A long text whose lists begin their items with a hyphen instead of the dot of a word processor."""
    return BULLET.sub(r"\1- ", text)
