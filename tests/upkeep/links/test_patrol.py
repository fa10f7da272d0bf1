"""Every way in which the web misbehaves gets its own name, in time, and without a step into a private network."""

from __future__ import annotations

import ssl
import time
from datetime import date

import httpcore
import pytest
import trustme

from build_tools.upkeep.links.finding import Finding
from build_tools.upkeep.links.patrol import agent_of, patrol
from build_tools.upkeep.links.web import Patience, is_public
from tests.upkeep.links.misbehaving_server import Server, serving

TODAY = date(2026, 11, 23)
AGENT = agent_of("Urban Casebook", "1.0", "https://casebook.example.org/")
QUICK = Patience(connect=2, silence=0.4, answer=0.8, body=64 * 1024, pause=0, tries=2, back_off=0.01, longest_wait=1)


def may_visit_this_machine(number: str) -> bool:
    """As in life, and the number at which the test's own server is."""
    return number in ("127.0.0.1", "::1") or is_public(number)


def found_at(url: str, patience: Patience = QUICK, trust: ssl.SSLContext | None = None) -> Finding:
    """What a patrol finds at one address."""
    return patrol([url], AGENT, TODAY, lambda _: None, patience, may_visit_this_machine, trust)[url]


@pytest.fixture(scope="module")
def server():
    with serving() as running:
        yield running


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/fine", "fine"),
        ("/report.pdf", "fine"),
        ("/elsewhere-today", "fine"),
        ("/moved-then-elsewhere", "fine"),
        ("/head-refused", "fine"),
        ("/head-lies", "fine"),
        ("/head-hangs-up", "fine"),
        ("/about-lost-things", "fine"),
        ("/busy-once", "fine"),
        ("/huge", "fine"),
        ("/claims-to-be-zipped", "fine"),
        ("/moved", "moved"),
        ("/to-accents", "moved"),
        ("/no-such-page", "gone"),
        ("/gone", "gone"),
        ("/moved-to-nothing", "gone"),
        ("/lost", "lost-page"),
        ("/perdue", "lost-page"),
        ("/latin", "lost-page"),
        ("/old/deep/page", "lost-page"),
        ("/wrong-encoding", "fine"),
        ("/hang", "silent"),
        ("/drip-body", "silent"),
        ("/drip-head", "silent"),
        ("/reset", "cut-off"),
        ("/hang-up", "cut-off"),
        ("/no-http", "cut-off"),
        ("/huge-head", "cut-off"),
        ("/loop", "loop"),
        ("/endless", "loop"),
        ("/to-mail", "not-http"),
        ("/to-files", "not-http"),
        ("/to-broken-address", "not-http"),
        ("/to-private", "private"),
        ("/to-metadata", "private"),
        ("/members-only", "login"),
        ("/paywall", "paywall"),
        ("/status/401", "login"),
        ("/status/402", "paywall"),
        ("/status/403", "forbidden"),
        ("/status/451", "forbidden"),
        ("/status/999", "forbidden"),
        ("/status/500", "failing"),
        ("/busy-for-an-hour", "too-many"),
    ],
)
def test_each_misbehaviour_has_its_name(path: str, kind: str, server: Server) -> None:
    began = time.monotonic()
    assert found_at(server.address + path).kind == kind
    # Two tries of 0.8 seconds, twice: nothing can hold us for longer.
    assert time.monotonic() - began < 10


def test_where_it_has_moved_is_told(server: Server) -> None:
    assert found_at(f"{server.address}/moved").to == f"{server.address}/fine"
    assert found_at(f"{server.address}/to-private").to == "http://127.0.0.2:9/admin"
    assert found_at(f"{server.address}/fine").to == ""


def test_a_port_where_nobody_listens_refuses() -> None:
    with serving() as closed:
        address = closed.address
    assert found_at(f"{address}/fine").kind == "refused-connection"


def test_a_name_that_nobody_has_is_dead() -> None:
    # ".invalid" is never given to anybody (RFC 2606); a machine without a resolver may also say "try again".
    assert found_at("http://casebook.invalid/").kind in ("no-such-host", "silent")


