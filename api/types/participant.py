"""Who took part in an event."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import EDGE, end, stored

if TYPE_CHECKING:
    from api.types.country import Country
    from api.types.organization import Organization
    from api.types.person import Person


@strawberry.type(
    description="Who took part: one of person, country and organization is set, the others are "
    "null."
)
class Participant:
    role: str | None = strawberry.field(
        metadata=stored(of=EDGE),
        description='The part they had, where it is told. Example: "host"',
    )
    office: str | None = strawberry.field(
        metadata=stored(of=EDGE), description='Their office as told there. Example: "Präsident"'
    )
    person: Annotated["Person", strawberry.lazy("api.types.person")] | None = strawberry.field(
        metadata=end(), description='The person. Example: {name: "Emmanuel Macron"}'
    )
    country: Annotated["Country", strawberry.lazy("api.types.country")] | None = strawberry.field(
        metadata=end(),
        description='The country, where the text names no person. Example: {code: "RU"}',
    )
    organization: Annotated["Organization", strawberry.lazy("api.types.organization")] | None = (
        strawberry.field(
            metadata=end(),
            description='The organisation, where the text names no person. Example: {id: "NATO"}',
        )
    )
