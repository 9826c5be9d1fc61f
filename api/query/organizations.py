"""Organisations."""

from typing import Annotated

import strawberry

from api.arguments import After, Before, First, Id, Last, one_of
from api.compile import Connection, adapted, asc, compare, every_one, nodes
from api.filters import OrganizationFilter
from api.indexes import ORGANIZATIONS
from api.orders import OrganizationsBy
from api.types.organization import Organization


def organizations(
    where: Annotated[
        OrganizationFilter | None,
        strawberry.argument(
            description="Only those that meet this. Example: {subjectOf: {kind: [SUMMIT]}}",
            metadata=every_one(),
        ),
    ] = None,
    order: OrganizationsBy = None,
    first: First = None,
    after: After = None,
    last: Last = None,
    before: Before = None,
) -> Connection[Organization]:
    raise NotImplementedError


def organization(
    id: Id = None,  # noqa: A002 - the argument's name in the schema
    name: Annotated[
        str | None,
        strawberry.argument(
            description='Its name. Example: "NATO"', metadata=compare("name", fold=True)
        ),
    ] = None,
) -> Organization | None:
    raise NotImplementedError


@strawberry.type
class OrganizationQuery:
    organizations: Connection[Organization] = strawberry.field(
        resolver=organizations,
        metadata=nodes(order=[asc("name")], indexes=ORGANIZATIONS),
        description="Organisations that articles name, by name. Example: organizations(first: 50)",
    )
    organization: Organization | None = strawberry.field(
        resolver=organization,
        metadata=adapted(nodes(), one_of("id", "name")),
        description="One organisation, null where no article names it. "
        'Example: organization(name: "NATO")',
    )
