"""People."""

# Strawberry's decorator of resolvers is typed as anything; its schema checks them when it is made.
# mypy: disable-error-code="untyped-decorator"

from typing import Annotated

import strawberry

from api.arguments import After, First, Id, alpha2
from api.connection import Connection, Slice
from api.context import Info
from api.errors import AmbiguousNameError
from api.query.reading import read_page, require_one
from api.types.person import Person


@strawberry.type
class PersonQuery:
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
        return page.page(await read_page(info, "people", page, name=name, country=land), Person.of)

    @strawberry.field(
        description="One person, null where there is none. An error where several are called so."
    )
    async def person(
        self,
        info: Info,
        id: Id = None,  # noqa: A002 - the argument's name in the schema
        name: Annotated[
            str | None,
            strawberry.argument(
                description="The full name, another form that articles print, or the surname. "
                'Example: "Putin"'
            ),
        ] = None,
    ) -> Person | None:
        require_one(id=id, name=name)
        rows = await info.context.database.read("person", id=id, name=name)
        best = [row["person"] for row in rows if row["rank"] == rows[0]["rank"]]
        if len(best) > 1:
            called = ", ".join(f"{person['name']} ({person['id']})" for person in best)
            raise AmbiguousNameError(
                f"several people are called {name!r}: {called}", hint="Ask by id."
            )
        return Person.of(best[0]) if best else None
