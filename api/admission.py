"""Who may run: so many statements at a time, a short queue, and places that slow ones give up."""

import asyncio
import math
from collections.abc import Awaitable, Callable, Hashable
from typing import TypeVar

from api.compile.kept import Kept
from api.fairness import FairQueue
from api.requests.refused import BusyError

T = TypeVar("T")

_STATEMENTS = 2048
# A statement takes a place for each time as long as this that it took when it was quickest.
_LIGHT = 0.02


class Admission:
    """Places for statements, and a queue before them that is fair to clients.

    A statement that is new has to be planned, and one that took long when it was quickest is heavy:
    such ones take up to a quarter of the places each, so that light ones find some.

    One that runs for longer than `slow` seconds is a slow one. Slow ones may hold all places as
    long as nobody waits; when somebody does, they keep half of them, and those that have run
    longest are ended. So the other half of the places is given anew within `slow` seconds, whatever
    is asked.

    Args:
        running: how many places there are.
        waiting: how many wait for a place.
        patience: seconds that one waits at most.
        slow: seconds after which a statement is a slow one.
    """

    def __init__(
        self, running: int = 16, waiting: int = 64, patience: float = 5.0, slow: float = 2.0
    ) -> None:
        self._queue = FairQueue(running, waiting)
        self._patience = patience
        self._seconds = slow
        self._heaviest = max(1, running // 4)
        self._most_slow = running // 2
        self._slow: dict[asyncio.Timeout, int] = {}  # with their places; who runs longest first
        self._quickest = Kept[str, list[float]](_STATEMENTS)
        self._running = 0

    @property
    def running(self) -> int:
        """How many statements run."""
        return self._running

    @property
    def waiting(self) -> int:
        """How many wait."""
        return self._queue.waiting

    async def run(self, client: Hashable, statement: str, work: Callable[[], Awaitable[T]]) -> T:
        """Do the work once there is a place.

        Args:
            client: for whom it is.
            statement: what it runs.
            work: makes what is awaited.

        Raises:
            BusyError: when there was no place in time, or the work was ended for others.
        """
        quickest = self._quickest.get(statement, lambda: [math.inf])
        places = max(1, math.ceil(min(quickest[0] / _LIGHT, self._heaviest)))
        self._make_room(self.waiting + places)
        try:
            async with asyncio.timeout(self._patience) as end:
                await self._queue.acquire(client, places)
        except TimeoutError as error:
            if end.expired():
                raise BusyError("Too many operations run") from error
            raise
        begun = asyncio.get_running_loop().time()
        self._running += 1
        try:
            result = await self._run_in_place(work, places)
            quickest[0] = min(quickest[0], asyncio.get_running_loop().time() - begun)
            return result
        finally:
            self._running -= 1
            self._queue.release(client, places, asyncio.get_running_loop().time() - begun)

    async def _run_in_place(self, work: Callable[[], Awaitable[T]], places: int) -> T:
        try:
            async with asyncio.timeout(None) as end:
                loop = asyncio.get_running_loop()
                timer = loop.call_later(self._seconds, self._call_slow, end, places)
                try:
                    return await work()
                finally:
                    timer.cancel()
                    self._slow.pop(end, None)
        except TimeoutError as error:
            if end.expired():
                raise BusyError("The operation took long while others waited") from error
            raise

    def _call_slow(self, end: asyncio.Timeout, places: int) -> None:
        self._slow[end] = places
        self._make_room(self.waiting)

    def _make_room(self, wanted: int) -> None:
        """End slow ones for those who want a place, as long as slow ones hold too many."""
        wanted -= self._queue.free
        while wanted > 0 and sum(self._slow.values()) > self._most_slow:
            end = next(iter(self._slow))
            wanted -= self._slow.pop(end)
            end.reschedule(asyncio.get_running_loop().time())
