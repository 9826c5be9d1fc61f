"""Countries."""

# Strawberry's decorator of resolvers is typed as anything; its schema checks them when it is made.
# mypy: disable-error-code="untyped-decorator"

from typing import Annotated

import strawberry

from api.arguments import After, First, alpha2
from api.connection import Connection, Slice
from api.context import Info
from api.query.reading import read_page, require_one
from api.types.country import Country


@strawberry.type
class CountryQuery:
    @strawberry.field(description="Countries that articles name, by code.")
    async def countries(
        self, info: Info, first: First = 20, after: After = None
    ) -> Connection[Country]:
        page = Slice.of(info, first, after, str)
        return page.page(await read_page(info, "countries", page, code=None, name=None), Country.of)

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
        require_one(code=code, name=name)
        rows = await info.context.database.read(
            "countries",
            code=alpha2(code) if code else None,
            name=alpha2(name) if name else None,
            after=None,
            limit=1,
            count=False,
        )
        return next((Country.of(row) for row in rows[0]["items"]), None)
