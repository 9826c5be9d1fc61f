"""The fields that operations begin with."""

# Strawberry's decorator of resolvers is typed as anything; its schema checks them when it is made.
# mypy: disable-error-code="untyped-decorator"

from datetime import date
from typing import Annotated, Any

import strawberry

from api.arguments import (
    ONLY_HELD,
    After,
    Between,
    First,
    From,
    Kinds,
    Place,
    Regarding,
    Statuses,
    To,
    With,
    alpha2,
    names,
    terms,
)
from api.connection import Connection, Slice
from api.context import Info, Items
from api.errors import AmbiguousNameError, BadInputError
from api.types.article import Article
from api.types.country import Country
from api.types.event import Event
from api.types.organization import Organization
from api.types.person import Person

_Id = Annotated[strawberry.ID | None, strawberry.argument(description="The key in the graph.")]


@strawberry.type(description="What can be asked of the graph.")
class Query:
    @strawberry.field(
        description="Encounters: who met whom, newest first, those without a date last."
    )
    async def meetings(
        self,
        info: Info,
        regarding: Regarding = None,
        between: Between = None,
        with_: With = None,
        status: Statuses = ONLY_HELD,
        kind: Kinds = None,
        place: Place = None,
        from_: From = None,
        to: To = None,
        first: First = 20,
        after: After = None,
    ) -> Connection[Event]:
        filters = _filters(regarding, between, with_, status, kind, place, from_, to)
        return await _events(info, True, filters, first, after)

    @strawberry.field(
        description="All events, encounters among them, newest first, those without a date last."
    )
    async def events(
        self,
        info: Info,
        regarding: Regarding = None,
        between: Between = None,
        with_: With = None,
        status: Statuses = ONLY_HELD,
        kind: Kinds = None,
        place: Place = None,
        from_: From = None,
        to: To = None,
        first: First = 20,
        after: After = None,
    ) -> Connection[Event]:
        filters = _filters(regarding, between, with_, status, kind, place, from_, to)
        return await _events(info, None, filters, first, after)

    @strawberry.field(description="One event, null where there is none of that id.")
    async def event(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="The key in the graph.")],  # noqa: A002 - the argument's name in the schema
    ) -> Event | None:
        rows = await info.context.database.read("event", id=id)
        return Event.of(rows[0]["event"]) if rows else None

    @strawberry.field(
        description="One person, null where there is none. An error where several are called so."
    )
    async def person(
        self,
        info: Info,
        id: _Id = None,  # noqa: A002 - the argument's name in the schema
        name: Annotated[
            str | None,
            strawberry.argument(
                description="The full name, another form that articles print, or the surname. "
                'Example: "Putin"'
            ),
        ] = None,
    ) -> Person | None:
        _require_one(id=id, name=name)
        rows = await info.context.database.read("person", id=id, name=name)
        best = [row["person"] for row in rows if row["rank"] == rows[0]["rank"]]
        if len(best) > 1:
            called = ", ".join(f"{person['name']} ({person['id']})" for person in best)
            raise AmbiguousNameError(
                f"several people are called {name!r}: {called}", hint="Ask by id."
            )
        return Person.of(best[0]) if best else None

    @strawberry.field(description="People, by name.")
    async def people(
        self,
        info: Info,
        name: Annotated[
            str | None,
            strawberry.argument(description='A part of a name: "lukasch"'),
        ] = None,
        country: Annotated[
            str | None,
            strawberry.argument(
                description='Only those who speak for this country: a code or name. Example: "DE"'
            ),
        ] = None,
        first: First = 20,
        after: After = None,
    ) -> Connection[Person]:
        page = Slice.of(info, first, after, str, str)
        land = alpha2(country) if country else None
        return page.page(await _read(info, "people", page, name=name, country=land), Person.of)

    @strawberry.field(description="One country, null where no article names it.")
    async def country(
        self,
        info: Info,
        code: Annotated[
            strawberry.ID | None, strawberry.argument(description='Its ISO code. Example: "UA"')
        ] = None,
        name: Annotated[
            str | None, strawberry.argument(description='Its German or English name: "Ukraine"')
        ] = None,
    ) -> Country | None:
        _require_one(code=code, name=name)
        rows = await info.context.database.read(
            "countries",
            code=alpha2(code) if code else None,
            name=alpha2(name) if name else None,
            after=None,
            limit=1,
            count=False,
        )
        return next((Country.of(row) for row in rows[0]["items"]), None)

    @strawberry.field(description="Countries that articles name, by code.")
    async def countries(
        self, info: Info, first: First = 20, after: After = None
    ) -> Connection[Country]:
        page = Slice.of(info, first, after, str)
        return page.page(await _read(info, "countries", page, code=None, name=None), Country.of)

    @strawberry.field(description="One organisation, null where no article names it.")
    async def organization(
        self,
        info: Info,
        id: _Id = None,  # noqa: A002 - the argument's name in the schema
        name: Annotated[
            str | None, strawberry.argument(description='Its name. Example: "NATO"')
        ] = None,
    ) -> Organization | None:
        _require_one(id=id, name=name)
        rows = await info.context.database.read(
            "organizations", id=id, name=name, after=None, limit=1, count=False
        )
        return next((Organization.of(row) for row in rows[0]["items"]), None)

    @strawberry.field(description="Organisations that articles name, by name.")
    async def organizations(
        self, info: Info, first: First = 20, after: After = None
    ) -> Connection[Organization]:
        page = Slice.of(info, first, after, str, str)
        items = await _read(info, "organizations", page, id=None, name=None)
        return page.page(items, Organization.of)

    @strawberry.field(description="One article, null where there is none of that id.")
    async def article(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="The key in the graph.")],  # noqa: A002 - the argument's name in the schema
    ) -> Article | None:
        rows = await info.context.database.read(
            "articles",
            id=id,
            source=None,
            after=None,
            limit=1,
            count=False,
            **{"from": None, "to": None},
        )
        return next((Article.of(row) for row in rows[0]["items"]), None)

    @strawberry.field(description="Articles, newest first, those without a date last.")
    async def articles(
        self,
        info: Info,
        source: Annotated[
            str | None, strawberry.argument(description='Only those that it published: "dpa"')
        ] = None,
        from_: From = None,
        to: To = None,
        first: First = 20,
        after: After = None,
    ) -> Connection[Article]:
        page = Slice.of(info, first, after, int, str)
        items = await _read(
            info, "articles", page, id=None, source=source, **{"from": from_, "to": to}
        )
        return page.page(items, Article.of)


def _filters(
    regarding: list[str] | None,
    between: list[str] | None,
    with_: list[str] | None,
    status: Any,
    kind: Any,
    place: str | None,
    from_: date | None,
    to: date | None,
) -> dict[str, Any]:
    return {
        "regarding": terms(regarding),
        "between": terms(between),
        "with": terms(with_),
        "statuses": names(status),
        "kinds": names(kind),
        "place": alpha2(place) if place else None,
        "from": from_,
        "to": to,
    }


async def _events(
    info: Info, encounters: bool | None, filters: dict[str, Any], first: int, after: str | None
) -> Connection[Event]:
    page = Slice.of(info, first, after, str, str)
    items = await _read(info, "events", page, encounters=encounters, **filters)
    return page.page(items, Event.of)


async def _read(info: Info, statement: str, page: Slice, **values: Any) -> Items:
    (row,) = await info.context.database.read(statement, **page.values, **values)
    return Items(row["items"], row["total"])


def _require_one(**given: str | None) -> None:
    if sum(value is not None for value in given.values()) != 1:
        raise BadInputError(f"give one of {' and '.join(given)}")
