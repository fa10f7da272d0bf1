"""Names without their accents."""

from __future__ import annotations

import pytest

from build_tools.text.fold import fold, slug_of


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Gdańsk", "Gdansk"),
        ("Łódź", "Lodz"),
        ("Malmö", "Malmo"),
        ("Århus", "Arhus"),
        ("Tromsø", "Tromso"),
        ("Straße", "Strasse"),
        ("Œuvre", "OEuvre"),
        ("Ísafjörður", "Isafjordur"),
        ("Đakovo", "Dakovo"),
        ("İzmir", "Izmir"),
        ("Diyarbakır", "Diyarbakir"),
        ("’s-Hertogenbosch", "'s-Hertogenbosch"),
        ("Iași", "Iasi"),
        ("Αθήνα", "Αθηνα"),
        ("Riga", "Riga"),
    ],
)
def test_a_letter_is_written_plainly(name, plain):
    assert fold(name) == plain


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Łódź", "lodz"),
        ("Baia Mare", "baia-mare"),
        ("’s-Hertogenbosch", "s-hertogenbosch"),
        ("L'Aquila", "l-aquila"),
        ("Αθήνα", ""),
    ],
)
def test_a_name_becomes_the_beginning_of_a_slug(name, slug):
    assert slug_of(name) == slug
