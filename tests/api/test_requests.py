"""GraphQL over HTTP: what is asked in which form, and what is answered in which."""

import json
import socket
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit

import httpx
import pytest

from api.app import create_app
from api.options import Options
from tests.api.conftest import forget_request
from tests.api.serving import serve
from tests.conftest import Address

FINE = {"query": "{ __typename }"}
FOUND = {"data": {"__typename": "Query"}}
JSON = "application/json"
RESPONSE = "application/graphql-response+json"


def post(client: httpx.Client, content: str | bytes, **headers: str) -> tuple[int, str]:
    """Post a body and return the status and the code of the error."""
    answer = client.post("/graphql", content=content, headers={"Content-Type": JSON, **headers})
    errors = answer.json().get("errors", [{}])
    return answer.status_code, errors[0].get("extensions", {}).get("code", "")


@pytest.mark.parametrize(
    "body",
    [
        *("", "{", "null", "1", '"query"', "[]", "{}", '{"query": 1}', '{"query": ""}'),
        *('{"query": "{ a }", "variables": []}', '{"query": "{ a }", "extensions": "x"}'),
        *('{"query": "{ a }", "operationName": {}}', '{"query": "\\ud800"}', "\ufeff{}", "NaN"),
        *('{"query": ["{ a }"]}', "[" * 2000 + "]" * 2000, '{"query": "{ __typename }"} x'),
        *('{"query": "{ __typename }", "operationName": "nope"}', '{"a": 1%s}' % ("0" * 9000)),
        '{"query": "fragment F"',
    ],
)
def test_what_asks_nothing_is_a_bad_request(client: httpx.Client, body: str) -> None:
    assert post(client, body) == (400, "BAD_REQUEST")


def test_operations_are_not_asked_in_batches(client: httpx.Client) -> None:
    answer = client.post("/graphql", json=[FINE, FINE])
    assert answer.status_code == 400
    assert forget_request(answer)["errors"][0]["message"] == (
        "operations are asked one at a time, not in batches"
    )


@pytest.mark.parametrize(
    "media_type",
    [
        *("", "text/plain", "application/graphql", "application/x-www-form-urlencoded", "json"),
        *("multipart/form-data; boundary=x", "application/json; charset=latin-1", "text/json"),
        *("text/plain; application/json", "application/jsonp"),
    ],
)
def test_a_body_is_of_no_type_that_a_foreign_page_can_send(
    client: httpx.Client, media_type: str
) -> None:
    body = json.dumps(FINE)
    assert post(client, body, **{"Content-Type": media_type}) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize("media_type", [JSON, "Application/JSON;charset=UTF-8"])
def test_a_body_is_in_json(client: httpx.Client, media_type: str) -> None:
    assert post(client, json.dumps(FINE), **{"Content-Type": media_type}) == (200, "")


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [
        (None, JSON),
        ("*/*", JSON),
        ("application/*;q=0.5, text/html", JSON),
        (JSON, JSON),
        (RESPONSE, RESPONSE),
        (f"{RESPONSE}, {JSON};q=0.9", RESPONSE),
        (f"{JSON}, {RESPONSE};q=0.9", JSON),
        (f"{RESPONSE};charset=utf-8,{JSON}", RESPONSE),
        (f"{RESPONSE};q=0, */*", JSON),
        ("text/plain, text/csv", None),
        (f"{JSON};q=0", None),
        (f"{JSON};q=much", None),
        (";;,,;q=,", None),
    ],
)
def test_an_answer_is_of_a_type_that_the_client_accepts(
    served: str, accepted: str | None, chosen: str | None
) -> None:
    with httpx.Client(base_url=served, trust_env=False) as client:
        del client.headers["accept"]
        headers = {} if accepted is None else {"Accept": accepted}
        fine, wrong = (
            client.post("/graphql", json={"query": query}, headers=headers)
            for query in ("{ __typename }", "{ nope }")
        )
    if chosen is None:
        assert fine.status_code == wrong.status_code == 406
        return
    assert {fine.headers["content-type"], wrong.headers["content-type"]} == {chosen}
    assert (fine.status_code, fine.json()) == (200, FOUND)
    # Under its own type the status tells that there is no answer.
    assert wrong.status_code == (400 if chosen == RESPONSE else 200)
    assert ("data" in wrong.json()) == (chosen == JSON)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"])
def test_other_methods_do_nothing(client: httpx.Client, method: str) -> None:
    answer = client.request(method, "/graphql")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")


