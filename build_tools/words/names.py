"""Names, dates and numbers in a reader's language, from CLDR by Babel: the only place that imports it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.dates import format_date as babel_date
from babel.dates import format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

# Territory codes of CLDR that are no country's (exceptional reservations, groupings, pseudo-locales); XK (Kosovo) is
# user-assigned in ISO 3166-1 and widely used, so it stays.
_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"})

# CLDR sets a space between a currency of letters and its sum, which Babel leaves out: "PLN 610,000".
_LETTERS_BEFORE_SUM = re.compile(r"(?<=[A-Z])(?=\d)")


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)


@cache
def country_codes() -> frozenset[str]:
    """The codes of all countries, ISO 3166-1 alpha-2 (and XK)."""
    return frozenset(code for code in _locale("en").territories if len(code) == 2 and code.isalpha()) - _NO_COUNTRIES


@cache
def country_name(code: str, language: str) -> str:
    """The country's name in a language; the code itself where CLDR has none."""
    return _locale(language).territories.get(code, code)


@cache
def language_codes() -> frozenset[str]:
    """The codes of all languages that have two letters, ISO 639-1."""
    return frozenset(code for code in _locale("en").languages if len(code) == 2)


@cache
def language_name(code: str, language: str) -> str:
    """A language's name in a language ("Dutch", "néerlandais"); the code itself where CLDR has none."""
    return _locale(language).languages.get(code, code)


def own_name(language: str) -> str:
    """A language's name in itself, with a capital: "Français"."""
    name = language_name(language, language)
    return name[:1].upper() + name[1:]


@cache
def date_words(text: str, language: str) -> str:
    """A date of the cases (YYYY, YYYY-MM or YYYY-MM-DD) in words: "23 November 2026", "novembre 2026", "2026"."""
    year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
    if not month:
        return str(year)
    if not day:
        return format_skeleton("yMMMM", date(year, month, 1), locale=_locale(language))
    return babel_date(date(year, month, day), "long", locale=_british(language))


def _british(language: str) -> Locale:
    """English dates as Europe writes them: the day before the month."""
    return Locale.parse("en_GB") if language == "en" else _locale(language)


def number(value: int | float | Decimal, language: str) -> str:
    """A number with the separators of a language."""
    return format_decimal(value, locale=_locale(language))


def money(amount: Decimal, currency: str, language: str) -> str:
    """A sum with its currency, cents only where it has any: "€4,997,624.24", "PLN 610,000", "3 500 000 £GB"."""
    whole = amount == amount.to_integral_value()
    pattern = _locale(language).currency_formats["standard"].pattern
    if whole:
        pattern = pattern.replace("0.00", "0")
    text = format_currency(amount, currency, format=pattern, locale=_locale(language), currency_digits=False)
    return _LETTERS_BEFORE_SUM.sub("\N{NO-BREAK SPACE}", text)


def listed(items: list[str], language: str) -> str:
    """Items in one sentence: "a, b and c"."""
    return format_list(items, locale=_british(language)) if items else ""


def open_graph_locale(language: str) -> str:
    """A language with its most likely country, as Open Graph wants it: "en_GB", "fr_FR"."""
    if language == "en":
        return "en_GB"
    likely = get_global("likely_subtags").get(language, "")
    return f"{language}_{likely.rpartition('_')[2] or language.upper()}"


@cache
def month_numbers(language: str) -> dict[str, int]:
    """Every way to write a month in a language, whole or shortened, in small letters, with its number: "march", "mar", "mars"."""
    found: dict[str, int] = {}
    for kind in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for month, name in _locale(language).months[context][kind].items():
                found.setdefault(name.lower().rstrip("."), month)
    return found
