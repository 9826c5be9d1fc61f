"""What an event was about."""

from typing import Annotated, Any

import strawberry

from api.types.country import Country
from api.types.organization import Organization

Subject = Annotated[
    Country | Organization,
    strawberry.union("Subject", description="What an event was about."),
]


def subject_of(row: dict[str, Any]) -> Country | Organization:
    """Make the one that the row holds."""
    if row["country"]:
        return Country.of(row["country"])
    return Organization.of(row["organization"])
