"""Only who has a token may ask, once there are tokens; only pages let in may ask at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.authentication import TokenError, Tokens
from api.options import Options
from newsgraph.settings import Settings
from tests.api.serving import serve
from tests.conftest import Address

ONE, TWO, THREE = "one-token-of-three", "dHdvIHRva2VucyBhcmUgaGVyZQ==", "three.tokens_are~three"
FINE = {"query": "{ __typename }"}
FOUND = {"data": {"__typename": "Query"}}


@contextmanager
def client_of(address: Address, **options: Any) -> Iterator[httpx.Client]:
    app = create_app(**address._asdict(), options=Options(**options))
    with serve(app) as url, httpx.Client(base_url=url, trust_env=False) as client:
        yield client


def test_each_of_several_tokens_opens_the_api_and_nothing_else_does(
    address: Address, tmp_path: Path
) -> None:
    file = tmp_path / "tokens"
    file.write_text(f"# of the newsroom\n{TWO}\n\n  {THREE} \n")
    with client_of(address, tokens=ONE, token_file=file) as client:

        def ask(header: str | None) -> httpx.Response:
            headers = {} if header is None else {"Authorization": header.encode()}
            return client.post("/graphql", json=FINE, headers=headers)

        for token in (ONE, TWO, THREE):
            assert ask(f"Bearer {token}").json() == FOUND
            assert ask(f"bearer  {token}").json() == FOUND
        for wrong in (
            *(None, "", ONE, "Bearer", f"Basic {ONE}", f"Bearer {ONE}x"),
            *(f"Bearer {ONE[:-1]}", f"Bearer {ONE.upper()}", f"Bearer {ONE} {TWO}", "Bearer ä"),
            *("Bearer # of the newsroom", f"Bearer {ONE},{TWO}"),
        ):
            refused = ask(wrong)
            assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")
            (error,) = refused.json()["errors"]
            assert error["extensions"]["code"] == "UNAUTHENTICATED"
        assert client.get("/graphql", params=FINE).status_code == 401
        # Whether it lives, and the page that a reader gives a token to, hold nothing of the graph.
        for path in ("/health/live", "/health/ready"):
            assert client.get(path).status_code == 200
        assert client.get("/graphql", headers={"Accept": "text/html"}).status_code == 200


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file has no token"),
        ("# nothing\n", "the file has no token"),
        (f"{ONE}\nshort\n", "token 2 is none"),
        ("a token of several words", "token 1 is none"),
    ],
)
def test_tokens_that_would_open_the_api_to_nobody_or_anybody_are_an_error(
    tmp_path: Path, text: str, message: str
) -> None:
    file = tmp_path / "tokens"
    file.write_text(text)
    with pytest.raises(TokenError, match=message):
        Tokens.read(Options(token_file=file))
    with pytest.raises(TokenError, match="cannot be read"):
        Tokens.read(Options(token_file=tmp_path / "away"))


def test_tokens_stand_between_commas_in_the_environment_and_are_never_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NEWSGRAPH_TOKENS", f"{ONE}, {TWO}")
    settings = Settings()
    assert [token.get_secret_value() for token in settings.tokens] == [ONE, TWO]
    assert ONE not in repr(settings)


def preflight(client: httpx.Client, origin: str, header: str = "content-type") -> httpx.Response:
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": header}
    return client.options("/graphql", headers={"Origin": origin, **asked})


def test_no_page_of_another_origin_may_ask_unless_it_is_let_in(address: Address) -> None:
    page = {"Origin": "https://news.example", "Sec-Fetch-Site": "cross-site"}
    with client_of(address) as client:
        assert preflight(client, page["Origin"]).status_code == 405
        for headers in (page, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}):
            refused = client.get("/graphql", params=FINE, headers=headers)
            assert (refused.status_code, refused.json()["errors"][0]["extensions"]["code"]) == (
                403,
                "FORBIDDEN",
            )
            assert "access-control-allow-origin" not in refused.headers
        for own in ("same-origin", "none"):
            answer = client.get("/graphql", params=FINE, headers={"Sec-Fetch-Site": own})
            assert answer.json() == FOUND
    with client_of(address, origins="https://news.example,https://b.example", tokens=ONE) as client:
        allowed = preflight(client, page["Origin"], "authorization,content-type")
        assert allowed.status_code == 200
        assert allowed.headers["access-control-allow-origin"] == page["Origin"]
        answer = client.post(
            "/graphql", json=FINE, headers={**page, "Authorization": f"Bearer {ONE}"}
        )
        assert answer.json() == FOUND
        assert answer.headers["access-control-allow-origin"] == page["Origin"]
        # That a page may read why it got no answer, too.
        refused = client.post("/graphql", json=FINE, headers=page)
        assert refused.status_code == 401
        assert refused.headers["access-control-allow-origin"] == page["Origin"]
        other = {**page, "Origin": "https://other.example"}
        assert preflight(client, other["Origin"]).status_code == 400
        refused = client.post("/graphql", json=FINE, headers=other)
        assert refused.status_code == 403
        assert "access-control-allow-origin" not in refused.headers


def test_an_origin_is_an_origin() -> None:
    for wrong in ("example.org", "https://example.org/", "https://example.org/page"):
        with pytest.raises(ValueError, match="origins"):
            Options(origins=wrong)  # type: ignore[arg-type] # as the environment has it
