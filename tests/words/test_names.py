"""Sums of money as each language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from build_tools.words.names import money

FIXED, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("amount", "currency", "language", "expected"),
    [
        ("610000", "PLN", "en", f"PLN{FIXED}610,000"),
        ("610000", "PLN", "fr", f"610{NARROW}000{FIXED}PLN"),
        ("4997624.24", "EUR", "en", "€4,997,624.24"),
        ("3500000", "GBP", "en", "£3,500,000"),
    ],
)
def test_a_currency_of_letters_stands_apart_from_its_sum_and_a_sign_does_not(
    amount: str, currency: str, language: str, expected: str
) -> None:
    assert money(Decimal(amount), currency, language) == expected
