"""Turns at the process's own time, for what may take much of it."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from time import perf_counter

from api.compile.kept import Kept
from api.fairness import FairQueue
from api.requests.refused import BusyError

_DOCUMENTS = 4096
_CHEAP = 0.004
_PAUSES = 3  # times as long as the turn took: a quarter of the time is for turns


class Turn:
    """One operation's time, from its beginning to its first statement, or its end without one.

    In between nothing is waited for, so that it is time which the process has for nobody else.
    """

    def __init__(self, turns: "Turns", client: Hashable, text: str, *, taken: bool) -> None:
        self._turns = turns
        self._client = client
        self._text = text
        self._taken = taken
        self._begun = perf_counter()
        self._ended = False

    def end(self) -> None:
        """End it; a second time does nothing."""
        if not self._ended:
            self._ended = True
            seconds = perf_counter() - self._begun
            self._turns.note(self._text, seconds)
            if self._taken:
                self._turns.give_back(self._client, seconds)


class Turns:
    """Lets documents be parsed, checked and compiled one after the other, with pauses.

    What is asked again costs next to nothing, for it is kept. What is new, or took long lately, has
    its turn, in an order that is fair to clients; after it others have three times as long, if
    there are any. So whatever is asked, by however many, three quarters of the time are for what
    is known to be cheap.

    Args:
        waiting: how many wait for a turn.
        patience: seconds that one waits at most.
    """

    def __init__(self, waiting: int = 64, patience: float = 5.0) -> None:
        self._queue = FairQueue(1, waiting)
        self._patience = patience
        self._lately = Kept[str, list[float]](_DOCUMENTS)
        self._under_way = 0

    @asynccontextmanager
    async def take(self, client: Hashable, text: str) -> AsyncIterator[Turn]:
        """Begin an operation's time when it may; the block is the operation.

        Raises:
            BusyError: when it may not in time.
        """
        taken = self._lately.get(text, lambda: [_CHEAP * 2])[0] > _CHEAP
        if taken:
            await self._wait(client)
        turn = Turn(self, client, text, taken=taken)
        self._under_way += 1
        try:
            yield turn
        finally:
            turn.end()
            self._under_way -= 1

    async def _wait(self, client: Hashable) -> None:
        try:
            async with asyncio.timeout(self._patience) as end:
                await self._queue.acquire(client)
        except TimeoutError as error:
            if end.expired():
                raise BusyError("Too much that is new is asked") from error
            raise

    def note(self, text: str, seconds: float) -> None:
        """Note how long a document took; a quick one halves what is known of it."""
        lately = self._lately.get(text, lambda: [0.0])
        lately[0] = max(seconds, lately[0] / 2)

    def give_back(self, client: Hashable, seconds: float) -> None:
        """Let the next have a turn, after a pause if others are under way."""
        pause = seconds * _PAUSES if self._under_way > 1 else 0.0
        loop = asyncio.get_running_loop()
        loop.call_later(pause, self._queue.release, client, 1, seconds)
