"""Where an event was."""

from typing import Any, Self

import strawberry

from api.types.country import Country


@strawberry.type(description="Where it was.")
class Place:
    name: str | None = strawberry.field(
        description="The place as printed; null where only the country is known."
    )
    country: Country | None = strawberry.field(
        description="The country it lies in, where that is known."
    )

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self | None:
        """Read an event's `place` and `country`; None where there is neither."""
        if row.get("place") is None and row["country"] is None:
            return None
        return cls(
            name=row.get("place"), country=Country.of(row["country"]) if row["country"] else None
        )
