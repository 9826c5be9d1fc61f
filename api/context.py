"""What resolvers share within one operation: the database and the loaders.

A loader gathers the keys that the fields of a whole page ask for and fetches them by one statement,
so that the number of statements depends on the operation and not on the size of its pages.
"""

from collections.abc import Callable, Coroutine
from typing import Any, NamedTuple

import strawberry
from strawberry.dataloader import DataLoader
from strawberry.fastapi import BaseContext

from api.database import Database

Row = dict[str, Any]
Key = str | tuple[str, str]


class Items(NamedTuple):
    """The rows that hang on one key, and how many there are in all when that was asked for."""

    rows: list[Any]
    total: int | None


class Context(BaseContext):
    """One operation's context. Strawberry adds the request and the response."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self.database = database
        self._loaders: dict[str, DataLoader[Key, Items]] = {}

    async def related(self, statement: str, key: Key, **values: Any) -> Items:
        """Fetch what hangs on one thing, together with that of others asked for meanwhile.

        Args:
            statement: a statement of `cypher/read/` that takes `$keys` and returns rows of key,
                items and, if it pages, total.
            key: what the thing is found by in the statement.
            values: the statement's other parameters.
        """
        # Fields that differ in an argument cannot share a statement.
        name = f"{statement} {sorted(values.items())!r}"
        if name not in self._loaders:
            self._loaders[name] = DataLoader(load_fn=_batch(self.database, statement, values))
        return await self._loaders[name].load(key)


def _batch(
    database: Database, statement: str, values: dict[str, Any]
) -> Callable[[list[Key]], Coroutine[Any, Any, list[Items]]]:
    async def load(keys: list[Key]) -> list[Items]:
        rows = await database.read(statement, keys=keys, **values)
        found = {_key(row["key"]): Items(row["items"], row.get("total")) for row in rows}
        return [found.get(key, Items([], 0)) for key in keys]

    return load


def _key(value: str | list[str]) -> Key:
    return value if isinstance(value, str) else (value[0], value[1])


Info = strawberry.Info[Context, None]
