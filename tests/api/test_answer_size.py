"""An answer that is too large is not sent, not even in part."""

import httpx
import pytest

from api.app import create_app
from api.options import Options
from tests.api.conftest import forget_request
from tests.api.serving import serve
from tests.conftest import Address

OPERATION = {"query": "{ articles(first: 5) { edges { node { id } } } }"}


@pytest.mark.usefixtures("news")
def test_an_answer_of_more_bytes_than_allowed_is_an_error_that_says_how_many(
    address: Address, client: httpx.Client
) -> None:
    size = len(client.post("/graphql", json=OPERATION).content)
    for limit in (size, size - 1):
        with serve(create_app(**address._asdict(), options=Options(max_answer=limit))) as url:
            answer = httpx.post(f"{url}/graphql", json=OPERATION, trust_env=False)
        if limit == size:
            assert len(answer.content) == size
            assert "errors" not in answer.json()
            continue
        (error,) = forget_request(answer)["errors"]
        assert error["message"] == (
            f"the answer has {size} bytes, more than the {limit} allowed. "
            "Ask for smaller pages or fewer fields."
        )
        assert error["extensions"] == {"code": "ANSWER_TOO_LARGE", "size": size, "limit": limit}
        assert "data" not in answer.json()
        assert answer.status_code == 400


def test_the_limit_may_be_given_in_words() -> None:
    assert Options(max_answer="2MiB").max_answer == 2 * 1024**2  # type: ignore[arg-type] # read
