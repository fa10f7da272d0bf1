"""One address visited: redirects followed, the answer judged.

Comes in: an address and a polite visitor. Goes out: a `Finding`. A page that a machine may not read (login, paywall, robots.txt,
"forbidden", "too many requests") is closed, not dead; one that moved for good is named with its new address; one that answers
"fine" and says "not found" at its head, or sends every old address to its front page, is lost.
"""

from __future__ import annotations

import re
from urllib.parse import urldefrag, urljoin, urlsplit

from build_tools.upkeep.links.finding import Finding
from build_tools.upkeep.links.lost_page import decoded, says_it_is_lost, says_it_is_not_free
from build_tools.upkeep.links.manners import Visitor
from build_tools.upkeep.links.web import Answer, NoAnswer, written_out

REDIRECTS = frozenset({301, 302, 303, 307, 308})
FOR_GOOD = frozenset({301, 308})
# Refused to a machine, or for now; a person with a browser may see the page. 999 is LinkedIn's.
KINDS = {
    401: "login",
    402: "paywall",
    403: "forbidden",
    404: "gone",
    407: "login",
    410: "gone",
    429: "too-many",
    451: "forbidden",
    999: "forbidden",
}
# "/user/login", "/sso", "login.example.org": where a site sends those whom it does not know
LOGIN = re.compile(
    r"(?:^|[/.?&=_-])(?:log-?in|sign-?in|sso|saml|oauth2?|cas|connexion|anmelden|inloggen|accedi)(?:[/.?&=_-]|$)", re.I
)


async def visit(url: str, visitor: Visitor, day: str, redirects: int) -> Finding:
    """What is found at an address today."""
    here, seen, for_good = url, {url}, True
    try:
        while True:
            written_out(here)
            if not await visitor.may_ask(here):
                return Finding(url, "robots", day, to=_elsewhere(here, url))
            answer = await _ask(here, visitor)
            if answer.status not in REDIRECTS or not answer.headers.get("location"):
                break
            there = _joined(here, _as_text(answer.headers["location"]))
            if there in seen or len(seen) > redirects:
                return Finding(url, "loop", day, answer.status, there)
            for_good = for_good and answer.status in FOR_GOOD
            seen.add(there)
            here = there
    except NoAnswer as none:
        return Finding(url, none.kind, day, to=_elsewhere(here, url))
    kind = _kind(url, here, answer, for_good)
    return Finding(url, kind, day, answer.status, _elsewhere(here, url))


async def _ask(url: str, visitor: Visitor) -> Answer:
    """HEAD, which costs the host least; GET where HEAD is refused, or where only the page itself tells whether it is lost."""
    try:
        head = await visitor.ask("HEAD", url)
    except NoAnswer as none:
        if none.kind != "cut-off":
            raise
        # Some servers hang up on HEAD.
        return await visitor.ask("GET", url)
    if head.status in REDIRECTS or (head.status < 300 and not _is_page(head)):
        return head
    return await visitor.ask("GET", url)


def _kind(url: str, here: str, answer: Answer, for_good: bool) -> str:
    """The kind of finding that a last answer is."""
    if answer.status in KINDS:
        return KINDS[answer.status]
    if answer.status >= 300 or answer.status < 200:
        return "failing"
    if here != url and LOGIN.search(here) and not LOGIN.search(url):
        return "login"
    if here != url and urlsplit(here).path in ("", "/") and urlsplit(url).path not in ("", "/"):
        return "lost-page"
    if _is_page(answer):
        text = decoded(answer.body, answer.headers.get("content-type", ""))
        if says_it_is_lost(text):
            return "lost-page"
        if says_it_is_not_free(text):
            return "paywall"
    return "moved" if here != url and for_good else "fine"


def _is_page(answer: Answer) -> bool:
    """Whether it is HTML, or does not say what it is."""
    return "html" in answer.headers.get("content-type", "html").lower()


def _elsewhere(here: str, url: str) -> str:
    return here if here != url else ""


def _joined(here: str, location: str) -> str:
    """Where a redirect leads; what cannot be joined is given as it is, to be refused."""
    try:
        return urldefrag(urljoin(here, location)).url
    except ValueError:
        return location


def _as_text(location: str) -> str:
    """A header as it was meant: bytes read as Latin-1 that are UTF-8 in truth."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location
