"""Follows the sequence in which meetings became held."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncGenerator, Hashable, Iterator
from contextlib import contextmanager
from contextvars import Context

from api.compile import Reader
from api.errors import APIError, BadInputError
from cypher import read_statement

PAGE = 100
_log = logging.getLogger(__name__)

Change = tuple[int, str]


class TooManyFollowersError(APIError):
    """As many follow as may."""

    code = "BUSY"


class Follower:
    """Tells all who follow of what is new. While anybody does, it asks the database how far it is.

    That is one look-up each time, however many follow; what is new each of them reads on its own,
    from where it is.

    Args:
        reader: the database.
        most: how many may follow; a client has a quarter of them at most.
        seconds: how often it asks.
    """

    def __init__(self, reader: Reader, most: int, seconds: float = 1.0) -> None:
        self._reader = reader
        self._seconds = seconds
        self._most = most
        self._following: Counter[Hashable] = Counter()
        self._last = 0
        self._moved = asyncio.Condition()
        self._asking: asyncio.Task[None] | None = None

    async def follow(
        self, client: Hashable, reader: Reader, after: int | None
    ) -> AsyncGenerator[list[Change], None]:
        """Yield the changes behind a number, or from now on without one, as they come.

        A page is read when the one before it was taken: a client that is slow to take what it gets
        has one page here and no more.

        Args:
            client: who follows.
            reader: the database, as this client may read it.
            after: the number.

        Raises:
            APIError: when too many follow, nothing has that number yet, or the database is away.
        """
        with self._place(client):
            last = self._last = await _read_last(reader)
            if after is not None and after > last:
                raise BadInputError(f"{after} is no cursor: the last one is {last}")
            last = last if after is None else after
            while True:
                # What has a number up to this one is committed, and on the pages to come.
                known = max(last, self._last)
                page = await _read_page(reader, last)
                if page:
                    last = page[-1][0]
                    yield page
                if len(page) < PAGE:
                    last = max(last, known)
                    await self._wait_beyond(last)

    async def _wait_beyond(self, last: int) -> None:
        async with self._moved:
            await self._moved.wait_for(lambda: self._last > last)

    @contextmanager
    def _place(self, client: Hashable) -> Iterator[None]:
        own = max(1, self._most // 4)
        if self._following[client] >= own:
            raise TooManyFollowersError(
                f"You follow {own} times already", hint="End another one first."
            )
        if self._following.total() >= self._most:
            raise TooManyFollowersError(
                f"{self._most} follow already", hint="Try again in a moment."
            )
        self._following[client] += 1
        if self._asking is None:
            # It asks for all who follow: what it logs has not the first one's id.
            self._asking = asyncio.create_task(self._ask(), context=Context())
        try:
            yield
        finally:
            self._following -= Counter((client,))  # which forgets who follows no more
            if not self._following:
                self._asking.cancel()
                self._asking = None

    async def _ask(self) -> None:
        while True:
            try:
                last = await _read_last(self._reader)
            except APIError as error:
                # Who follows waits until the database is back.
                _log.warning("what is new cannot be read: %s", error)
            else:
                async with self._moved:
                    self._last = last
                    self._moved.notify_all()
            await asyncio.sleep(self._seconds)


async def _read_last(reader: Reader) -> int:
    (last,) = await reader.read(*read_statement("read/last_change").bind({}))
    return int(last)


async def _read_page(reader: Reader, after: int) -> list[Change]:
    bound = read_statement("read/changes").bind({"after": after, "first": PAGE})
    return [(number, event) for number, event in await reader.read(*bound)]
