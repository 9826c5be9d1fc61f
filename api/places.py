"""Places for statements: slow ones give some up when others wait."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager

from api.fairness import FairQueue


class Places:
    """Places, and a queue before them that is fair to clients.

    Slow ones may hold all places as long as nobody waits. When somebody does, they keep half of
    them, and those that have run longest are ended.

    Args:
        places: how many there are.
        waiting: how many wait for one.
    """

    def __init__(self, places: int, waiting: int) -> None:
        self._queue = FairQueue(places, waiting)
        self._most_slow = places // 2
        self._slow: dict[asyncio.Timeout, int] = {}  # with their places; who runs longest first

    @property
    def waiting(self) -> int:
        """How many wait."""
        return self._queue.waiting

    @asynccontextmanager
    async def take(self, client: Hashable, places: int) -> AsyncIterator[None]:
        """Hold places, once there are some.

        Raises:
            BusyError: when too many wait.
        """
        self._make_room(self.waiting + places)
        await self._queue.acquire(client, places)
        loop = asyncio.get_running_loop()
        begun = loop.time()
        try:
            yield
        finally:
            self._queue.release(client, places, loop.time() - begun)

    def call_slow(self, end: asyncio.Timeout, places: int) -> None:
        """Take one who has places for slow from now on: it can be ended for others."""
        self._slow[end] = places
        self._make_room(self.waiting)

    def forget(self, end: asyncio.Timeout) -> None:
        """Take one for slow no more, who is done."""
        self._slow.pop(end, None)

    def _make_room(self, wanted: int) -> None:
        wanted -= self._queue.free
        while wanted > 0 and sum(self._slow.values()) > self._most_slow:
            end = next(iter(self._slow))
            wanted -= self._slow.pop(end)
            if not end.expired():  # for those who want one of its other places
                end.reschedule(asyncio.get_running_loop().time())
