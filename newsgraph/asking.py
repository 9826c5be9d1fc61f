"""Asks who met whom: the API's operations, run in this process instead of over HTTP."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from importlib.resources import files
from typing import Any

from graphql import GraphQLError

from api.ask import EXAMPLES, UnclearError
from api.database import Database
from api.schema import answer, understand
from cypher import NewsgraphError
from newsgraph.connection import open_driver
from newsgraph.neo4j import Server

# The API's own limit, so that both give up on a statement at the same time.
_SECONDS = 30.0
# What an option adds to; of the rest, an option stands for what the question says.
_LISTS = ("regarding", "between")


class AnswerError(NewsgraphError):
    """The API answered with an error."""


class QuestionError(NewsgraphError):
    """A question in words that is not understood, or that the options do not go with."""


def ask_who_met_whom(
    server: Server, narrowed: Mapping[str, Sequence[str] | None], first: int = 20
) -> dict[str, Any]:
    """Return the data of the operation WhoMetWhom: `meetings` with `edges` and `totalCount`.

    Args:
        server: the database.
        narrowed: arguments of `meetings`: what it was about, who took part, of which status. Of
            those that were held where no status is told, of all where it is None.
        first: how many at most.

    Raises:
        AnswerError: when the API answers with an error.
        DatabaseError: when the database does not answer or does not let us in.
    """

    async def ask(database: Database) -> dict[str, Any]:
        return await _run(database, _who_met_whom(), _fill(narrowed, first))

    return _open(server, ask)


def ask_question(
    server: Server,
    question: str,
    narrowed: Mapping[str, Sequence[str] | None],
    first: int = 20,
) -> dict[str, Any]:
    """Return the data that answer a question in words.

    Args:
        server: the database.
        question: in German or English, as the API's `ask` takes it.
        narrowed: what else is asked of meetings, as in `ask_who_met_whom`.
        first: how many meetings at most.

    Returns:
        `meetings` as WhoMetWhom has them; `path` or `between` when asked how people are linked.

    Raises:
        QuestionError: when it is not understood, or asks for links that cannot be narrowed so.
        AnswerError: when the API answers with an error.
        DatabaseError: when the database does not answer or does not let us in.
    """

    async def ask(database: Database) -> dict[str, Any]:
        meant = await understand(database, question)
        if meant.field == "meetings":
            joined = _join(meant.variables, narrowed)
            return await _run(database, _who_met_whom(), _fill(joined, first))
        if narrowed:
            raise QuestionError(
                "links between people are not narrowed by options",
                where=", ".join(f"--{name}" for name in narrowed),
                hint="Leave these options out, or ask for meetings.",
            )
        return await _run(database, meant.text, meant.variables)

    try:
        return _open(server, ask)
    except UnclearError as error:
        raise QuestionError(
            f"this question is not understood: {str(error).removesuffix('.')}",
            where=question,
            hint=f"Ask for example: {' '.join(EXAMPLES)} Or use the options: see newsgraph query "
            "--help",
        ) from error
    except GraphQLError as error:
        raise AnswerError(error.message) from error


def _join(meant: Mapping[str, Any], narrowed: Mapping[str, Sequence[str] | None]) -> dict[str, Any]:
    """Return what a question means with what options say besides."""
    added = {name: [*meant.get(name, ()), *(narrowed.get(name) or ())] for name in _LISTS}
    return {**meant, **narrowed, **added}


def _fill(narrowed: Mapping[str, Any], first: int) -> dict[str, Any]:
    """Return the variables of WhoMetWhom."""
    given = {name: value or None for name, value in narrowed.items()}
    return {"status": ["HELD"], **given, "first": first}


def _who_met_whom() -> str:
    return files("newsgraph").joinpath("who_met_whom.graphql").read_text(encoding="utf-8")


def _open(server: Server, ask: Callable[[Database], Awaitable[dict[str, Any]]]) -> dict[str, Any]:
    async def opened() -> dict[str, Any]:
        async with Database.open(
            server.uri, server.username, server.password, server.database, _SECONDS
        ) as database:
            return await ask(database)

    # The API tells its clients no more than that the database is away; here we say why.
    with open_driver(server):
        return asyncio.run(opened())


async def _run(database: Database, operation: str, variables: Mapping[str, Any]) -> dict[str, Any]:
    answered = await answer(database, operation, variables)
    if errors := answered.get("errors"):
        raise AnswerError("; ".join(error["message"] for error in errors))
    data: dict[str, Any] = answered["data"]
    return data
