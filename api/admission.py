"""Who may run: so many statements at a time, a short queue, and room beside the heavy ones."""

import asyncio
import math
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TypeVar

from api.compile.kept import Kept
from api.places import Places
from api.requests.refused import BusyError

T = TypeVar("T")

_STATEMENTS = 2048
# A statement takes a place for each time as long as this that it took when it was quickest.
_LIGHT = 0.02


class Admission:
    """Places for statements.

    A statement that is new has to be planned, and one that took long when it was quickest is heavy:
    such ones take up to a quarter of the places each, and half of them together. So light ones find
    places whatever is asked, and what many ask for the first time is planned for a few.

    One that runs for longer than `slow` seconds is a slow one, and may be ended for others: among
    all for all who wait, and among heavy ones for the heavy ones that wait.

    Args:
        running: how many places there are.
        waiting: how many wait for one; half as many heavy ones wait before them for their turn.
        patience: seconds that one waits at most.
        slow: seconds after which a statement is a slow one.
    """

    def __init__(
        self, running: int = 16, waiting: int = 64, patience: float = 5.0, slow: float = 2.0
    ) -> None:
        self._all = Places(running, waiting)
        self._heavy = Places(running // 2, waiting // 2)
        self._patience = patience
        self._seconds = slow
        self._heaviest = max(1, running // 4)
        self._quickest = Kept[str, list[float]](_STATEMENTS)
        self._running = 0

    @property
    def running(self) -> int:
        """How many statements run."""
        return self._running

    @property
    def waiting(self) -> int:
        """How many wait."""
        return self._all.waiting + self._heavy.waiting

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
        async with self._take(client, quickest) as places:
            loop = asyncio.get_running_loop()
            begun = loop.time()
            self._running += 1
            try:
                result = await self._run_in_place(work, places)
                quickest[0] = min(quickest[0], loop.time() - begun)
                return result
            finally:
                self._running -= 1

    @asynccontextmanager
    async def _take(self, client: Hashable, quickest: list[float]) -> AsyncIterator[int]:
        async with AsyncExitStack() as held:
            try:
                async with asyncio.timeout(self._patience) as end:
                    while (places := self._count(quickest)) > 1:
                        await held.enter_async_context(self._heavy.take(client, places))
                        if self._count(quickest) == places:
                            break
                        await held.pop_all().aclose()  # it was found lighter while this one waited
                    await held.enter_async_context(self._all.take(client, places))
            except TimeoutError as error:
                if end.expired():
                    raise BusyError("Too many operations run") from error
                raise
            yield places

    def _count(self, quickest: list[float]) -> int:
        """Return how many places a statement takes that took so long when it was quickest."""
        return max(1, math.ceil(min(quickest[0] / _LIGHT, self._heaviest)))

    async def _run_in_place(self, work: Callable[[], Awaitable[T]], places: int) -> T:
        rooms = (self._all, self._heavy) if places > 1 else (self._all,)
        try:
            async with asyncio.timeout(None) as end:
                loop = asyncio.get_running_loop()
                timers = [
                    loop.call_later(self._seconds, each.call_slow, end, places) for each in rooms
                ]
                try:
                    return await work()
                finally:
                    for timer, each in zip(timers, rooms, strict=True):
                        timer.cancel()
                        each.forget(end)
        except TimeoutError as error:
            if end.expired():
                raise BusyError("The operation took long while others waited") from error
            raise
