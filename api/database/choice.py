"""Which of two ways to the database is taken: found out from the server, once."""

import logging
from collections.abc import Mapping
from typing import Any

from api.compile.port import Reader
from api.compile.query_api import QueryAPIReader

_log = logging.getLogger(__name__)


class Choice:
    """Reads by the Query API if the server offers it, else by the other way.

    A server that is away has not said yet: it is asked again with the next statement.

    Args:
        preferred: the Query API.
        other: the way that every server has.
    """

    def __init__(self, preferred: QueryAPIReader, other: Reader) -> None:
        self._preferred = preferred
        self._other = other
        self._chosen: Reader | None = None

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        if self._chosen is None:
            self._chosen = await self._choose()
        return await self._chosen.read(statement, parameters)

    async def _choose(self) -> Reader:
        if await self._preferred.offered():
            _log.info("statements go by the Query API")
            return self._preferred
        _log.warning("the server does not offer the Query API: statements go by Bolt")
        return self._other
