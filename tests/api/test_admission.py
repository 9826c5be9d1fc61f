"""So many operations run at a time; others wait a little, and slow ones make room for them."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AsyncExitStack, contextmanager

import httpx
import neo4j
import pytest

from api.admission import Admission
from api.places import Places
from tests.api.slow import FOUND, QUICK, SLOW, count_running, serve_slow, wait_until
from tests.conftest import Address

OTHER = {"query": '{ country(code: "UA") { code } again: country(code: "UA") { code } }'}

OTHERS = [{"query": f'{{ country(code: "UA") {{ {field} }} }}'} for field in ("id", "name")]
SLOW_ONES = [
    {"query": f'{{ country(code: "SLOW") {{ {fields} }} }}'}
    for fields in ("id", "code", "name", "nameEn", "id code", "id name")
]


class Crowd:
    """Clients that ask at the same time."""

    def __init__(self, url: str, pool: ThreadPoolExecutor) -> None:
        self._url = url
        self._pool = pool

    def ask(self, operation: dict[str, str], seconds: float = 30.0) -> "Future[httpx.Response]":
        return self._pool.submit(
            httpx.post, f"{self._url}/graphql", json=operation, trust_env=False, timeout=seconds
        )


@contextmanager
def crowd(url: str) -> Iterator[Crowd]:
    with ThreadPoolExecutor(64) as pool:
        yield Crowd(url, pool)


def read_refusal(response: httpx.Response) -> tuple[int, str | None, str]:
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "BUSY"
    return response.status_code, response.headers.get("retry-after"), error["message"]


def test_what_finds_no_place_in_time_is_refused_with_when_to_try_again(
    news: neo4j.Driver, address: Address
) -> None:
    with (
        serve_slow(address, max_running=2, max_waiting=1, max_wait=0.5, query_timeout=4) as url,
        crowd(url) as clients,
    ):
        slow = [clients.ask(SLOW) for _ in range(2)]
        wait_until(lambda: count_running(news) == 2)
        refused = read_refusal(clients.ask(QUICK).result())
        assert refused == (503, "1", "Too many operations run. Try again in 1 second.")
        for path in ("/health/live", "/health/ready"):
            assert httpx.get(f"{url}{path}", trust_env=False).status_code == 200
        for each in slow:
            assert each.result().json()["errors"][0]["extensions"]["code"] == "TIMEOUT"
        assert clients.ask(QUICK).result().json() == FOUND


def test_what_finds_the_queue_full_is_refused_at_once(news: neo4j.Driver, address: Address) -> None:
    with (
        serve_slow(address, max_running=1, max_waiting=1, max_wait=20, query_timeout=4) as url,
        crowd(url) as clients,
    ):
        for each in OTHERS:  # to be prepared takes a while as well
            clients.ask(each).result()
        clients.ask(SLOW)
        wait_until(lambda: count_running(news) == 1)
        both = [clients.ask(each) for each in OTHERS]
        wait_until(lambda: any(each.done() for each in both))
        first, second = sorted(both, key=lambda each: not each.done())
        assert read_refusal(first.result())[2].startswith("Too many operations run and wait.")
        # It had the place when the time of the first was up.
        assert second.result().json().keys() == {"data"}


def test_one_that_waits_and_goes_leaves_no_trace(news: neo4j.Driver, address: Address) -> None:
    with (
        serve_slow(address, max_running=1, max_waiting=1, max_wait=20, query_timeout=4) as url,
        crowd(url) as clients,
    ):
        clients.ask(SLOW)
        wait_until(lambda: count_running(news) == 1)
        assert isinstance(clients.ask(QUICK, seconds=0.5).exception(), httpx.ReadTimeout)
        assert clients.ask(QUICK).result().json() == FOUND


def test_slow_operations_make_room_when_others_wait(news: neo4j.Driver, address: Address) -> None:
    with (
        serve_slow(address, max_running=4, max_wait=20, slow_after=3) as url,
        crowd(url) as clients,
    ):
        assert clients.ask(QUICK).result().json() == FOUND  # planned from here on, and quick
        slow = [clients.ask(SLOW, seconds=12) for _ in range(4)]
        wait_until(lambda: count_running(news) == 4)
        quick = [clients.ask(QUICK) for _ in range(40)]
        assert {str(each.result().json()) for each in quick} == {str(FOUND)}
        ended = [read_refusal(each.result()) for each in slow if each.done()]
        message = "The operation took long while others waited. Try again in 1 second."
        assert set(ended) == {(503, "1", message)}
        assert 1 <= len(ended) <= 2
        # The others keep half of the places, as long as they like.
        assert count_running(news) == 4 - len(ended)


def test_slow_operations_keep_all_places_while_nobody_waits(
    news: neo4j.Driver, address: Address
) -> None:
    with (
        serve_slow(address, max_running=4, slow_after=0.2, query_timeout=4) as url,
        crowd(url) as clients,
    ):
        slow = [clients.ask(SLOW) for _ in range(4)]
        wait_until(lambda: count_running(news) == 4)
        answers = [each.result().json()["errors"][0]["extensions"]["code"] for each in slow]
        assert answers == ["TIMEOUT"] * 4


def test_many_slow_ones_one_after_the_other_do_not_keep_quick_ones_out(
    news: neo4j.Driver, address: Address
) -> None:
    with (
        serve_slow(address, max_running=4, max_wait=10, slow_after=0.5) as url,
        crowd(url) as clients,
    ):
        slow = [clients.ask(SLOW, seconds=15) for _ in range(20)]
        wait_until(lambda: count_running(news) == 4)
        quick = [clients.ask(QUICK) for _ in range(8)]
        assert {str(each.result().json()) for each in quick} == {str(FOUND)}
        assert any(not each.done() for each in slow)
    wait_until(lambda: count_running(news) == 0)


def test_new_ones_hold_half_of_the_places_at_most(news: neo4j.Driver, address: Address) -> None:
    with (
        serve_slow(address, max_running=8, max_wait=20, slow_after=20, query_timeout=9) as url,
        crowd(url) as clients,
    ):
        # Planned the first time, and known for light from the next times on.
        found = [clients.ask(OTHER).result().json() for _ in range(9)][-1]
        slow = [clients.ask(each) for each in SLOW_ONES]
        wait_until(lambda: count_running(news) == 2)  # of two places each
        for _ in range(5):
            quick = [clients.ask(OTHER) for _ in range(8)]
            assert [each.result().json() for each in quick] == [found] * 8
            assert count_running(news) == 2
        assert not any(each.done() for each in slow)


def test_new_ones_that_are_slow_make_room_for_other_new_ones(
    news: neo4j.Driver, address: Address
) -> None:
    with (
        serve_slow(address, max_running=8, max_wait=20, slow_after=0.5, query_timeout=6) as url,
        crowd(url) as clients,
    ):
        slow = [clients.ask(each) for each in SLOW_ONES[:4]]
        wait_until(lambda: sum(each.done() for each in slow) == 2)
        ended = [read_refusal(each.result()) for each in slow if each.done()]
        message = "The operation took long while others waited. Try again in 1 second."
        assert ended == [(503, "1", message)] * 2
        wait_until(lambda: count_running(news) == 2)  # and nobody waits for their places


def test_what_many_ask_first_at_the_same_time_is_tried_by_one_and_light_for_the_others() -> None:
    async def ask() -> list[tuple[int, int]]:
        admission = Admission(running=8)
        ends = [asyncio.Event() for _ in range(10)]
        seen = []
        async with asyncio.TaskGroup() as tasks:
            for number, end in enumerate(ends):
                tasks.create_task(admission.run(number, "RETURN 1", end.wait))
            await asyncio.sleep(0)
            seen.append((admission.running, admission.waiting))
            ends[0].set()
            for _ in range(20):
                await asyncio.sleep(0)
            seen.append((admission.running, admission.waiting))
            for end in ends:
                end.set()
        return [*seen, (admission.running, admission.waiting)]

    assert asyncio.run(ask()) == [(1, 9), (8, 1), (0, 0)]


def test_who_goes_while_another_one_tries_leaves_no_trace_and_the_first_who_goes_is_followed() -> (
    None
):
    async def ask() -> list[tuple[int, int]]:
        admission = Admission(running=8)
        end = asyncio.Event()
        tasks = [asyncio.create_task(admission.run(n, "RETURN 1", end.wait)) for n in range(3)]
        await asyncio.sleep(0)
        tasks[1].cancel()
        await asyncio.sleep(0)
        seen = [(admission.running, admission.waiting)]
        tasks[0].cancel()
        for _ in range(20):
            await asyncio.sleep(0)
        seen.append((admission.running, admission.waiting))
        end.set()
        assert await tasks[2]
        return [*seen, (admission.running, admission.waiting)]

    assert asyncio.run(ask()) == [(1, 1), (1, 0), (0, 0)]


def test_when_the_first_one_fails_the_next_one_tries_and_the_others_wait_on() -> None:
    async def ask() -> tuple[int, int]:
        admission = Admission(running=16)
        ends = [asyncio.Event() for _ in range(41)]

        async def fail() -> None:
            await ends[0].wait()
            raise ValueError

        works = [fail, *(end.wait for end in ends[1:])]
        tasks = [
            asyncio.create_task(admission.run(number, "RETURN 1", work))
            for number, work in enumerate(works)
        ]
        await asyncio.sleep(0)
        ends[0].set()
        for _ in range(20):
            await asyncio.sleep(0)
        seen = admission.running, admission.waiting
        for end in ends:
            end.set()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        assert [type(result) for result in results] == [ValueError, *[bool] * 40]
        return seen

    assert asyncio.run(ask()) == (1, 39)


def test_one_that_has_places_of_two_sorts_is_ended_once_for_those_who_want_either() -> None:
    rooms = Places(2, 4), Places(2, 4)

    async def take(room: Places, moments: int) -> None:
        for _ in range(moments):
            await asyncio.sleep(0)
        async with room.take("other", 1):
            pass

    async def be_slow() -> None:
        async with asyncio.timeout(None) as end:
            for room in rooms:
                room.call_slow(end, 2)
            await asyncio.sleep(9)

    async def end_twice() -> None:
        async with AsyncExitStack() as held:
            for room in rooms:
                await held.enter_async_context(room.take("slow", 2))
            # The second one comes when the end for the first one has begun.
            others = [asyncio.create_task(take(room, n)) for n, room in enumerate(rooms)]
            with pytest.raises(TimeoutError):
                await be_slow()
        await asyncio.gather(*others)

    asyncio.run(end_twice())
