"""Schemathesis, which makes requests of a schema and judges the answers, finds nothing wrong."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.graphql.schemas import GraphQLSchema

from api.schema import schema as served_schema

pytestmark = pytest.mark.usefixtures("news")

FIELDS = sorted(served_schema._schema.query_type.fields)  # type: ignore[union-attr] # there is one
EXAMPLES = 12
PATIENT = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def asked(served: str) -> GraphQLSchema:
    """The schema, as the server tells it."""
    loaded: GraphQLSchema = schemathesis.graphql.from_url(f"{served}/graphql")
    return loaded


@pytest.mark.parametrize("field", FIELDS)
def test_schemathesis_finds_nothing_wrong_with_a_field(
    asked: GraphQLSchema, served: str, field: str
) -> None:
    @PATIENT
    @given(case=asked["Query"][field].as_strategy())
    def judge(case: Any) -> None:
        answer = case.call(base_url=f"{served}/graphql", timeout=30)
        case.validate_response(answer, checks=[schemathesis.checks.not_a_server_error])
        for error in answer.json().get("errors", []):
            # What the limits forbid is refused; there are no other faults.
            assert error["extensions"].get("code", "INVALID") in ALLOWED, error

    judge()


ALLOWED = {"INVALID", "TOO_LARGE", "BAD_USER_INPUT", "TOO_EXPENSIVE", "AMBIGUOUS", "MEMORY_LIMIT"}


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "QUERY"])
def test_no_form_of_request_is_a_server_error(served: str, method: str) -> None:
    bodies = [
        b"",
        b"\x00\xff",
        b"{}",
        b"[" * 3000,
        b'{"query": "{", "variables": {"a": ' + b"1" * 400,
    ]
    makers: list[Callable[[bytes], dict[str, str]]] = [
        lambda body: {"Content-Type": "application/json", "Content-Length": str(len(body))},
        lambda _: {"Content-Type": "application/json; charset=utf-16", "Accept": "*/*;q=x,,"},
        lambda _: {"Content-Type": "multipart/form-data", "Accept": "text/html"},
        lambda _: {"Content-Encoding": "gzip", "Content-Type": "application/json"},
    ]
    with httpx.Client(base_url=served, timeout=30, trust_env=False) as client:
        for path in (
            "/graphql",
            "/graphql/",
            "/graphiql/..%2f..",
            "/health/live",
            "/metrics",
            "/%00",
        ):
            for body in bodies:
                for make in makers:
                    answer = client.request(method, path, content=body, headers=make(body))
                    assert answer.status_code < 500, (path, body, answer.text)
                    assert answer.headers["x-request-id"]
