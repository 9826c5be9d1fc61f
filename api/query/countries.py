"""Countries."""

from typing import Annotated

import strawberry

from api.arguments import After, Before, First, Last, one_of
from api.compile import Connection, adapted, asc, compare, meets, nodes
from api.terms import alpha2, one_term
from api.types.country import Country


def read_code(given: str | None) -> str | None:
    """Return an ISO code as the graph spells it."""
    return None if given is None else alpha2(given).upper()


def countries(
    first: First = None, after: After = None, last: Last = None, before: Before = None
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
            metadata=adapted(meets("is_country"), one_term),
        ),
    ] = None,
) -> Country | None:
    raise NotImplementedError


@strawberry.type
class CountryQuery:
    countries: Connection[Country] = strawberry.field(
        resolver=countries,
        metadata=nodes(order=[asc("code")]),
        description="Countries that articles name, by code. Example: countries(first: 50)",
    )
    country: Country | None = strawberry.field(
        resolver=country,
        metadata=adapted(nodes(), one_of("code", "name")),
        description='One country, null where no article names it. Example: country(code: "UA")',
    )
