"""A host is asked again where that may help, later each time, and never where it does not."""

from __future__ import annotations

import anyio
import pytest

from build_tools.upkeep.links.manners import Visitor
from build_tools.upkeep.links.web import Answer, NoAnswer, Patience

URL = "https://example.org/a"


class PlayedWeb:
    """Answers from a list: a status, a kind of failure, or an answer; notes when it was asked."""

    agent = "Test-links/1.0"

    def __init__(self, *answers: int | str | Answer) -> None:
        self.answers, self.times = list(answers), []

    async def ask(self, _method: str, _url: str) -> Answer:
        self.times.append(anyio.current_time())
        found = self.answers.pop(0)
        if isinstance(found, str):
            raise NoAnswer(found)
        return found if isinstance(found, Answer) else Answer(found, {})


def ask(web: PlayedWeb, **patience: float) -> Answer:
    kept = Patience(**{"pause": 0, "tries": 3, "back_off": 0.02, "longest_wait": 1, **patience})

    async def go() -> Answer:
        return await Visitor(web, kept).ask("GET", URL)

    return anyio.run(go)


@pytest.mark.parametrize("first", [500, 502, 503, 504, 429, "silent", "cut-off", "refused-connection"])
def test_what_may_pass_is_asked_again(first: int | str) -> None:
    assert ask(PlayedWeb(first, 200)).status == 200


@pytest.mark.parametrize("final", [200, 301, 401, 403, 404, 410, 451])
def test_what_is_said_for_good_is_not(final: int) -> None:
    web = PlayedWeb(final, 200)
    assert ask(web).status == final
    assert len(web.times) == 1


@pytest.mark.parametrize("kind", ["no-such-host", "private", "certificate", "not-http"])
def test_a_failure_for_good_is_not_either(kind: str) -> None:
    web = PlayedWeb(kind, 200)
    with pytest.raises(NoAnswer):
        ask(web)
    assert len(web.times) == 1


def test_after_the_last_try_what_was_said_last_counts() -> None:
    assert ask(PlayedWeb(503, 503, 503, 200)).status == 503
    with pytest.raises(NoAnswer) as stopped:
        ask(PlayedWeb("silent", "silent", "cut-off", 200))
    assert stopped.value.kind == "cut-off"


def test_each_wait_is_twice_the_one_before() -> None:
    web = PlayedWeb(503, 503, 503)
    ask(web, back_off=0.1)
    first, second = (after - before for before, after in zip(web.times, web.times[1:], strict=False))
    assert first >= 0.1
    assert second >= 0.2


def test_a_host_that_names_a_time_is_given_it_up_to_our_patience() -> None:
    web = PlayedWeb(Answer(503, {"retry-after": "0.2"}), Answer(429, {"retry-after": "1"}), 200)
    assert ask(web, longest_wait=2).status == 200
    assert web.times[2] - web.times[1] >= 1
    stubborn = PlayedWeb(Answer(429, {"retry-after": "3600"}), 200)
    assert ask(stubborn).status == 429
    # A date is not understood, and is waited for as usual.
    assert ask(PlayedWeb(Answer(503, {"retry-after": "Wed, 21 Oct 2026 07:28:00 GMT"}), 200)).status == 200


def test_requests_to_one_host_do_not_overlap() -> None:
    busy = 0

    class Slow(PlayedWeb):
        async def ask(self, _method: str, _url: str) -> Answer:
            nonlocal busy
            busy += 1
            assert busy == 1
            await anyio.sleep(0.01)
            busy -= 1
            return Answer(200, {})

    async def go() -> None:
        visitor = Visitor(Slow(), Patience(pause=0))
        async with anyio.create_task_group() as group:
            for _each in range(5):
                group.start_soon(visitor.ask, "GET", URL)

    anyio.run(go)
