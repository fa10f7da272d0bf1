"""One request to the web, and an end to it: whatever the other side does, an answer or a `NoAnswer` within the time given.

Comes in: a method and an address. Goes out: status, headers and the beginning of the body. Next: `visit.py` judges it. Redirects
are not followed here. An address that leads into a private network is not connected to, whichever name it hides behind: the name
is resolved once, what it resolves to is judged, and that same number is connected to.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

import anyio
import httpcore

# What a browser would say it takes; no compression, so that the beginning of a body can be read as it is.
ACCEPT = {"Accept": "text/html, application/pdf;q=0.9, */*;q=0.8", "Accept-Encoding": "identity"}
# Left as they are in an address; all else outside ASCII is written with per cent signs. "%" itself: it has been written so already.
KEPT = "%/:=&?~#+!$,;'@()*[]|"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long, how often and how much: seconds for a connection, for one silence and for a whole answer; bytes of a body.

    `pause` lies between two requests to one host. A request that fails in passing is made `tries` times in all, `back_off` seconds
    later, then twice that; never after more than `longest_wait`, whatever the other side asks for.
    """

    connect: float = 10
    silence: float = 20
    answer: float = 45
    body: int = 256 * 1024
    pause: float = 2
    tries: int = 3
    back_off: float = 4
    longest_wait: float = 60
    redirects: int = 8
    at_once: int = 12


class NoAnswer(Exception):
    """No answer, and which kind of finding that is (`finding.py`)."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the beginning of the body as bytes, the names of headers in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes = b""


def is_public(address: str) -> bool:
    """Whether a number belongs to the public internet: not to a private network, this machine, or a cloud's own services."""
    number = ipaddress.ip_address(address.partition("%")[0])
    return (getattr(number, "ipv4_mapped", None) or number).is_global


class PublicNetwork(httpcore.AsyncNetworkBackend):
    """Connects only to numbers that `may_visit` allows; all that a name stands for have to be allowed."""

    def __init__(self, may_visit: Callable[[str], bool]) -> None:
        self._may_visit, self._connect = may_visit, httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        try:
            found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except socket.gaierror as error:
            # "Try again" is a fault of ours or in passing; anything else means that nobody has the name.
            raise NoAnswer("silent" if error.errno == socket.EAI_AGAIN else "no-such-host") from None
        except UnicodeError:
            raise NoAnswer("no-such-host") from None
        numbers = [str(each[4][0]) for each in sorted(found, key=lambda each: each[0] != socket.AF_INET)]
        if not all(map(self._may_visit, numbers)):
            raise NoAnswer("private")
        for number in numbers[:-1]:
            try:
                return await self._connect.connect_tcp(number, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return await self._connect.connect_tcp(numbers[-1], port, timeout, local_address, socket_options)

    async def sleep(self, seconds: float) -> None:
        await anyio.sleep(seconds)


class Web:
    """Asks; one for a whole patrol. `agent` is how it introduces itself."""

    def __init__(self, pool: httpcore.AsyncConnectionPool, agent: str, patience: Patience) -> None:
        self._pool, self.agent, self._patience = pool, agent, patience

    async def ask(self, method: str, url: str) -> Answer:
        """The answer to one request; raises NoAnswer. Ends in time even where the other side sends a byte a minute."""
        patience = self._patience
        times = {"connect": patience.connect, "read": patience.silence, "write": patience.silence}
        try:
            with anyio.fail_after(patience.answer):
                return await self._stream(method, written_out(url), times)
        except (TimeoutError, httpcore.TimeoutException):
            raise NoAnswer("silent") from None
        except (httpcore.ConnectError, ssl.SSLError) as error:
            raise NoAnswer("certificate" if _is_about_tls(error) else "refused-connection") from None
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
            raise NoAnswer("not-http" if isinstance(error, httpcore.UnsupportedProtocol) else "cut-off") from None

    async def _stream(self, method: str, url: str, times: dict[str, float]) -> Answer:
        said = {"User-Agent": self.agent, **ACCEPT}
        headers = [(name.encode(), value.encode("ascii", "replace")) for name, value in said.items()]
        async with self._pool.stream(method, url, headers=headers, extensions={"timeout": times}) as response:
            body = b""
            async for piece in response.aiter_stream():
                body += piece
                if len(body) >= self._patience.body:
                    break
            names = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            return Answer(response.status, names, body[: self._patience.body])


@asynccontextmanager
async def open_web(
    agent: str, patience: Patience, may_visit: Callable[[str], bool] = is_public, trust: ssl.SSLContext | None = None
):
    """A `Web` whose connections are closed at the end; `trust` names other certificates than the usual ones."""
    network = PublicNetwork(may_visit)
    async with httpcore.AsyncConnectionPool(
        ssl_context=trust, network_backend=network, max_connections=None, max_keepalive_connections=0
    ) as pool:
        yield Web(pool, agent, patience)


def written_out(url: str) -> str:
    """An address in ASCII, as it travels: the host in Punycode, other letters with per cent signs, nothing behind `#`.

    Raises NoAnswer for what is no address on the web.
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        # "http://[oops/", "http://example.org:door/"; a name with an empty part or one of more than 63 letters.
        raise NoAnswer("not-http") from None
    if parts.scheme not in ("http", "https") or not host:
        raise NoAnswer("not-http")
    host = f"[{host}]" if ":" in host else host
    return urlunsplit((parts.scheme, host + port, quote(parts.path or "/", KEPT), quote(parts.query, KEPT), ""))


def _is_about_tls(error: BaseException | None) -> bool:
    """Whether a broken certificate or handshake is at the bottom of an error."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
