"""A request's body, of so many bytes and within so much time."""

import asyncio

from starlette.requests import ClientDisconnect, Request

from api.requests.connection import ClientGoneError
from api.requests.refused import BodySizeError, BodyTimeoutError


async def read_body(request: Request, largest: int, seconds: float) -> bytes:
    """Return the body.

    Args:
        request: the request.
        largest: of how many bytes at most.
        seconds: how long it may take.

    Raises:
        BodySizeError: when it is larger; no more of it is read.
        BodyTimeoutError: when it did not come in time.
        ClientGoneError: when the client went before it had sent it.
    """
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > largest:
        raise BodySizeError(largest)
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for chunk in request.stream():
                body += chunk
                if len(body) > largest:
                    raise BodySizeError(largest)
    except TimeoutError as error:
        raise BodyTimeoutError(seconds) from error
    except ClientDisconnect as error:
        raise ClientGoneError from error
    return bytes(body)
