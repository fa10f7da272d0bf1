"""A web server on this machine that misbehaves in every way that the web does. It speaks in raw bytes, so that it can be as wrong
as it likes; what is behaved is behaved too."""

from __future__ import annotations

import socket
import socketserver
import ssl
import struct
import threading
from collections.abc import Callable
from contextlib import contextmanager

Speak = Callable[["Visit"], None]
PAGES: dict[str, Speak] = {}
LONG = 30.0


class Visit:
    """One connection: what was asked, and ways to answer."""

    def __init__(self, wire: socket.socket, server: Server, method: str, path: str, headers: dict[str, str]) -> None:
        self.wire, self.server, self.method, self.path, self.headers = wire, server, method, path, headers

    @property
    def address(self) -> str:
        return self.server.address

    def answer(self, status: str, body: bytes = b"", *headers: str) -> None:
        """An answer as HTTP wants it."""
        head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
        self.wire.sendall("\r\n".join([*head, "", ""]).encode("latin-1") + (b"" if self.method == "HEAD" else body))

    def page(self, text: str, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> None:
        """A page of HTML."""
        self.answer(status, text.encode(), f"Content-Type: {kind}")

    def wait(self, seconds: float) -> None:
        """Say nothing for some time, but not after the test is over."""
        self.server.over.wait(seconds)


class Server(socketserver.ThreadingTCPServer):
    """The server; `asked` is every request that it got, `agents` how visitors introduced themselves."""

    allow_reuse_address, daemon_threads, block_on_close = True, True, False

    def __init__(self, certificate: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.over = threading.Event()
        self.robots = ""
        self._certificate = certificate

    @property
    def address(self) -> str:
        return f"{'https' if self._certificate else 'http'}://localhost:{self.server_address[1]}"

    def get_request(self) -> tuple[socket.socket, object]:
        wire, client = super().get_request()
        return (self._certificate.wrap_socket(wire, server_side=True) if self._certificate else wire), client

    def handle_error(self, *_: object) -> None:
        """A visitor who hangs up is no news."""

    def times(self, path: str, method: str | None = None) -> int:
        """How often a path was asked for."""
        return sum(each == path and method in (None, how) for how, each in self.asked)


class _Handler(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        raw = b""
        while b"\r\n\r\n" not in raw:
            piece = self.request.recv(65536)
            if not piece:
                return
            raw += piece
        first, *lines = raw.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
        method, path, _ = first.split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        self.server.agents.add(headers.get("user-agent", ""))
        visit = Visit(self.request, self.server, method, path, headers)
        if path == "/robots.txt":
            visit.answer("200 OK", self.server.robots.encode(), "Content-Type: text/plain")
            return
        self.server.asked.append((method, path))
        PAGES.get(path.partition("?")[0], _nothing)(visit)


@contextmanager
def serving(certificate: ssl.SSLContext | None = None):
    """The server while it runs."""
    with Server(certificate) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield server
        server.over.set()
        server.shutdown()
        thread.join()


def at(path: str) -> Callable[[Speak], Speak]:
    """Register what is said at a path."""

    def keep(speak: Speak) -> Speak:
        PAGES[path] = speak
        return speak

    return keep


def _nothing(visit: Visit) -> None:
    visit.page("<title>Oops</title>", "404 Not Found")


@at("/fine")
def fine(visit: Visit) -> None:
    visit.page("<title>A report</title><h1>What the city did</h1>")


@at("/report.pdf")
def pdf(visit: Visit) -> None:
    visit.answer("200 OK", b"%PDF-1.7" + b"\0" * 5000, "Content-Type: application/pdf")


@at("/gone")
def gone(visit: Visit) -> None:
    visit.page("<title>Gone</title>", "410 Gone")


@at("/hang")
def hang(visit: Visit) -> None:
    visit.wait(LONG)


@at("/drip-body")
def drip_body(visit: Visit) -> None:
    visit.wire.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
    while not visit.server.over.is_set():
        visit.wire.sendall(b"<")
        visit.wait(0.05)


@at("/drip-head")
def drip_head(visit: Visit) -> None:
    visit.wire.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not visit.server.over.is_set():
        visit.wire.sendall(b"s")
        visit.wait(0.05)


@at("/reset")
def reset(visit: Visit) -> None:
    visit.wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@at("/hang-up")
def hang_up(visit: Visit) -> None:
    visit.wire.sendall(b"HTTP/1.1 200 O")


@at("/no-http")
def no_http(visit: Visit) -> None:
    visit.wire.sendall(b"220 mail.example.org ESMTP\r\n")


@at("/loop")
def loop(visit: Visit) -> None:
    visit.answer("302 Found", b"", "Location: /loop-back")


@at("/loop-back")
def loop_back(visit: Visit) -> None:
    visit.answer("302 Found", b"", "Location: /loop")


@at("/endless")
def endless(visit: Visit) -> None:
    visit.answer("302 Found", b"", f"Location: /endless?{len(visit.server.asked)}")


@at("/moved")
def moved(visit: Visit) -> None:
    visit.answer("301 Moved Permanently", b"", "Location: /fine")


@at("/elsewhere-today")
def elsewhere_today(visit: Visit) -> None:
    visit.answer("302 Found", b"", "Location: /fine")


@at("/moved-then-elsewhere")
def moved_then_elsewhere(visit: Visit) -> None:
    visit.answer("301 Moved Permanently", b"", "Location: /elsewhere-today")


@at("/old/deep/page")
def to_the_front_page(visit: Visit) -> None:
    visit.answer("301 Moved Permanently", b"", "Location: /")


@at("/")
def front_page(visit: Visit) -> None:
    visit.page("<title>Welcome</title>")


@at("/moved-to-nothing")
def moved_to_nothing(visit: Visit) -> None:
    visit.answer("301 Moved Permanently", b"", "Location: /there-is-no-such-page")


@at("/to-mail")
def to_mail(visit: Visit) -> None:
    visit.answer("302 Found", b"", "Location: mailto:editor@example.org")


@at("/to-files")
def to_files(visit: Visit) -> None:
    visit.answer("302 Found", b"", "Location: file:///etc/hostname")


@at("/to-broken-address")
def to_broken_address(visit: Visit) -> None:
    visit.answer("302 Found", b"", "Location: http://[oops/")


@at("/to-private")
def to_private(visit: Visit) -> None:
    visit.answer("302 Found", b"", "Location: http://127.0.0.2:9/admin")


@at("/to-metadata")
def to_metadata(visit: Visit) -> None:
    visit.answer("302 Found", b"", "Location: http://169.254.169.254/latest/meta-data/")


@at("/to-accents")
def to_accents(visit: Visit) -> None:
    visit.wire.sendall("HTTP/1.1 301 Moved\r\nContent-Length: 0\r\nLocation: /café\r\n\r\n".encode())


@at("/caf%C3%A9")
def accents(visit: Visit) -> None:
    visit.page("<title>Café</title>")


@at("/head-refused")
def head_refused(visit: Visit) -> None:
    if visit.method == "HEAD":
        visit.answer("405 Method Not Allowed")
    else:
        fine(visit)


@at("/head-lies")
def head_lies(visit: Visit) -> None:
    if visit.method == "HEAD":
        visit.answer("404 Not Found")
    else:
        fine(visit)


@at("/head-hangs-up")
def head_hangs_up(visit: Visit) -> None:
    if visit.method == "GET":
        fine(visit)


@at("/lost")
def lost(visit: Visit) -> None:
    visit.page("<html><head><title>City of X – Page not found</title></head>")


@at("/perdue")
def lost_in_french(visit: Visit) -> None:
    visit.page("<h1>Page introuvable</h1>")


@at("/about-lost-things")
def about_lost_things(visit: Visit) -> None:
    visit.page("<title>Lost property</title><h1>Lost property in trams</h1><p>404 umbrellas; page not found.")


@at("/paywall")
def paywall(visit: Visit) -> None:
    visit.page('<title>News</title><script type="application/ld+json">{"isAccessibleForFree": false}</script>')


@at("/members-only")
def members_only(visit: Visit) -> None:
    visit.answer("302 Found", b"", "Location: /user/login?next=/members-only")


@at("/user/login")
def login(visit: Visit) -> None:
    visit.page("<title>Sign in</title>")


@at("/busy-once")
def busy_once(visit: Visit) -> None:
    if visit.server.times("/busy-once") == 1:
        visit.answer("503 Service Unavailable", b"", "Retry-After: 0")
    else:
        visit.answer("200 OK", b"%PDF", "Content-Type: application/pdf")


@at("/busy-for-an-hour")
def busy_for_an_hour(visit: Visit) -> None:
    visit.answer("429 Too Many Requests", b"", "Retry-After: 3600")


@at("/huge")
def huge(visit: Visit) -> None:
    visit.wire.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Huge</title>")
    if visit.method == "GET":
        while not visit.server.over.is_set():
            visit.wire.sendall(b"x" * 65536)


@at("/huge-head")
def huge_head(visit: Visit) -> None:
    visit.wire.sendall(b"HTTP/1.1 200 OK\r\n")
    while not visit.server.over.is_set():
        visit.wire.sendall(b"X-Much: " + b"y" * 60000 + b"\r\n")


@at("/wrong-encoding")
def wrong_encoding(visit: Visit) -> None:
    body = "<title>Page non trouvée</title>".encode("latin-1")
    visit.answer("200 OK", body, "Content-Type: text/html; charset=klingon-8")


@at("/latin")
def latin(visit: Visit) -> None:
    body = "<title>Página no encontrada</title>".encode("latin-1")
    visit.answer("200 OK", body, "Content-Type: text/html; charset=iso-8859-1")


@at("/claims-to-be-zipped")
def claims_to_be_zipped(visit: Visit) -> None:
    visit.answer("200 OK", b"\x1f\x8bnothing of the kind", "Content-Type: text/html", "Content-Encoding: gzip")


_REFUSALS = {401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 451: "Legal", 500: "Oops", 999: "Denied"}
for _status, _said in _REFUSALS.items():

    @at(f"/status/{_status}")
    def status(visit: Visit, said: str = f"{_status} {_said}") -> None:
        visit.answer(said)
