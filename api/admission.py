"""Who may run: so many statements at a time, a short queue, and room beside the heavy ones."""

import asyncio
import math
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

from api.compile.kept import Kept
from api.places import Places
from api.requests.refused import BusyError

T = TypeVar("T")

_STATEMENTS = 2048
# A statement takes a place for each time as long as this that it took when it was quickest.
_LIGHT = 0.02


@dataclass(slots=True)
class _Statement:
    """What is known of a statement: seconds when it was quickest, and who runs it first."""

    quickest: float = math.inf
    first: asyncio.Future[None] | None = None


class Admission:
    """Places for statements.

    A statement that is new has to be planned, and one that took long when it was quickest is heavy:
    such ones take up to a quarter of the places each, and half of them together. So light ones find
    places whatever is asked. What many ask for the first time is planned for one; the others wait
    for that, unless it is a slow one.

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
        self._known = Kept[str, _Statement](_STATEMENTS)
        self._most_watching = waiting
        self._watching = 0  # who wait for what another one runs first
        self._running = 0

    @property
    def running(self) -> int:
        """How many statements run."""
        return self._running

    @property
    def waiting(self) -> int:
        """How many wait."""
        return self._all.waiting + self._heavy.waiting + self._watching

    async def run(self, client: Hashable, statement: str, work: Callable[[], Awaitable[T]]) -> T:
        """Do the work once there is a place.

        Args:
            client: for whom it is.
            statement: what it runs.
            work: makes what is awaited.

        Raises:
            BusyError: when there was no place in time, or the work was ended for others.
        """
        known = self._known.get(statement, _Statement)
        async with self._take(client, known) as places:
            loop = asyncio.get_running_loop()
            begun = loop.time()
            self._running += 1
            try:
                result = await self._run_in_place(work, places)
                known.quickest = min(known.quickest, loop.time() - begun)
                return result
            finally:
                self._running -= 1

    async def _watch(self, known: _Statement) -> None:
        """Wait while others run the same statement first, one after the other, but not for long.

        Where too many wait so, the next ones go to the queue, which is fair to clients.
        """
        if known.first is None or self._watching >= self._most_watching:
            return
        self._watching += 1
        try:
            async with asyncio.timeout(min(self._seconds, self._patience / 2)) as end:
                while known.first is not None and known.quickest == math.inf:
                    await asyncio.wait([known.first])
        except TimeoutError:
            if not end.expired():
                raise
        finally:
            self._watching -= 1

    @asynccontextmanager
    async def _take(self, client: Hashable, known: _Statement) -> AsyncIterator[int]:
        async with AsyncExitStack() as held:
            try:
                async with asyncio.timeout(self._patience) as end:
                    await self._watch(known)
                    if known.quickest == math.inf and known.first is None:
                        known.first = asyncio.get_running_loop().create_future()
                        held.callback(self._end_first, known, known.first)
                    places = await self._hold(client, known, held)
            except TimeoutError as error:
                if end.expired():
                    raise BusyError("Too many operations run") from error
                raise
            yield places

    async def _hold(self, client: Hashable, known: _Statement, held: AsyncExitStack) -> int:
        while (places := self._count(known)) > 1:
            async with AsyncExitStack() as heavy:
                await heavy.enter_async_context(self._heavy.take(client, places))
                if self._count(known) == places:
                    held.push_async_exit(heavy.pop_all())
                    break
                # It was found lighter while this one waited.
        await held.enter_async_context(self._all.take(client, places))
        return places

    @staticmethod
    def _end_first(known: _Statement, first: asyncio.Future[None]) -> None:
        known.first = None
        first.set_result(None)

    def _count(self, known: _Statement) -> int:
        """Return how many places a statement takes that took so long when it was quickest."""
        return max(1, math.ceil(min(known.quickest / _LIGHT, self._heaviest)))

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
