"""The server of `casebook serve`: every address is answered from one state of the site, and open pages hear of the next."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator

import pytest

from build_tools.publish.live.server import LiveServer
from build_tools.publish.live.shown import Answer, empty_page
from build_tools.publish.live.unmade import unmade

HTML = "text/html; charset=utf-8"
PLACES = {
    "": Answer(b"<html><body><h1>Home</h1></body></html>", HTML, True),
    "cases/y\u00e9/": Answer("<body>Gda\u0144sk</body>".encode(), HTML, True),
    "assets/a.js": Answer(b"'</body>'", "text/javascript; charset=utf-8"),
}
NOWHERE = Answer(b"<body>Nothing here</body>", HTML, True, 404)


@pytest.fixture
def server() -> Iterator[LiveServer]:
    made = LiveServer("127.0.0.1", 0, PLACES.get, lambda: NOWHERE)
    made.begin()
    yield made
    made.end()


def get(server: LiveServer, path: str) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection(*server.server_address[:2], timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


def test_a_page_comes_with_the_script_that_listens_and_a_file_as_it_is(server: LiveServer):
    answer, content = get(server, "/?theme=regeneration")
    assert (answer.status, answer.headers["Content-Type"], answer.headers["Cache-Control"]) == (200, HTML, "no-store")
    assert content.startswith(b"<html><body><h1>Home</h1>")
    assert content.endswith(b'<script defer src="/-live/live.js" data-state="0"></script>\n</body></html>')
    assert get(server, "/assets/a.js")[1] == b"'</body>'"
    assert b"EventSource" in get(server, "/-live/live.js")[1]
    assert b".live" in get(server, "/-live/live.css")[1]


@pytest.mark.parametrize(
    "path", ["/nothing", "/nothing/", "/../pyproject.toml", "/-live/server.py", "/%2e%2e/mkdocs.yml"]
)
def test_what_the_site_does_not_have_is_not_there(server: LiveServer, path: str):
    answer, content = get(server, path)
    assert answer.status == 404
    assert b"Nothing here" in content


def test_a_page_is_found_without_its_last_stroke_and_on_this_host(server: LiveServer):
    # Two strokes at the beginning of a new address would lead to a host called "cases".
    for path in ("/cases/y%C3%A9?a=b", "//cases/y%C3%A9?a=b"):
        answer, _ = get(server, path)
        assert (answer.status, answer.headers["Location"]) == (302, "/cases/y%C3%A9/?a=b")
    assert "Gda\u0144sk" in get(server, "/cases/y%C3%A9/")[1].decode()


def test_an_open_page_hears_of_every_state_and_of_what_is_wrong(server: LiveServer):
    connection = http.client.HTTPConnection(*server.server_address[:2], timeout=10)
    connection.request("GET", "/-live/news")
    answer = connection.getresponse()

    def heard() -> dict[str, object]:
        line = next(line for line in answer if line.startswith(b"data:"))
        return json.loads(line[5:])

    assert heard() == {"state": 0, "said": {}}
    server.say({"title": "</script><b>", "troubles": []})
    assert heard() == {"state": 0, "said": {"title": "</script><b>", "troubles": []}}
    server.load_again()
    assert heard() == {"state": 1, "said": {}}
    assert b'data-state="1"' in get(server, "/")[1]
    connection.close()


def test_an_address_that_somebody_else_has_is_an_error(server: LiveServer):
    with pytest.raises(OSError, match="in use"):
        LiveServer("127.0.0.1", server.server_address[1], PLACES.get, lambda: NOWHERE)


def test_an_empty_page_takes_no_word_for_markup():
    assert b"<title>&lt;b&gt;</title>" in empty_page("<b>", "en").content


def test_what_stopped_a_page_in_our_own_code_is_told_with_its_line_and_kind():
    def fail() -> None:
        raise KeyError("site.no-such-word")

    try:
        fail()
    except KeyError as error:
        told = unmade(error)
        written = unmade(error, "docs/en/about.md")
    assert (told.file, told.reason) == (__file__, "KeyError: site.no-such-word")
    assert told.line > 0
    assert (written.file, written.line, written.reason) == ("docs/en/about.md", 0, "site.no-such-word")
