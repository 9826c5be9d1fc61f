"""No client keeps others out, however much it asks and however new that is."""

import asyncio
import tracemalloc
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter, sleep, thread_time

import httpx
import neo4j
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.requests import Request

from api.fairness import FairQueue
from api.requests.client import identify
from api.requests.refused import BusyError
from api.turns import Turns
from tests.api.slow import FOUND, QUICK, SLOW, count_running, serve_slow, wait_until
from tests.conftest import Address


def burn(seconds: float) -> None:
    """Use so much of the processor's time."""
    end = thread_time() + seconds
    while thread_time() < end:
        pass


def run_in_order(queue: FairQueue, asked: list[str], seconds: float = 1.0) -> list[str]:
    """Let clients take a seat each, all at once, and return the order in which they had it."""
    order = []

    async def take(client: str) -> None:
        await queue.acquire(client)
        order.append(client)
        await asyncio.sleep(0)
        queue.release(client, 1, seconds)

    async def take_all() -> None:
        await asyncio.gather(*(take(client) for client in asked))

    asyncio.run(take_all())
    return order


def test_a_client_with_one_wish_does_not_wait_for_all_of_another_s() -> None:
    order = run_in_order(FairQueue(1, 64), [*("a" * 20), "b"])
    assert order.index("b") <= 2


def test_clients_have_the_same_share_whatever_they_ask_for() -> None:
    order = run_in_order(FairQueue(1, 64), [*("a" * 30), *("b" * 10), *("c" * 10)])
    assert Counter(order[:15]) == {"a": 5, "b": 5, "c": 5}


def test_a_client_that_uses_more_at_a_time_has_its_turn_less_often() -> None:
    queue, order = FairQueue(1, 64), []

    async def take(client: str, seconds: float) -> None:
        await queue.acquire(client)
        order.append(client)
        await asyncio.sleep(0)
        queue.release(client, 1, seconds)

    async def take_all() -> None:
        wishes = [take("dear", 1.0) for _ in range(10)] + [take("cheap", 0.1) for _ in range(40)]
        await asyncio.gather(*wishes)

    asyncio.run(take_all())
    assert 8 <= Counter(order[:22])["cheap"] / Counter(order[:22])["dear"] <= 12


def test_a_full_queue_gives_the_place_of_a_client_that_has_many_to_one_that_has_none() -> None:
    async def fill() -> list[str]:
        queue = FairQueue(1, 3)
        await queue.acquire("a")
        many = [asyncio.create_task(queue.acquire("a")) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await queue.acquire("a")
        one = asyncio.create_task(queue.acquire("b"))
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await many[-1]
        queue.release("a", 1, 1.0)
        await one
        for each in many[:2]:
            each.cancel()
        return [str(queue.waiting), *(str(each.done()) for each in many[:2])]

    assert asyncio.run(fill()) == ["2", "False", "False"]


STEPS = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(1, 3), st.booleans(), st.integers(0, 3)),
    max_size=40,
)


@settings(deadline=None)
@given(STEPS)
def test_every_seat_comes_back_whoever_goes_when(steps: list[tuple[str, int, bool, int]]) -> None:
    async def run() -> None:
        queue = FairQueue(3, 5)

        async def use(client: str, seats: int, pause: int) -> None:
            await queue.acquire(client, seats)
            assert 0 <= queue.free <= 3 - seats
            try:
                for _ in range(pause):
                    await asyncio.sleep(0)
            finally:
                queue.release(client, seats, pause / 10)

        tasks = []
        for client, seats, going, pause in steps:
            tasks.append(asyncio.create_task(use(client, seats, pause)))
            await asyncio.sleep(0)
            if going:
                tasks[len(tasks) // 2].cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert all(
            one is None or isinstance(one, BusyError | asyncio.CancelledError) for one in ended
        )
        assert (queue.free, queue.waiting) == (3, 0)

    asyncio.run(run())


def test_what_is_new_takes_a_quarter_of_the_time_when_others_are_under_way() -> None:
    async def ask(number: int) -> float:
        turns = Turns()
        begun = perf_counter()

        async def prepare(text: str) -> None:
            async with turns.take("attacker", text):
                burn(0.01)

        async with turns.take("normal", "known") as turn:
            turn.end()  # it waits for the database
            await asyncio.gather(*(prepare(f"new {each}") for each in range(number)))
        return perf_counter() - begun

    assert asyncio.run(ask(10)) > 9 * 0.01 * 4


def test_one_that_follows_and_waits_keeps_no_time_from_what_is_new() -> None:
    async def ask() -> None:
        turns = Turns()
        async with turns.take("follower", "subscription") as turn:
            turn.leave()
            async with turns.take("any", "new"):
                burn(0.2)
            # With another one under way it would be the turn of what is new after 0.6 seconds.
            async with asyncio.timeout(0.3), turns.take("any", "newer"):
                pass

    asyncio.run(ask())


def test_what_is_known_to_be_cheap_does_not_wait_for_what_is_new() -> None:
    async def ask() -> list[str]:
        turns, order = Turns(), []
        async with turns.take("normal", "known"):
            pass

        async def take(text: str) -> None:
            async with turns.take("any", text):
                order.append(text)

        async with turns.take("other", "known") as other:
            other.end()  # it waits for the database
            async with turns.take("attacker", "new") as turn:
                burn(0.01)
                turn.end()
                await asyncio.gather(take("newer"), take("known"))
        return order

    assert asyncio.run(asyncio.wait_for(ask(), 20)) == ["known", "newer"]


