"""Manners towards a host: one request at a time, a pause between two, and what its robots.txt asks of a visitor.

Comes in: a `Web`. Goes out: the same, asked politely. A request that fails in passing is made again later, and later still.
"""

from __future__ import annotations

from collections import defaultdict
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import anyio

from build_tools.upkeep.links.web import Answer, NoAnswer, Patience, Web

# What may be otherwise in a minute.
PASSING = frozenset({429, 500, 502, 503, 504})
PASSING_SILENCE = frozenset({"silent", "cut-off", "refused-connection"})


class Visitor:
    """Asks the web politely. One for a whole patrol: it remembers when each host was last asked, and what it forbids."""

    def __init__(self, web: Web, patience: Patience) -> None:
        self._web, self._patience = web, patience
        self._turns: defaultdict[str, anyio.Lock] = defaultdict(anyio.Lock)
        self._free_at: dict[str, float] = {}
        self._rules: dict[str, RobotFileParser] = {}
        self._reading: defaultdict[str, anyio.Lock] = defaultdict(anyio.Lock)

    async def may_ask(self, url: str) -> bool:
        """Whether the host's robots.txt leaves the address open to us; one that cannot be had forbids nothing."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        async with self._reading[origin]:
            if origin not in self._rules:
                self._rules[origin] = await self._read_rules(origin)
        return self._rules[origin].can_fetch(self._web.agent, url)

    async def _read_rules(self, origin: str) -> RobotFileParser:
        rules = RobotFileParser()
        try:
            answer = await self._in_turn("GET", f"{origin}/robots.txt")
            lines = answer.body.decode("utf-8", "replace").splitlines() if answer.status == 200 else []
        except NoAnswer:
            lines = []
        rules.parse(lines)
        return rules

    async def ask(self, method: str, url: str) -> Answer:
        """The answer to a request, after as many tries as patience allows; raises the last try's NoAnswer."""
        wait = self._patience.back_off
        for left in reversed(range(self._patience.tries)):
            try:
                answer = await self._in_turn(method, url)
            except NoAnswer as none:
                if not left or none.kind not in PASSING_SILENCE:
                    raise
            else:
                if not left or answer.status not in PASSING:
                    return answer
                wait = max(wait, _asked_to_wait(answer))
                if wait > self._patience.longest_wait:
                    return answer
            await anyio.sleep(wait)
            wait *= 2
        raise AssertionError("patience allows no try")

    async def _in_turn(self, method: str, url: str) -> Answer:
        host = urlsplit(url).netloc
        async with self._turns[host]:
            await anyio.sleep(max(0, self._free_at.get(host, 0) - anyio.current_time()))
            try:
                return await self._web.ask(method, url)
            finally:
                self._free_at[host] = anyio.current_time() + self._patience.pause


def _asked_to_wait(answer: Answer) -> float:
    """The seconds that an answer asks us to wait; 0 where it says nothing, or names a date."""
    asked = answer.headers.get("retry-after", "")
    return float(asked) if asked.isascii() and asked.isdigit() else 0
