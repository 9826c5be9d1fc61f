"""Asks who met whom: the API's operation, run in this process instead of over HTTP."""

import asyncio
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from api.database import Database
from api.schema import answer
from cypher import NewsgraphError
from newsgraph.connection import open_driver
from newsgraph.neo4j import Server

# The API's own limit, so that both give up on a statement at the same time.
_SECONDS = 30.0


class AnswerError(NewsgraphError):
    """The API answered with an error."""


def ask_who_met_whom(
    server: Server,
    *,
    regarding: Sequence[str] = (),
    between: Sequence[str] = (),
    status: Sequence[str] | None = ("held",),
    first: int = 20,
) -> dict[str, Any]:
    """Return the data of the operation WhoMetWhom: `meetings` with `edges` and `totalCount`.

    Args:
        server: the database.
        regarding: countries or organisations, any of which the meetings were about; empty for all.
        between: people, all of whom took part; empty for all.
        status: of which statuses; None for every one.
        first: how many at most.

    Raises:
        AnswerError: when the API answers with an error.
        DatabaseError: when the database does not answer or does not let us in.
    """
    variables = {
        "regarding": list(regarding) or None,
        "between": list(between) or None,
        "status": None if status is None else [one.upper() for one in status],
        "first": first,
    }
    operation = files("newsgraph").joinpath("who_met_whom.graphql").read_text(encoding="utf-8")
    # The API tells its clients no more than that the database is away; here we say why.
    with open_driver(server):
        answered = asyncio.run(_answer(server, operation, variables))
    if errors := answered.get("errors"):
        raise AnswerError("; ".join(error["message"] for error in errors))
    data: dict[str, Any] = answered["data"]
    return data


async def _answer(server: Server, operation: str, variables: dict[str, Any]) -> dict[str, Any]:
    opened = Database.open(server.uri, server.username, server.password, server.database, _SECONDS)
    async with opened as database:
        return await answer(database, operation, variables)