@pytest.mark.parametrize(
    "url", ["http://a..b/", "http://[oops/", "http://exa mple.org:port/", f"http://{'x' * 70}.org/"]
)
def test_an_address_that_is_none_has_a_finding_too(url: str) -> None:
    assert found_at(url).group in ("troubled", "dead")


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.0.1",
        "169.254.169.254",
        "0.0.0.0",
        "::1",
        "fe80::1%eth0",
        "fc00::1",
    ]
    + ["::ffff:127.0.0.1", "::ffff:10.0.0.1", "100.64.0.1"],
)
def test_private_numbers_are_not_public(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"])
def test_public_numbers_are(number: str) -> None:
    assert is_public(number)


def test_in_life_this_machine_is_not_visited(server: Server) -> None:
    before = len(server.asked)
    url = f"{server.address}/fine"
    assert patrol([url], AGENT, TODAY, lambda _: None, QUICK)[url].kind == "private"
    assert len(server.asked) == before


def certificates(name: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's certificate for a name, and the context that trusts who made it."""
    maker = trustme.CA()
    theirs, ours = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), httpcore.default_ssl_context()
    maker.issue_cert(name).configure_cert(theirs)
    maker.configure_trust(ours)
    return theirs, ours


def test_a_certificate_that_nobody_vouches_for_is_named_and_one_that_somebody_does_is_fine() -> None:
    theirs, trusting = certificates("localhost")
    with serving(theirs) as server:
        assert found_at(f"{server.address}/fine").kind == "certificate"
        assert found_at(f"{server.address}/fine", trust=trusting).kind == "fine"


def test_a_certificate_for_another_name_is_not_sound() -> None:
    theirs, trusting = certificates("elsewhere.example")
    with serving(theirs) as server:
        assert found_at(f"{server.address}/fine", trust=trusting).kind == "certificate"


def test_a_file_that_is_no_page_is_not_loaded(server: Server) -> None:
    found_at(f"{server.address}/report.pdf?alone")
    assert server.times("/report.pdf?alone", "HEAD") == 1
    assert server.times("/report.pdf?alone", "GET") == 0
    # A page is: only its text tells whether it is lost.
    found_at(f"{server.address}/fine?alone")
    assert server.times("/fine?alone", "GET") == 1


def test_a_host_that_asks_for_an_hour_is_left_alone(server: Server) -> None:
    before = server.times("/busy-for-an-hour")
    began = time.monotonic()
    found_at(f"{server.address}/busy-for-an-hour")
    assert time.monotonic() - began < 5
    # HEAD and GET, each once: what asks for longer than our patience is not asked again.
    assert server.times("/busy-for-an-hour") - before == 2


def test_robots_txt_is_kept_to() -> None:
    with serving() as server:
        server.robots = "User-agent: UrbanCasebook-links\nDisallow: /fine\n"
        assert found_at(f"{server.address}/fine").kind == "robots"
        assert server.asked == []
        assert found_at(f"{server.address}/report.pdf").kind == "fine"


def test_we_say_who_we_are_and_where_to_complain(server: Server) -> None:
    found_at(f"{server.address}/fine")
    assert server.agents == {"UrbanCasebook-links/1.0 (+https://casebook.example.org/)"}
    assert agent_of("Ville d’Évry", "1.0", "") == "Villedvry-links/1.0"
    assert agent_of("Градове", "1.0", "") == "Casebook-links/1.0"


def test_a_host_is_asked_one_at_a_time_with_pauses() -> None:
    polite = Patience(pause=0.15, tries=1)
    with serving() as server:
        urls = [f"{server.address}/report.pdf?{number}" for number in range(4)]
        began = time.monotonic()
        found = patrol(urls, AGENT, TODAY, lambda _: None, polite, may_visit_this_machine)
        # Five requests, robots.txt among them, have four pauses between them.
        assert time.monotonic() - began >= 4 * 0.15
    assert {finding.kind for finding in found.values()} == {"fine"}
    assert list(found) == urls


def test_one_slow_host_does_not_hold_up_the_others() -> None:
    with serving() as slow, serving() as quick:
        order: list[str] = []
        urls = [f"{slow.address}/hang", f"{quick.address}/report.pdf"]
        patrol(urls, AGENT, TODAY, lambda finding: order.append(finding.url), QUICK, may_visit_this_machine)
    assert order == urls[::-1]
