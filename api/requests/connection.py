"""Work that ends when nobody waits for it any more."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from starlette.types import Receive

T = TypeVar("T")


class ClientGoneError(Exception):
    """The client closed the connection before it had its answer."""


async def while_connected(receive: Receive, work: Callable[[], Awaitable[T]]) -> T:
    """Do the work, and cancel it when the client goes.

    Cancelling is all that a running statement needs: the driver closes the connection that it was
    read on, and the server ends its transaction.

    Args:
        receive: the request's channel, whose body was read.
        work: makes what is awaited here.

    Raises:
        ClientGoneError: when the client went first.
    """
    try:
        async with asyncio.timeout(None) as end:
            watch = asyncio.create_task(_watch(receive, end))
            try:
                return await work()
            finally:
                watch.cancel()
    except TimeoutError as error:
        if end.expired():
            raise ClientGoneError from error
        raise


async def _watch(receive: Receive, end: asyncio.Timeout) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    end.reschedule(asyncio.get_running_loop().time())
