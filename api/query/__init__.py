"""The fields that operations begin with, one file a type."""

import strawberry

from api.query.articles import ArticleQuery
from api.query.countries import CountryQuery
from api.query.events import EventQuery
from api.query.links import LinkQuery
from api.query.nodes import NodeQuery
from api.query.organizations import OrganizationQuery
from api.query.people import PersonQuery


@strawberry.type(description="What can be asked of the graph.")
class Query(
    EventQuery, PersonQuery, CountryQuery, OrganizationQuery, ArticleQuery, NodeQuery, LinkQuery
):
    """All of them, in the schema's order."""
