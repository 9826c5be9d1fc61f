"""People."""

from typing import Annotated

import strawberry

from api.arguments import After, Before, First, Last, WherePerson, one_of
from api.compile import Connection, adapted, asc, fragment, meets, nodes, parameter
from api.errors import AmbiguousNameError
from api.filters.conditions import SPEAKS_FOR
from api.indexes import PEOPLE
from api.orders import PeopleBy
from api.types.person import Person


def people(
    name: Annotated[
        str | None,
        strawberry.argument(
            description='A part of a name. Example: "lukasch"', metadata=meets("name_contains")
        ),
    ] = None,
    country: Annotated[
        str | None,
        strawberry.argument(
            description='Only those who speak for this country: a code or name. Example: "DE"',
            metadata=SPEAKS_FOR,
        ),
    ] = None,
    where: WherePerson = None,
    order: PeopleBy = None,
    first: First = None,
    after: After = None,
    last: Last = None,
    before: Before = None,
) -> Connection[Person]:
    raise NotImplementedError


def person(
    id: Annotated[  # noqa: A002 - the argument's name in the schema
        strawberry.ID | None,
        strawberry.argument(
            description='The key in the graph. Example: "wladimir-putin"', metadata=parameter("id")
        ),
    ] = None,
    name: Annotated[
        str | None,
        strawberry.argument(
            description="The full name, another form that articles print, or the surname. "
            'Example: "Putin"',
            metadata=parameter("name"),
        ),
    ] = None,
) -> Person | None:
    raise NotImplementedError


@strawberry.type
class PersonQuery:
    people: Connection[Person] = strawberry.field(
        resolver=people,
        metadata=nodes(order=[asc("name")], indexes=PEOPLE),
        description='People, by name. Example: people(country: "DE", first: 50)',
    )
    person: Person | None = strawberry.field(
        resolver=person,
        metadata=adapted(fragment("person_named", fault=AmbiguousNameError), one_of("id", "name")),
        description="One person, null where there is none. An error where several are called so. "
        'Example: person(name: "Putin")',
    )
