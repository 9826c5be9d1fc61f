"""Follows the sequence in which meetings became held."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager

from api.compile import Reader
from api.errors import APIError, BadInputError
from cypher import read_statement

PAGE = 100
MOST = 100
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
        seconds: how often it asks.
        most: how many may follow.
    """

    def __init__(self, reader: Reader, seconds: float = 1.0, most: int = MOST) -> None:
        self._reader = reader
        self._seconds = seconds
        self._most = most
        self._following = 0
        self._last = 0
        self._moved = asyncio.Condition()
        self._asking: asyncio.Task[None] | None = None

    async def follow(self, after: int | None) -> AsyncGenerator[list[Change], None]:
        """Yield the changes behind a number, or from now on without one, as they come.

        Raises:
            APIError: when too many follow, nothing has that number yet, or the database is away.
        """
        with self._place():
            last = self._last = await self._read_last()
            if after is not None and after > last:
                raise BadInputError(f"{after} is no cursor: the last one is {last}")
            last = last if after is None else after
            while True:
                # What has a number up to this one is committed, and on the pages to come.
                known = max(last, self._last)
                page = await self._read_page(last)
                if page:
                    last = page[-1][0]
                    yield page
                if len(page) < PAGE:
                    last = max(last, known)
                    await self._wait_beyond(last)

    async def _read_last(self) -> int:
        (last,) = await self._reader.read(*read_statement("read/last_change").bind({}))
        return int(last)

    async def _read_page(self, after: int) -> list[Change]:
        bound = read_statement("read/changes").bind({"after": after, "first": PAGE})
        return [(number, event) for number, event in await self._reader.read(*bound)]

    async def _wait_beyond(self, last: int) -> None:
        async with self._moved:
            await self._moved.wait_for(lambda: self._last > last)

    @contextmanager
    def _place(self) -> Iterator[None]:
        if self._following >= self._most:
            raise TooManyFollowersError(
                f"{self._most} follow already", hint="Try again in a moment."
            )
        self._following += 1
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask())
        try:
            yield
        finally:
            self._following -= 1
            if not self._following:
                self._asking.cancel()
                self._asking = None

    async def _ask(self) -> None:
        while True:
            try:
                last = await self._read_last()
            except APIError as error:
                # Who follows waits until the database is back.
                _log.warning("what is new cannot be read: %s", error)
            else:
                async with self._moved:
                    self._last = last
                    self._moved.notify_all()
            await asyncio.sleep(self._seconds)
