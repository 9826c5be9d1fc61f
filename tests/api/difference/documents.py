"""Random valid operations on the API's schema."""

from functools import cache
from typing import Any

import graphql
from hypothesis import strategies as st
from hypothesis_graphql import nodes as make
from hypothesis_graphql import queries

from tests.api.difference.routes import LEFT_OUT


@cache
def random_documents(sdl: str) -> st.SearchStrategy[str]:
    """Return operations on the schema, each of one or two fields of the query."""
    schema = graphql.build_schema(sdl)
    assert schema.query_type is not None
    fields = sorted(schema.query_type.fields.keys() - LEFT_OUT)
    strings = st.dates().map(lambda day: make.String(day.isoformat()))
    scalars = {"Date": strings, "DateTime": strings, "JSON": strings}

    def write(chosen: list[str]) -> Any:
        return queries(schema, fields=chosen, custom_scalars=scalars)

    return st.lists(st.sampled_from(fields), min_size=1, max_size=2, unique=True).flatmap(write)
