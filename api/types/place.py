"""Where an event was."""

import strawberry

from api.compile import edge, stored
from api.types.country import Country


@strawberry.type(description="Where it was.")
class Place:
    name: str | None = strawberry.field(
        metadata=stored("place"),
        description="A building, a town, or both, as told; null where only the country is known. "
        'Example: "Kreml in Moskau"',
    )
    country: Country | None = strawberry.field(
        metadata=edge("LOCATED_IN", "out", only=True),
        description='The country it lies in, where that is known. Example: {code: "RU"}',
    )
