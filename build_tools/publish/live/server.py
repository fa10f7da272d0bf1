"""The server of `casebook serve`: gives what lies at an address, and tells the pages that are open when to load again.

Comes in: a function that answers for an address, and the news. Goes out: HTTP, on this machine only unless asked otherwise. Every
page gets `live.js`, which listens to the news, and its styles; nothing else is added to what is given for an address.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import AF_INET6
from threading import Condition, Thread
from urllib.parse import unquote, urlsplit

from build_tools import paths
from build_tools.publish.live.shown import Answer, type_of

# Nothing of the site begins so.
OWN = "-live/"
OWN_FILES = ("live.js", "live.css")
# So often a page that listens hears that somebody is there; a page that has gone is noticed by it.
SECONDS_BETWEEN_SIGNS = 10.0


@dataclass(frozen=True, slots=True)
class News:
    """What an open page has to know: the state of the site (another one: load again), and what is to be said on it.

    `said` is what `live.js` shows, none of it markup: `language`, `title`, `note`, `troubles` with `place`, `says` and `fix`.
    """

    state: int = 0
    said: Mapping[str, object] = field(default_factory=dict)


class LiveServer(ThreadingHTTPServer):
    """Answers for every address with what `look` gives at that moment; raises OSError where the address cannot be had."""

    daemon_threads = True

    def __init__(
        self, host: str, port: int, look: Callable[[str], Answer | None], missing: Callable[[], Answer]
    ) -> None:
        self.look, self.missing = look, missing
        self.news = News()
        self.heard = Condition()
        self.is_closed = False
        self._thread = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        if ":" in host:
            self.address_family = AF_INET6
        super().__init__((host, port), _Handler)

    def begin(self) -> None:
        """Answer from now on, in threads beside this one."""
        self._thread.start()

    def end(self) -> None:
        """Stop answering."""
        self.is_closed = True
        with self.heard:
            self.heard.notify_all()
        # One that has not begun would wait for its own end.
        if self._thread.is_alive():
            self.shutdown()
        self.server_close()

    def load_again(self) -> None:
        """Every open page loads again; what was said on it is not said any more."""
        self._tell(News(self.news.state + 1))

    def say(self, said: Mapping[str, object]) -> None:
        """Every open page says this above what it shows; nothing if it is empty."""
        self._tell(replace(self.news, said=said))

    def _tell(self, news: News) -> None:
        with self.heard:
            self.news = news
            self.heard.notify_all()


class _Handler(BaseHTTPRequestHandler):
    server: LiveServer

    def do_GET(self) -> None:
        # Taken first: a page that is made while the state changes is told to load again.
        state = self.server.news.state
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        try:
            if path == f"{OWN}news":
                self._listen(state)
            elif path in (OWN + name for name in OWN_FILES):
                self._send(Answer((paths.LIVE / path.removeprefix(OWN)).read_bytes(), type_of(path)))
            elif (found := self.server.look(path)) is not None:
                self._send(_listening(found, state))
            elif not path.endswith("/") and self.server.look(f"{path}/") is not None:
                self._redirect()
            else:
                self._send(_listening(self.server.missing(), state))
        except ConnectionError:
            # The reader has gone to another page meanwhile.
            return

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.type)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(answer.content)

    def _redirect(self) -> None:
        parts = urlsplit(self.path)
        self.send_response(HTTPStatus.FOUND)
        # One stroke at the beginning: two would name another host.
        self.send_header("Location", f"/{parts.path.strip('/')}/" + (f"?{parts.query}" if parts.query else ""))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _listen(self, state: int) -> None:
        """News as they come, for as long as the page is open (HTML, server-sent events)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        told: News | None = None
        while not self.server.is_closed:
            with self.server.heard:
                if self.server.news is told:
                    self.server.heard.wait(SECONDS_BETWEEN_SIGNS)
                news = self.server.news
            if news is told:
                self.wfile.write(b": still here\n\n")
            else:
                told = news
                data = json.dumps({"state": news.state, "said": dict(news.said)}, ensure_ascii=False)
                self.wfile.write(f"data: {data}\n\n".encode())
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: who writes wants to read of files, not of requests."""


def _listening(answer: Answer, state: int) -> Answer:
    """A page that listens to the news; anything else as it is."""
    if not answer.is_page:
        return answer
    before, end, after = answer.content.rpartition(b"</body>")
    own = f'<link rel="stylesheet" href="/{OWN}live.css"><script defer src="/{OWN}live.js" data-state="{state}"></script>\n'
    return replace(answer, content=before + own.encode() + end + after)
