"""A printed web address ends a line only where an address has a joint."""

from __future__ import annotations

import pytest

from build_tools.text.address import LEAST, address_pieces, addresses_apart


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://urbact.eu/good-practices/smart-map", "https://|urbact|.eu/good|-practices/|smart-map"),
        ("urbact.eu/files/final_report.pdf", "urbact|.eu/files/|final_report.pdf"),
        ("news.example.org/?page=38&lang=french", "news.example|.org/?|page=38&|lang=french"),
        ("example.org/b%C5%AFvodce/plan--b-2020", "example|.org/b|%C5%AFvodce/|plan--b-2020"),
        ("example.org/p/letting-go", "example|.org/p/|letting-go"),
        ("ec.europa.eu:8080/x~y#part-of-it", "ec.europa|.eu:8080/|x~y#part|-of-it"),
        ("example.org", "example.org"),
        ("", ""),
    ],
)
def test_an_address_has_joints(address, shown):
    assert "|".join(address_pieces(address)) == shown


def test_an_address_in_words_is_found_without_the_mark_behind_it():
    words = "See https://example.org/a-b, or www.example.org (http://x.eu/y)."
    runs = list(addresses_apart(words))
    assert "".join(run for run, _ in runs) == words
    assert [run for run, is_address in runs if is_address] == [
        "https://example.org/a-b",
        "www.example.org",
        "http://x.eu/y",
    ]


def test_no_piece_is_a_letter_or_two():
    assert min(map(len, address_pieces("a.bc/d-e.f/gh?i=j&k=l_m"))) >= LEAST
