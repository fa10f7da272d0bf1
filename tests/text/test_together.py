"""Ranges and verbs turned round stay on one line; nothing is put into the text for it."""

from __future__ import annotations

import pytest

from build_tools.text.together import pieces, together


def shown(text: str) -> str:
    """The text with what stays whole in brackets."""
    return "".join(f"[{piece}]" if is_whole else piece for piece, is_whole in pieces(text))


@pytest.mark.parametrize(
    ("text", "set_"),
    [
        ("for ages 16-17 in 2015–2020.", "for ages [16-17] in [2015–2020]."),
        ("about 30-35% of it", "about [30-35%] of it"),
        ("on 2026-11-23", "on [2026-11-23]"),
        ("16-17-year-olds", "[16-17]-year-olds"),
        ("3.5-4 million", "[3.5-4] million"),
        ("qu’a-t-on mesuré", "[qu’a-t-on] mesuré"),
        ("Où résulte-t-il ? Où va-t-elle ?", "Où [résulte-t-il] ? Où [va-t-elle] ?"),
        ("a city-wide, 17-year-old plan of 2020", "a city-wide, 17-year-old plan of 2020"),
        ("COVID-19-20 and pilot-t-heerlens", "COVID-19-20 and pilot-t-heerlens"),
        ("Là-bas, celui-ci, est-ce, vous-même ?", "[Là-bas], [celui-ci], [est-ce], [vous-même] ?"),
        ("Qu’en savez-vous ? Rendez-vous sait-on où", "Qu’en [savez-vous] ? [Rendez-vous] [sait-on] où"),
        ("Les Pays-Bas", "Les [Pays-Bas]"),
        ("peut-être, ci-dessous, quelques-uns", "peut-être, ci-dessous, quelques-uns"),
        ("", ""),
    ],
)
def test_what_a_line_must_not_tear_is_a_piece_of_its_own(text, set_):
    assert shown(text) == set_


def test_the_pieces_are_the_text():
    text = "De 2015-2020, qu’a-t-on vu ? 16-17 ans"
    assert "".join(piece for piece, _ in pieces(text)) == text


def test_in_html_only_what_is_read_is_touched():
    html = (
        '<p title="5-8">Minutes 5–8</p><code>10-15</code><a href="/2015-2020/">2015-2020</a><svg><text>1-2</text></svg>'
    )
    assert together(html) == (
        '<p title="5-8">Minutes <span class="whole">5–8</span></p><code>10-15</code>'
        '<a href="/2015-2020/"><span class="whole">2015-2020</span></a><svg><text>1-2</text></svg>'
    )
