"""A page that says "not found" while it answers "fine" is told by its head alone, in the languages of Europe."""

from __future__ import annotations

import pytest

from build_tools.upkeep.links.lost_page import decoded, says_it_is_lost, says_it_is_not_free


@pytest.mark.parametrize(
    "head",
    [
        "<title>404</title>",
        "<title>Page Not Found | City</title>",
        "<h1>This page could not be found</h1>",
        "<h1>The page no longer exists</h1>",
        "<title>Page introuvable</title>",
        "<h1 class=x>Seite nicht gefunden</h1>",
        "<h1>Página no encontrada</h1>",
        "<h1>Página não encontrada</h1>",
        "<h1>Pagina non trovata</h1>",
        "<h1>Pagina niet gevonden</h1>",
        "<h1>Sidan kunde inte hittas</h1>",
        "<h1>Nie znaleziono strony</h1>",
        "<h1>Stránka nenalezena</h1>",
        "<h1>Az oldal nem található</h1>",
        "<h1>Sivua ei löytynyt</h1>",
        "<h1>Η σελίδα δεν βρέθηκε</h1>",
        "<h1>Error <b>404</b></h1>",
        "<TITLE>\n  page\n not   found </TITLE>",
        "<title>Page not found",
    ],
)
def test_what_says_at_its_head_that_it_is_lost_is_lost(head: str) -> None:
    assert says_it_is_lost(f"<html><head>{head}")


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<title>Rue Hellemmes 1404</title>",
        "<title>Jobs not found: youth unemployment in Essen</title>",
        "<h2>404</h2>",
        "<p>Page not found</p>",
        "<title>Found: a new use for an old page</title>",
        "<script>var message = '<h1>Page not found</h1>'</script><title>Report</title>",
        "<svg><title>Close</title></svg><h1>A report</h1>",
    ],
)
def test_what_only_speaks_of_lost_things_is_not(page: str) -> None:
    assert not says_it_is_lost(page)


def test_a_declared_paywall_is_told() -> None:
    assert says_it_is_not_free('{"isAccessibleForFree" : "False"}')
    assert not says_it_is_not_free('{"isAccessibleForFree": true}')


@pytest.mark.parametrize(
    ("body", "kind", "text"),
    [
        ("é".encode(), "text/html", "é"),
        ("é".encode("latin-1"), "text/html; charset=ISO-8859-1", "é"),
        (b"<meta charset=windows-1252>\xe9", "text/html", "<meta charset=windows-1252>é"),
        (b"\xe9", "text/html; charset=utf-8", "\ufffd"),
        (b"\xe9", "text/html; charset=no-such-thing", "\ufffd"),
        # Codecs of Python that are no encoding of text.
        (b"a", "text/html; charset=hex", "a"),
        (b"a", "text/html; charset=rot13", "a"),
    ],
)
def test_a_body_is_read_as_far_as_it_can_be(body: bytes, kind: str, text: str) -> None:
    assert decoded(body, kind) == text