def ask_in_turns(uses: dict[str, Callable[[], None]], most: int) -> Counter[str]:
    """Let four of each client ask again and again; count turns until one has had so many."""
    had: Counter[str] = Counter()

    async def ask_all() -> None:
        turns, ended = Turns(), asyncio.Event()

        async def ask(client: str, use: Callable[[], None]) -> None:
            async with turns.take(client, client) as turn:
                turn.end()
            while not ended.is_set():
                async with turns.take(client, client):
                    use()
                    had[client] += 1
                    if had[client] == most:
                        ended.set()

        await asyncio.gather(*(ask(client, use) for client, use in uses.items() for _ in range(4)))

    asyncio.run(ask_all())
    return had


def test_a_client_that_takes_much_of_the_process_s_time_has_its_turn_less_often() -> None:
    had = ask_in_turns({"much": lambda: burn(0.003), "little": lambda: None}, 60)
    assert had["little"] > had["much"] * 2


def test_what_the_process_was_kept_from_does_not_count() -> None:
    had = ask_in_turns({"kept": lambda: sleep(0.003), "little": lambda: None}, 60)
    assert had["little"] < had["kept"] * 1.5


def test_a_single_turn_counts_for_no_more_than_twenty_cheap_ones() -> None:
    async def ask() -> int:
        turns, had = Turns(), 0
        for client in ("long", "little"):
            async with turns.take(client, client):
                pass

        async def ask_little() -> None:
            nonlocal had
            while True:
                async with turns.take("little", "little"):
                    had += 1

        async with turns.take("long", "long"):
            burn(0.2)
        others = [asyncio.create_task(ask_little()) for _ in range(4)]
        await asyncio.sleep(0)
        async with turns.take("long", "long"):
            counted = had
        for each in others:
            each.cancel()
        return counted

    assert 5 < asyncio.run(ask()) < 40


def test_so_many_stand_in_line_and_no_more() -> None:
    async def ask() -> int:
        turns, asked = Turns(), 1100
        async with turns.take("any", "known"):
            pass

        async def take() -> None:
            async with turns.take("any", "known"):
                pass

        async with turns.take("any", "known"):
            waiting = [asyncio.create_task(take()) for _ in range(asked)]
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            refused = [each for each in waiting if each.done()]
            assert all(isinstance(each.exception(), BusyError) for each in refused)
        for each in waiting:
            each.cancel()
        return asked - len(refused)

    assert asyncio.run(ask()) == 1024


def test_one_that_did_not_get_its_turn_in_time_does_not_keep_others_from_theirs() -> None:
    async def ask() -> list[str]:
        turns, told = Turns(patience=0.05), []
        async with turns.take("holds", "the line") as turn:
            turn.end()
        async with turns.take("holds", "the line"):
            for text in ("new", "newer"):
                with pytest.raises(BusyError):
                    async with turns.take("any", text):
                        told.append(text)
        async with turns.take("any", "newest"):
            told.append("newest")
        return told

    assert asyncio.run(asyncio.wait_for(ask(), 20)) == ["newest"]


def test_what_one_client_makes_of_a_document_is_not_held_against_others() -> None:
    async def ask() -> list[str]:
        turns, order = Turns(), []

        async def take(client: str, text: str) -> None:
            async with turns.take(client, text):
                order.append(client)

        async with turns.take("normal", "known"):
            pass
        async with turns.take("attacker", "known"):
            burn(0.02)
        async with turns.take("other", "known") as other:
            other.end()  # it waits for the database
            async with turns.take("another", "new") as turn:
                burn(0.01)
                turn.end()
                await asyncio.gather(take("attacker", "known"), take("normal", "known"))
        return order

    assert asyncio.run(asyncio.wait_for(ask(), 20)) == ["normal", "attacker"]


def test_of_documents_nobody_asks_again_little_is_kept() -> None:
    async def ask() -> int:
        turns = Turns()
        tracemalloc.start()
        for number in range(200):
            async with turns.take("any", f"{number} " + "a" * 100_000):
                pass
        kept, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return kept

    assert asyncio.run(ask()) < 1_000_000


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("127.0.0.1", "127.0.0.1", True),
        ("127.0.0.1", "127.0.0.2", False),
        ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("testclient", "testclient", True),
    ],
)
def test_clients_are_told_apart_by_address_and_token(one: str, other: str, same: bool) -> None:
    def request(host: str) -> Request:
        return Request({"type": "http", "client": (host, 1), "headers": []})

    assert (identify(request(one), None) == identify(request(other), None)) is same
    assert identify(request(one), b"a") != identify(request(one), b"b")


def test_a_client_gets_its_answer_while_another_one_fills_the_queue(
    news: neo4j.Driver, address: Address
) -> None:
    with (
        serve_slow(address, max_running=2, max_waiting=8, max_wait=20, slow_after=0.5) as url,
        ThreadPoolExecutor(16) as pool,
    ):
        own = httpx.HTTPTransport(local_address="127.0.0.2")
        with httpx.Client(transport=own, timeout=20) as client:
            assert client.post(f"{url}/graphql", json=QUICK).json() == FOUND

            def ask_slowly() -> int | None:
                try:
                    asked = httpx.post(f"{url}/graphql", json=SLOW, timeout=8, trust_env=False)
                except httpx.ReadTimeout:
                    return None
                return asked.status_code

            slow = [pool.submit(ask_slowly) for _ in range(14)]
            wait_until(lambda: count_running(news) == 2)
            for _ in range(5):
                assert client.post(f"{url}/graphql", json=QUICK).json() == FOUND
            assert any(not each.done() for each in slow)
    wait_until(lambda: count_running(news) == 0)
