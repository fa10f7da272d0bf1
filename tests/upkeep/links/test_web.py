"""An address as it travels: ASCII, a host, and nothing that a server would take for more."""

from __future__ import annotations

import pytest

from build_tools.upkeep.links.web import NoAnswer, written_out


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("https://example.org/café?ville=évry", "https://example.org/caf%C3%A9?ville=%C3%A9vry"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://Example.ORG:8443/x#part", "https://example.org:8443/x"),
        ("http://[2606:2800::1]/x", "http://[2606:2800::1]/x"),
        ("https://name:secret@example.org/x", "https://example.org/x"),
        ("https://example.org/a\r\nX-Evil: 1", "https://example.org/aX-Evil:%201"),
    ],
)
def test_an_address_is_written_out_in_ascii(url: str, sent: str) -> None:
    assert written_out(url) == sent
    assert sent.isascii()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "//example.org/",
        "ftp://example.org/",
        "file:///etc/hostname",
        "http://",
        "http://a..b/",
        "http://x:door/",
    ],
)
def test_what_is_no_address_on_the_web_is_refused(url: str) -> None:
    with pytest.raises(NoAnswer) as stopped:
        written_out(url)
    assert stopped.value.kind == "not-http"
