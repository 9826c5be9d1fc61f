"""Strawberry as it is commonly used: a resolver for each field, and data loaders for what hangs on
many things at once.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import strawberry
from neo4j import READ_ACCESS, AsyncDriver, AsyncGraphDatabase
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.dataloader import DataLoader
from strawberry.extensions import ParserCache, ValidationCache

from bench.serving.bare import read
from newsgraph.neo4j import Server

Row = dict[str, Any]


class Loaders:
    """Loads rows of one request, each kind of them by one statement for all keys."""

    def __init__(self, driver: AsyncDriver, database: str) -> None:
        self._driver = driver
        self._database = database
        self.countries = self._loader("countries", None)
        self.people = self._loader("people", None)
        self.speaking_for = self._loader("speaking_for", ())
        self.participants = self._loader("participants", ())
        self.evidence = self._loader("evidence", ())
        self.places = self._loader("places", None)

    async def run(self, name: str, **parameters: Any) -> list[Row]:
        """Run a statement and return its rows."""
        async with self._driver.session(
            database=self._database, default_access_mode=READ_ACCESS
        ) as session:
            return await (await session.run(*read(f"load_{name}").bind(parameters))).data()

    def _loader(self, name: str, missing: Any) -> DataLoader[str, Any]:
        async def load(keys: list[str]) -> list[Any]:
            found = {row["key"]: row["row"] for row in await self.run(name, keys=keys)}
            return [found.get(key, missing) for key in keys]

        return DataLoader(load)


Info = strawberry.Info[Loaders, None]


@strawberry.type
class Thing:
    row: strawberry.Private[Row]


@strawberry.type
class Country(Thing):
    @strawberry.field
    def code(self) -> strawberry.ID:
        return strawberry.ID(self.row["code"])

    @strawberry.field
    def name(self) -> str:
        return str(self.row["name"])

    @strawberry.field
    async def meetings(self, info: Info, first: int) -> "Meetings":
        (found,) = await info.context.run("meetings", code=self.row["code"], first=first)
        return Meetings(rows=found["row"])


@strawberry.type
class Organization(Thing):
    @strawberry.field
    def id(self) -> strawberry.ID:
        return strawberry.ID(self.row["id"])

    @strawberry.field
    def name(self) -> str:
        return str(self.row["name"])


@strawberry.type
class Person(Thing):
    @strawberry.field
    def id(self) -> strawberry.ID:
        return strawberry.ID(self.row["id"])

    @strawberry.field
    def name(self) -> str:
        return str(self.row["name"])

    @strawberry.field
    async def countries(self, info: Info) -> list[Country]:
        rows = await info.context.speaking_for.load(self.row["id"])
        return [Country(row=row) for row in rows]

    @strawberry.field
    async def meetings(self, info: Info, first: int) -> "Meetings":
        (found,) = await info.context.run("attended", id=self.row["id"], first=first)
        return Meetings(rows=found["row"])


@strawberry.type
class Participant(Thing):
    @strawberry.field
    def role(self) -> str | None:
        role: str | None = self.row["role"]
        return role

    @strawberry.field
    def office(self) -> str | None:
        office: str | None = self.row["office"]
        return office

    @strawberry.field
    def person(self) -> Person | None:
        return Person(row=self.row["person"]) if self.row["person"] else None

    @strawberry.field
    def country(self) -> Country | None:
        return Country(row=self.row["country"]) if self.row["country"] else None

    @strawberry.field
    def organization(self) -> Organization | None:
        return Organization(row=self.row["organization"]) if self.row["organization"] else None


@strawberry.type
class Article(Thing):
    @strawberry.field
    def id(self) -> strawberry.ID:
        return strawberry.ID(self.row["id"])

    @strawberry.field
    def title(self) -> str:
        return str(self.row["title"])

    @strawberry.field
    def source(self) -> str:
        return str(self.row["source"])

    @strawberry.field
    def url(self) -> str:
        return str(self.row["url"])

    @strawberry.field
    def published(self) -> str:
        return str(self.row["published"])


@strawberry.type
class Report(Thing):
    @strawberry.field
    def sentence(self) -> str:
        return str(self.row["sentence"])

    @strawberry.field
    def start(self) -> int:
        return int(self.row["start"])

    @strawberry.field
    def end(self) -> int:
        return int(self.row["end"])

    @strawberry.field
    def article(self) -> Article:
        return Article(row=self.row["article"])


@strawberry.type
class DateRange:
    from_: str = strawberry.field(name="from")
    to: str


@strawberry.type
class Place(Thing):
    @strawberry.field
    def name(self) -> str | None:
        name: str | None = self.row["place"]
        return name

    @strawberry.field
    async def country(self, info: Info) -> Country | None:
        row = await info.context.places.load(self.row["id"])
        return Country(row=row) if row else None


@strawberry.type
class Event(Thing):
    @strawberry.field
    def id(self) -> strawberry.ID:
        return strawberry.ID(self.row["id"])

    @strawberry.field
    def kind(self) -> str:
        return str(self.row["kind"]).upper()

    @strawberry.field
    def status(self) -> str:
        return str(self.row["status"]).upper()

    @strawberry.field
    def title(self) -> str:
        return str(self.row["title"])

    @strawberry.field
    def date(self) -> DateRange | None:
        first, last = self.row["from"], self.row["to"]
        return DateRange(from_=first, to=last) if first else None

    @strawberry.field
    def place(self) -> Place:
        return Place(row=self.row)

    @strawberry.field
    async def participants(self, info: Info) -> list[Participant]:
        rows = await info.context.participants.load(self.row["id"])
        return [Participant(row=row) for row in rows]

    @strawberry.field
    async def evidence(self, info: Info) -> list[Report]:
        return [Report(row=row) for row in await info.context.evidence.load(self.row["id"])]


@strawberry.type
class Edge(Thing):
    @strawberry.field
    def node(self) -> Event:
        return Event(row=self.row)


@strawberry.type
class Meetings:
    rows: strawberry.Private[list[Row]]

    @strawberry.field
    def edges(self) -> list[Edge]:
        return [Edge(row=row) for row in self.rows]


@strawberry.type
class Query:
    @strawberry.field
    async def country(self, info: Info, code: strawberry.ID) -> Country | None:
        row = await info.context.countries.load(code)
        return Country(row=row) if row else None

    @strawberry.field
    async def person(self, info: Info, id: strawberry.ID) -> Person | None:  # noqa: A002 - GraphQL's
        row = await info.context.people.load(id)
        return Person(row=row) if row else None


class _Endpoint(GraphQL[Loaders, None]):
    def __init__(self, driver: AsyncDriver, database: str) -> None:
        schema = strawberry.Schema(Query, extensions=[ParserCache, ValidationCache])
        super().__init__(schema, subscription_protocols=())
        self._driver = driver
        self._database = database

    async def get_context(
        self,
        request: Request | WebSocket,  # noqa: ARG002 - Strawberry's
        response: Response | WebSocket,  # noqa: ARG002 - Strawberry's
    ) -> Loaders:
        return Loaders(self._driver, self._database)


def create_resolvers(server: Server) -> Starlette:
    """Make the application. It has no paths: a resolver for them would be the same statement."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        auth = (server.username, server.password)
        async with AsyncGraphDatabase.driver(server.uri, auth=auth) as driver:
            app.router.routes.append(Route("/graphql", _Endpoint(driver, server.database)))
            yield

    return Starlette(lifespan=lifespan)
