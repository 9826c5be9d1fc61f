"""Countries."""

from typing import Annotated

import strawberry

from api.arguments import After, Before, First, Last, one_of
from api.compile import Connection, adapted, asc, compare, every_one, nodes
from api.filters import CountryFilter
from api.filters.conditions import IS_COUNTRY
from api.indexes import COUNTRIES
from api.orders import CountriesBy
from api.terms import alpha2
from api.types.country import Country


def read_code(given: str | None) -> str | None:
    """Return an ISO code as the graph spells it."""
    return None if given is None else alpha2(given).upper()


def countries(
    where: Annotated[
        CountryFilter | None,
        strawberry.argument(
            description="Only those that meet this. Example: {hosted: {kind: [SUMMIT]}}",
            metadata=every_one(),
        ),
    ] = None,
    order: CountriesBy = None,
    first: First = None,
    after: After = None,
    last: Last = None,
    before: Before = None,
) -> Connection[Country]:
    raise NotImplementedError


def country(
    code: Annotated[
        strawberry.ID | None,
        strawberry.argument(
            description='Its ISO code. Example: "UA"',
            metadata=adapted(compare("code"), read_code),
        ),
    ] = None,
    name: Annotated[
        str | None,
        strawberry.argument(
            description='Its German or English name. Example: "Ukraine"',
            metadata=IS_COUNTRY,
        ),
    ] = None,
) -> Country | None:
    raise NotImplementedError


@strawberry.type
class CountryQuery:
    countries: Connection[Country] = strawberry.field(
        resolver=countries,
        metadata=nodes(order=[asc("code")], indexes=COUNTRIES),
        description="Countries that articles name, by code. Example: countries(first: 50)",
    )
    country: Country | None = strawberry.field(
        resolver=country,
        metadata=adapted(nodes(), one_of("code", "name")),
        description='One country, null where no article names it. Example: country(code: "UA")',
    )
