"""Reads by Neo4j's HTTP Query API, whose JSON is decoded much faster than Bolt's messages.

https://neo4j.com/docs/query-api/current/ describes it. Of its two forms plain JSON holds a row's
values as they are: integers, strings, booleans, nulls and lists. The typed form, three times as
long, would be needed for dates, nodes and some floats (`leaves`), which rows do not hold.
"""

import asyncio
import math
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any, Self
from uuid import uuid4

import aiohttp
import orjson

from api.compile.port import ReadError, StatementError, UnavailableError, make_error

_CONNECTING = 5.0
# How much longer than the server's own limit an answer may take before the server counts as away.
_GRACE = 5.0
_CONNECTIONS = 100
_PAUSE = 0.2

# The server does not look whether the client is still there, so what it runs for nobody is ended by
# name. A user may see and end transactions of their own without any privilege.
_END = (
    "SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.read = $read "
    "TERMINATE TRANSACTIONS id YIELD message RETURN collect(message) AS row"
)
_NOT_OFFERED = "Neo.ClientError.Request.Invalid"


class QueryAPIReader:
    """Reads by requests of one session.

    Args:
        session: the session, opened and closed by the caller; it logs in by its headers.
        url: the address of the server's HTTP connector, e.g. "http://127.0.0.1:7474".
        database: the database's name.
        seconds: the time after which the server ends a statement. It counts whole ones.
    """

    def __init__(
        self, session: aiohttp.ClientSession, url: str, database: str, seconds: float = 30.0
    ) -> None:
        self._session = session
        self._url = f"{url.rstrip('/')}/db/{database}/query/v2"
        self._seconds = math.ceil(seconds)
        self._endings: set[asyncio.Task[None]] = set()

    @classmethod
    @asynccontextmanager
    async def open(
        cls, url: str, username: str, password: str, database: str, seconds: float = 30.0
    ) -> AsyncIterator[Self]:
        """Open a session and close it at the end. Connections are made when they are needed."""
        async with aiohttp.ClientSession(
            headers={
                "Authorization": aiohttp.encode_basic_auth(username, password),
                "Content-Type": "application/json",
                "Accept": "application/json",
                # Compression would cost both sides more than a network between neighbours saves.
                "Accept-Encoding": "identity",
            },
            connector=aiohttp.TCPConnector(limit=_CONNECTIONS),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(
                total=math.ceil(seconds) + _GRACE, sock_connect=_CONNECTING
            ),
        ) as session:
            reader = cls(session, url, database, seconds)
            try:
                yield reader
            finally:
                await reader.finish()

    async def offered(self) -> bool:
        """Tell whether the server has the Query API, with all that is asked of it here.

        Raises:
            UnavailableError: when the server does not answer or does not let us in.
        """
        try:
            await self.read("RETURN [] AS row", {})
        except UnavailableError:
            raise
        except ReadError as error:
            return error.code != _NOT_OFFERED
        return True

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        name = uuid4().hex
        # A task of its own goes on when who waits is cancelled: until the server has ended the
        # statement, so that it is not ended before it began, and the connection stays usable.
        request = asyncio.create_task(self._request(statement, parameters, name))
        try:
            return await asyncio.shield(request)
        except asyncio.CancelledError:
            if not request.done():
                ending = asyncio.create_task(self._end(name, request))
                self._endings.add(ending)
                ending.add_done_callback(self._endings.discard)
            elif not request.cancelled():
                request.exception()  # nobody waits for it: not even for what went wrong
            raise

    async def finish(self) -> None:
        """Wait until the statements that nobody waits for have ended."""
        if self._endings:
            await asyncio.wait(self._endings, timeout=_GRACE)

    async def _end(self, name: str, request: asyncio.Task[list[Any]]) -> None:
        while not request.done():
            with suppress(ReadError):
                await self._request(_END, {"read": name}, uuid4().hex)
            await asyncio.wait({request}, timeout=_PAUSE)
        request.exception()  # it says that the statement was ended, which nobody wants to know

    async def _request(self, statement: str, parameters: Mapping[str, Any], name: str) -> list[Any]:
        body = orjson.dumps(
            {
                "statement": statement,
                "parameters": parameters,
                "accessMode": "READ",
                "maxExecutionTime": self._seconds,
                "txMetadata": {"read": name},
            }
        )
        try:
            async with self._session.post(self._url, data=body) as response:
                return read_row(response.status, await response.read())
        except (aiohttp.ClientError, TimeoutError) as error:
            passing = not isinstance(error, TimeoutError)
            raise UnavailableError("", f"{self._url}: {error!r}", passing=passing) from error


def read_row(status: int, body: bytes) -> list[Any]:
    """Return the row that an answer holds.

    The status says little, for it is sent before the statement is run.

    Raises:
        ReadError: when the answer holds an error, or is none.
    """
    try:
        answer = orjson.loads(body)
        errors = answer.get("errors")
    except (orjson.JSONDecodeError, AttributeError) as error:
        if status in {404, 405}:  # some other server, or a proxy that does not let this through
            raise make_error(_NOT_OFFERED, f"status {status}") from error
        raise UnavailableError("", f"no JSON, status {status}", passing=True) from error
    if errors:
        raise make_error(errors[0]["code"], errors[0]["message"])
    rows: list[list[list[Any]]] = answer["data"]["values"]
    if len(rows) != 1:
        raise StatementError("", f"{len(rows)} rows instead of one")
    return rows[0][0]
