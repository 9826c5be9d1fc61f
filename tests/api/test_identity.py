"""Every request has an id, in the answer's header, in its errors and in the log."""

import logging
import re
from unittest.mock import patch

import httpx
import pytest

from api.requests.endpoint import Endpoint

FINE = {"query": "{ __typename }"}
WRONG = {"query": "{ nope }"}


def test_a_sane_id_of_the_client_is_the_request_s(client: httpx.Client) -> None:
    for given in ("a", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "x" * 64, "1.2:3_4"):
        answer = client.post("/graphql", json=WRONG, headers={"X-Request-ID": given})
        assert answer.headers["x-request-id"] == given
        (error,) = answer.json()["errors"]
        assert error["extensions"] == {"requestId": given}


@pytest.mark.parametrize("given", [None, "", "x" * 65, "a b", "ä", "a\tb", '"}{', "%0d%0aX: y"])
def test_any_other_gets_a_new_one(client: httpx.Client, given: str | None) -> None:
    headers = {} if given is None else {"X-Request-ID": given.encode()}
    answers = [client.post("/graphql", json=WRONG, headers=headers) for _ in range(2)]
    ids = {answer.headers["x-request-id"] for answer in answers}
    assert all(re.fullmatch("[0-9a-f]{32}", one) for one in ids)
    assert ids == {answer.json()["errors"][0]["extensions"]["requestId"] for answer in answers}
    assert len(ids) == 2


def test_every_answer_has_one(client: httpx.Client) -> None:
    for method, path in [("POST", "/graphql"), ("GET", "/health/live"), ("GET", "/nowhere")]:
        assert client.request(method, path, json=FINE).headers["x-request-id"]
    assert "errors" not in client.post("/graphql", json=FINE).json()


def test_what_nobody_expected_is_an_internal_error_and_logged_with_all_that_is_known(
    client: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(*_: object) -> None:
        raise ZeroDivisionError("secret of the house")

    with patch.object(Endpoint, "_answer", fail):
        answer = client.post("/graphql", json=FINE, headers={"X-Request-ID": "mine"})
    assert (answer.status_code, answer.json()) == (
        500,
        {
            "errors": [
                {
                    "message": "The API could not answer this",
                    "extensions": {"code": "INTERNAL_ERROR", "requestId": "mine"},
                }
            ]
        },
    )
    (record,) = [each for each in caplog.records if each.levelno == logging.ERROR]
    assert "secret of the house" in caplog.text
    assert record.exc_info is not None
