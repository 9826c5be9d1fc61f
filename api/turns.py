"""Turns at the process's own time, for what may take much of it."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from time import perf_counter, thread_time

from api.compile.kept import Kept
from api.fairness import FairQueue
from api.requests.refused import BusyError

_DOCUMENTS = 4096
_CHEAP = 0.004
_PAUSES = 3  # times as long as the turn took: a quarter of the time is for turns
_LINE = 1024
# What a request costs besides, and the most that one turn counts for: a collection of garbage may
# fall into anybody's, and whoever was counted much would wait until all others used as much.
_BESIDES, _MOST = 0.001, 0.02


class Turn:
    """One operation's time, from its beginning to its first statement, or its end without one.

    In between nothing is waited for, so that it is time which the process has for nobody else.
    """

    def __init__(self, turns: "Turns", client: Hashable, text: str, *, dear: bool) -> None:
        self._turns = turns
        self._client = client
        self._text = text
        self._dear = dear
        self._begun = perf_counter(), thread_time()
        self._ended = self._left = False

    def end(self) -> None:
        """End it; a second time does nothing."""
        if not self._ended:
            self._ended = True
            begun, begun_using = self._begun
            seconds, used = perf_counter() - begun, thread_time() - begun_using
            self._turns.note(self._client, self._text, seconds)
            self._turns.pass_on(self._client, used)
            if self._dear:
                self._turns.give_back(self._client, seconds)

    def leave(self) -> None:
        """End it, and keep time for it no more: it waits for what nobody can hurry."""
        self.end()
        if not self._left:
            self._left = True
            self._turns.let_go()


class Turns:
    """Gives the process's own time to operations: one in each round of its loop.

    The next is of the client that has used least, in processor time: what the process was kept from
    meanwhile is nobody's doing. So one that asks for what is refused at once, as often as it can,
    does not come before those who wait for the database in between.

    Documents that are new, or took long lately, are parsed, checked and compiled one after the
    other, in an order that is fair too; after each, others have three times as long, if there are
    any. So whatever is asked, by however many, three quarters of the time are for what is known to
    be cheap: what is asked again costs next to nothing, for it is kept.

    Args:
        waiting: how many wait with a document that is new or took long.
        patience: seconds that one waits at most.
    """

    def __init__(self, waiting: int = 64, patience: float = 5.0) -> None:
        self._line = FairQueue(1, _LINE)
        self._dear = FairQueue(1, waiting)
        self._patience = patience
        # By hash: texts are long, and who sends many long ones would fill the memory.
        self._known = Kept[int, bool](_DOCUMENTS)
        self._lately = Kept[tuple[Hashable, int], list[float]](_DOCUMENTS)
        self._under_way = 0

    @asynccontextmanager
    async def take(self, client: Hashable, text: str) -> AsyncIterator[Turn]:
        """Begin an operation's time when it may; the block is the operation.

        Raises:
            BusyError: when it may not in time.
        """
        dear = self._is_dear(client, text)
        await self._wait(client, dear=dear)
        turn = Turn(self, client, text, dear=dear)
        self._under_way += 1
        try:
            yield turn
        finally:
            turn.leave()

    def _is_dear(self, client: Hashable, text: str) -> bool:
        """Tell whether a document is new, or took long lately when this client asked it.

        With other variables it may take long, which must not be held against others.
        """
        document = hash(text)
        lately = self._lately.find((client, document))
        return lately[0] > _CHEAP if lately else self._known.find(document) is None

    async def _wait(self, client: Hashable, *, dear: bool) -> None:
        try:
            async with asyncio.timeout(self._patience) as end:
                if dear:
                    await self._dear.acquire(client)
                try:
                    await self._line.acquire(client)
                except BaseException:
                    if dear:
                        self._dear.release(client, 1, 0.0)
                    raise
        except TimeoutError as error:
            if end.expired():
                raise BusyError("Too much is asked, or too much that is new") from error
            raise

    def note(self, client: Hashable, text: str, seconds: float) -> None:
        """Note how long a client's document took; a quick time halves what is known of it."""
        self._known.get(hash(text), lambda: True)
        lately = self._lately.get((client, hash(text)), lambda: [0.0])
        lately[0] = max(seconds, lately[0] / 2)

    def pass_on(self, client: Hashable, used: float) -> None:
        """Let the next begin in the next round, when what came meanwhile stands in line too."""
        counted = min(_BESIDES + used, _MOST)
        asyncio.get_running_loop().call_later(0, self._line.release, client, 1, counted)

    def let_go(self) -> None:
        """Count one less for whom time is kept."""
        self._under_way -= 1

    def give_back(self, client: Hashable, seconds: float) -> None:
        """Let the next one prepare a document, after a pause if others are under way."""
        pause = seconds * _PAUSES if self._under_way > 1 else 0.0
        loop = asyncio.get_running_loop()
        loop.call_later(pause, self._dear.release, client, 1, seconds)
