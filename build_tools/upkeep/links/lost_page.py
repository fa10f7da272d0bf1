"""Whether a page that answers "200, fine" says that there is nothing here; and whether it says that it is not free to read.

Comes in: the beginning of a page as bytes. Goes out: yes or no. Only a page's title and its main headings are looked at: a case
about things that were not found says so in its text, a page that is lost says so at its head.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

# What sites of Europe write at the head of a page that they no longer have.
SAID = re.compile(
    r"\b404\b"
    r"|page (?:was |could |can)?\s?not (?:be )?found|page does(?: not|n.t) exist|page (?:is )?no longer (?:available|exists)"
    r"|page (?:introuvable|non trouv[ée]e|inexistante)|page n.existe (?:pas|plus)|erreur 404"
    r"|seite (?:wurde )?(?:leider )?nicht gefunden|seite (?:existiert|gibt es) nicht"
    r"|p[áa]gina no (?:encontrada|existe)|p[áa]gina n[ãa]o (?:encontrada|existe)|pagina non (?:trovata|esiste)"
    r"|pagina (?:is )?niet gevonden|sid(?:an|en) (?:kunde inte hittas|hittades inte|blev ikke fundet|ble ikke funnet)"
    r"|nie znaleziono strony|strona nie (?:została znaleziona|istnieje)|str[áa]nka nebyla nalezena|str[áa]nka nenalezena"
    r"|az oldal nem tal[áa]lhat[óo]|sivua ei l[öo]ytynyt|lehte ei leitud|pagina nu a fost g[ăa]sit[ăa]"
    r"|stranica nije prona[đd]ena|strani ni mogo[čc]e najti|η σελίδα δεν βρέθηκε|страницата не е намерена",
    re.IGNORECASE,
)
# What a page declares to search engines: "isAccessibleForFree": false
NOT_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)
_HEADINGS = ("title", "h1")
MAX_LETTERS = 200


def decoded(body: bytes, content_type: str) -> str:
    """A body as text, by the encoding it claims; what is claimed wrongly, or unknown, is read as far as possible."""
    claimed = re.search(r"charset=[\"']?([\w.:-]+)", content_type) or re.search(
        r"charset=[\"']?([\w.:-]+)", body[:2048].decode("latin-1"), re.IGNORECASE
    )
    try:
        return body.decode(claimed[1] if claimed else "utf-8", "replace")
    except (LookupError, UnicodeError):
        return body.decode("utf-8", "replace")


def says_it_is_lost(text: str) -> bool:
    """Whether the title or a main heading says that there is no such page."""
    return any(SAID.search(heading) for heading in _heads(text))


def says_it_is_not_free(text: str) -> bool:
    """Whether the page declares itself behind a paywall."""
    return bool(NOT_FREE.search(text))


def _heads(text: str) -> list[str]:
    reader = _Heads()
    reader.feed(text)
    reader.close()
    return [" ".join(head.split())[:MAX_LETTERS] for head in reader.found]


class _Heads(HTMLParser):
    """Collects what stands in the title and in headings of the first rank; broken HTML is no reason to stop."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _HEADINGS and not self._inside:
            self._inside = tag
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data