def test_a_get_asks_queries_alone(client: httpx.Client) -> None:
    for query in ("mutation { a }", "subscription { a }"):
        answer = client.get("/graphql", params={"query": query})
        assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    params = {"query": "query Q($s: Boolean!) { __typename @skip(if: $s) }", "operationName": "Q"}
    for variables, answer in [('{"s": true}', {"data": {}}), ('{"s": false}', FOUND)]:
        asked = client.get("/graphql", params={**params, "variables": variables})
        assert asked.json() == answer
    assert client.get("/graphql", params={**params, "variables": "{"}).status_code == 400


def test_a_body_of_more_bytes_than_allowed_is_not_read(address: Address) -> None:
    body = json.dumps(FINE).encode()
    options = Options(max_body=len(body))
    with (
        serve(create_app(**address._asdict(), options=options)) as url,
        httpx.Client(base_url=url, trust_env=False) as client,
    ):
        assert post(client, body) == (200, "")
        assert post(client, body + b" ") == (413, "BODY_TOO_LARGE")

        def chunks(*parts: bytes) -> Any:
            yield from parts

        assert post(client, chunks(body[:5], body[5:])) == (200, "")
        assert post(client, chunks(body, b" ")) == (413, "BODY_TOO_LARGE")
        host = urlsplit(url)
        with socket.create_connection((host.hostname or "", host.port or 0), timeout=5) as line:
            head = f"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: {JSON}\r\n"
            line.sendall(f"{head}Content-Length: 99999999999\r\n\r\n".encode())
            assert line.recv(99).startswith(b"HTTP/1.1 413 ")  # before a byte of it was sent


def test_a_body_that_does_not_come_in_time_is_not_waited_for(served: str) -> None:
    host = urlsplit(served)
    with (
        patch("api.requests.endpoint._BODY_SECONDS", 0.5),
        socket.create_connection((host.hostname or "", host.port or 0), timeout=5) as line,
    ):
        head = f"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: {JSON}\r\n"
        line.sendall(f"{head}Content-Length: 9\r\n\r\n{{".encode())
        assert line.recv(99).startswith(b"HTTP/1.1 408 ")


def test_the_schema_can_be_kept_to_oneself(address: Address) -> None:
    kept = Options(introspection=False)
    with (
        serve(create_app(**address._asdict(), options=kept)) as url,
        httpx.Client(base_url=url, trust_env=False) as client,
    ):

        def tell(query: str, **variables: Any) -> str:
            asked = {"query": query, "variables": variables}
            message: str = client.post("/graphql", json=asked).json()["errors"][0]["message"]
            return message

        for query in ("{ __schema { types { name } } }", '{ __type(name: "Event") { name } }'):
            assert "introspection has been disabled" in tell(query)
        for query, variables in [
            ("{ meeting { totalCount } }", {}),
            ("{ meetings(frist: 1) { totalCount } }", {}),
            ("{ meetings(status: [HELT]) { totalCount } }", {}),
            ("query Q($s: [EventStatus!]) { meetings(status: $s) { totalCount } }", {"s": ["X"]}),
            ("query Q($s: EventStatu) { meetings(status: $s) { totalCount } }", {}),
        ]:
            assert "Did you mean" not in tell(query, **variables)
        assert client.post("/graphql", json=FINE).json() == FOUND


def test_errors_of_the_open_schema_suggest_what_was_meant(client: httpx.Client) -> None:
    answer = client.post("/graphql", json={"query": "{ meetigs { totalCount } }"})
    assert "Did you mean 'meetings'" in answer.json()["errors"][0]["message"]


TWO = "query A { __typename } query B { b: __typename }"


@pytest.mark.parametrize("accept", [JSON, RESPONSE])
def test_of_several_operations_the_one_that_is_named_is_answered_and_none_without_a_name(
    client: httpx.Client, accept: str
) -> None:
    headers = {"Accept": accept}

    def ask(query: str, name: str | None) -> httpx.Response:
        asked = {"query": query, "operationName": name}
        return client.post("/graphql", json=asked, headers=headers)

    assert ask(TWO, "B").json() == {"data": {"b": "Query"}}
    assert ask("query A { __typename }", None).json() == FOUND
    for several in (TWO, "query A { meetings { totalCount } } query B { __typename }"):
        answer = ask(several, None)
        assert answer.status_code == (200 if accept == JSON else 400)
        assert not answer.json().get("data")
        (error,) = forget_request(answer)["errors"]
        assert error["message"] == (
            "Must provide operation name if query contains multiple operations."
        )
        assert error["extensions"] == {"code": "BAD_REQUEST"}
