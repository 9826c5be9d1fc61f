"""Who took part in an event."""

from typing import TYPE_CHECKING, Annotated, Any, Self

import strawberry

from api.types import country, organization, person

if TYPE_CHECKING:
    from api.types.country import Country
    from api.types.organization import Organization
    from api.types.person import Person


@strawberry.type(
    description="Who took part: one of person, country and organization is set, the others are "
    "null."
)
class Participant:
    role: str | None = strawberry.field(description="The part they had, where it is told.")
    office: str | None = strawberry.field(
        description='Their office as told there. Example: "Präsident"'
    )
    person: Annotated["Person", strawberry.lazy("api.types.person")] | None = strawberry.field(
        description="The person."
    )
    country: Annotated["Country", strawberry.lazy("api.types.country")] | None = strawberry.field(
        description="The country, where the text names no person."
    )
    organization: Annotated["Organization", strawberry.lazy("api.types.organization")] | None = (
        strawberry.field(description="The organisation, where the text names no person.")
    )

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        return cls(
            role=row["role"],
            office=row["office"],
            person=person.Person.of(row["person"]) if row["person"] else None,
            country=country.Country.of(row["country"]) if row["country"] else None,
            organization=(
                organization.Organization.of(row["organization"]) if row["organization"] else None
            ),
        )
