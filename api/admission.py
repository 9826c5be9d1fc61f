"""Who may run: so many operations at a time, a short queue, and places that slow ones give up."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from anyio import CapacityLimiter

from api.requests.refused import BusyError

T = TypeVar("T")


class Admission:
    """Places for operations, and a queue before them.

    An operation that runs for longer than `slow` seconds is a slow one. Slow ones may hold all
    places as long as nobody waits; when somebody does, they keep half of them, and those that have
    run longest are ended. So the other half of the places is given anew within `slow` seconds,
    whatever is asked and without knowing beforehand what will be slow.

    Args:
        running: how many operations run at a time.
        waiting: how many wait for a place.
        patience: seconds that one waits at most.
        slow: seconds after which an operation is a slow one.
    """

    def __init__(
        self, running: int = 16, waiting: int = 64, patience: float = 5.0, slow: float = 2.0
    ) -> None:
        self._places = CapacityLimiter(running)
        self._waiting = waiting
        self._patience = patience
        self._seconds = slow
        self._most_slow = running // 2
        self._slow: dict[asyncio.Timeout, None] = {}  # those that run longest first

    @property
    def running(self) -> int:
        """How many operations run."""
        return self._places.borrowed_tokens

    @property
    def waiting(self) -> int:
        """How many operations wait."""
        return self._places.statistics().tasks_waiting

    async def run(self, work: Callable[[], Awaitable[T]]) -> T:
        """Do the work once there is a place.

        Raises:
            BusyError: when there was none in time, or the work was ended for others.
        """
        if self.waiting >= self._waiting and self._places.available_tokens < 1:
            raise BusyError("Too many operations run and wait")
        self._make_room(self.waiting + 1)
        try:
            async with asyncio.timeout(self._patience) as end:
                await self._places.acquire()
        except TimeoutError as error:
            if end.expired():
                raise BusyError("Too many operations run") from error
            raise
        try:
            return await self._run_in_place(work)
        finally:
            self._places.release()

    async def _run_in_place(self, work: Callable[[], Awaitable[T]]) -> T:
        try:
            async with asyncio.timeout(None) as end:
                loop = asyncio.get_running_loop()
                timer = loop.call_later(self._seconds, self._call_slow, end)
                try:
                    return await work()
                finally:
                    timer.cancel()
                    self._slow.pop(end, None)
        except TimeoutError as error:
            if end.expired():
                raise BusyError("The operation took long while others waited") from error
            raise

    def _call_slow(self, end: asyncio.Timeout) -> None:
        self._slow[end] = None
        self._make_room(self.waiting)

    def _make_room(self, wanted: int) -> None:
        """End slow operations for those who want a place, as long as slow ones hold too many."""
        wanted -= int(self._places.available_tokens)
        while wanted > 0 and len(self._slow) > self._most_slow:
            end = next(iter(self._slow))
            del self._slow[end]
            end.reschedule(asyncio.get_running_loop().time())
            wanted -= 1
