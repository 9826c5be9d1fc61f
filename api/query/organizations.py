"""Organisations."""

# Strawberry's decorator of resolvers is typed as anything; its schema checks them when it is made.
# mypy: disable-error-code="untyped-decorator"

from typing import Annotated

import strawberry

from api.arguments import After, First, Id
from api.connection import Connection, Slice
from api.context import Info
from api.query.reading import read_page, require_one
from api.types.organization import Organization


@strawberry.type
class OrganizationQuery:
    @strawberry.field(description="Organisations that articles name, by name.")
    async def organizations(
        self, info: Info, first: First = 20, after: After = None
    ) -> Connection[Organization]:
        page = Slice.of(info, first, after, str, str)
        items = await read_page(info, "organizations", page, id=None, name=None)
        return page.page(items, Organization.of)

    @strawberry.field(description="One organisation, null where no article names it.")
    async def organization(
        self,
        info: Info,
        id: Id = None,  # noqa: A002 - the argument's name in the schema
        name: Annotated[
            str | None, strawberry.argument(description='Its name. Example: "NATO"')
        ] = None,
    ) -> Organization | None:
        require_one(id=id, name=name)
        rows = await info.context.database.read(
            "organizations", id=id, name=name, after=None, limit=1, count=False
        )
        return next((Organization.of(row) for row in rows[0]["items"]), None)
