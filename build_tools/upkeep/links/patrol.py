"""All addresses visited, some hosts at a time, each host slowly.

Comes in: addresses and what is remembered of them. Goes out: a finding each. Next: `report.py`.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterable
from datetime import date

import anyio

from build_tools.upkeep.links.finding import Finding
from build_tools.upkeep.links.manners import Visitor
from build_tools.upkeep.links.visit import visit
from build_tools.upkeep.links.web import Patience, is_public, open_web

# Told of each finding as it is made.
Seen = Callable[[Finding], None]


def patrol(
    urls: Iterable[str],
    agent: str,
    today: date,
    seen: Seen,
    patience: Patience | None = None,
    may_visit: Callable[[str], bool] = is_public,
    trust: ssl.SSLContext | None = None,
) -> dict[str, Finding]:
    """What is found at each address, in the order in which they were given."""
    patience = patience or Patience()
    asked = list(dict.fromkeys(urls))
    found: dict[str, Finding] = {}

    async def go() -> None:
        places = anyio.CapacityLimiter(patience.at_once)
        async with open_web(agent, patience, may_visit, trust) as web:
            visitor = Visitor(web, patience)

            async def one(url: str) -> None:
                async with places:
                    found[url] = await visit(url, visitor, today.isoformat(), patience.redirects)
                seen(found[url])

            async with anyio.create_task_group() as group:
                for url in _spread(asked):
                    group.start_soon(one, url)

    anyio.run(go)
    return {url: found[url] for url in asked}


def _spread(urls: list[str]) -> list[str]:
    """The addresses so that those of one host do not stand in each other's way: the first of each host, then the second …"""
    turn: dict[str, int] = {}
    order = []
    for url in urls:
        host = url.partition("://")[2].partition("/")[0]
        turn[host] = turn.get(host, 0) + 1
        order.append((turn[host], len(order), url))
    return [url for _turn, _place, url in sorted(order)]


def agent_of(name: str, version: str, address: str) -> str:
    """How a library introduces itself to a host: its name, and where its keepers can be reached, if that is set."""
    known = "".join(letter for letter in name if letter.isascii() and (letter.isalnum() or letter == "-"))
    return f"{known or 'Casebook'}-links/{version}" + (f" (+{address})" if address else "")
