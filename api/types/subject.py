"""What an event was about."""

from typing import Annotated

import strawberry

from api.types.country import Country
from api.types.organization import Organization

Subject = Annotated[
    Country | Organization,
    strawberry.union("Subject", description="What an event was about."),
]
