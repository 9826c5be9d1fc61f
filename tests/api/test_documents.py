"""Documents that need not be sent, and answers that need not be sent again."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx
import pytest

from api.app import create_app
from api.documents import make_hash
from api.documents.trusted import TrustedDocumentError
from api.options import Options
from tests.api.serving import serve
from tests.conftest import Address

COUNTRY = "query Country($code: ID!) { country(code: $code) { nameEn } }"
UKRAINE = {"data": {"country": {"nameEn": "Ukraine"}}}
CODE = {"code": "UA"}
OTHER = "{ __typename }"
FOUND = {"data": {"__typename": "Query"}}

pytestmark = pytest.mark.usefixtures("news")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one trusted document, `places/country`."""
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "country.graphql").write_text(COUNTRY)
    (tmp_path / "notes.txt").write_text("{ nope }")
    return tmp_path


@contextmanager
def client_of(address: Address, **options: Any) -> Iterator[httpx.Client]:
    app = create_app(**address._asdict(), options=Options(**options))
    with serve(app) as url, httpx.Client(base_url=url, trust_env=False) as client:
        yield client


def persisted(text: str, **more: Any) -> dict[str, Any]:
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": make_hash(text)}}, **more}


def ask(client: httpx.Client, **asked: Any) -> Any:
    """Post, and return the data, or the status and code of the error."""
    answer = client.post("/graphql", json=asked)
    body = answer.json()
    if "errors" in body:
        return answer.status_code, body["errors"][0]["extensions"]["code"]
    return body


def test_trusted_documents_are_asked_for_by_name_or_hash(address: Address, folder: Path) -> None:
    with client_of(address, documents=folder) as client:
        for name in ("places/country", f"sha256:{make_hash(COUNTRY)}"):
            assert ask(client, documentId=name, variables=CODE) == UKRAINE
        assert ask(client, **persisted(COUNTRY, variables=CODE)) == UKRAINE
        for name in ("country", "notes", "", "../places/country", make_hash(COUNTRY), "x" * 9999):
            assert ask(client, documentId=name) == (400, "DOCUMENT_NOT_FOUND")
        assert ask(client, documentId="places/country", query=OTHER) == (400, "BAD_REQUEST")
        assert ask(client, query=OTHER) == FOUND


def test_nothing_but_trusted_documents_is_answered_if_so_chosen(
    address: Address, folder: Path
) -> None:
    with client_of(address, documents=folder, documents_only=True) as client:
        assert ask(client, documentId="places/country", variables=CODE) == UKRAINE
        assert ask(client, query=COUNTRY, variables=CODE) == UKRAINE
        assert ask(client, **persisted(COUNTRY, variables=CODE)) == UKRAINE
        assert ask(client, **persisted(COUNTRY, query=COUNTRY, variables=CODE)) == UKRAINE
        no = (403, "DOCUMENT_NOT_TRUSTED")
        assert ask(client, query=OTHER) == no
        assert ask(client, query=f"{COUNTRY} ", variables=CODE) == no
        assert ask(client, **persisted(OTHER)) == no
        assert ask(client, **persisted(OTHER, query=OTHER)) == no
        assert ask(client, **persisted(OTHER)) == no
        assert ask(client, documentId=f"sha256:{make_hash(OTHER)}") == (400, "DOCUMENT_NOT_FOUND")


@pytest.mark.parametrize("text", [None, "{ nope }", "{", "query Q($a: Int) { __typename }", "ä"])
def test_trusted_documents_that_cannot_be_answered_are_an_error_at_once(
    address: Address, tmp_path: Path, text: str | None
) -> None:
    if text is not None:
        (tmp_path / "wrong.graphql").write_text(text, encoding="latin-1")
    with pytest.raises(TrustedDocumentError, match=str(tmp_path)):
        create_app(**address._asdict(), options=Options(documents=tmp_path))
    with pytest.raises(TrustedDocumentError, match="nothing would be answered"):
        create_app(**address._asdict(), options=Options(documents_only=True))


def test_a_document_sent_with_its_hash_is_found_by_the_hash_from_then_on(address: Address) -> None:
    with client_of(address) as client:
        asked = client.post("/graphql", json=persisted(COUNTRY, variables=CODE))
        (error,) = asked.json()["errors"]
        assert (asked.status_code, error["message"], error["extensions"]["code"]) == (
            200,
            "PersistedQueryNotFound",
            "PERSISTED_QUERY_NOT_FOUND",
        )
        assert ask(client, **persisted(COUNTRY, query=COUNTRY, variables=CODE)) == UKRAINE
        assert ask(client, **persisted(COUNTRY, variables=CODE)) == UKRAINE
        assert ask(client, documentId=f"sha256:{make_hash(COUNTRY)}", variables=CODE) == UKRAINE
        got = client.get(
            "/graphql",
            params={name: json.dumps(value) for name, value in persisted(COUNTRY).items()}
            | {"variables": json.dumps(CODE)},
        )
        assert got.json() == UKRAINE
        assert ask(client, **persisted(COUNTRY, query=OTHER)) == (400, "BAD_REQUEST")


@pytest.mark.parametrize(
    "wrong",
    [
        *(1, "x", [], {}, {"version": 1}, {"version": 2, "sha256Hash": make_hash(OTHER)}),
        *({"version": 1, "sha256Hash": hash_} for hash_ in (1, "", "x", make_hash(OTHER).upper())),
    ],
)
def test_a_hash_that_is_none_is_a_bad_request(client: httpx.Client, wrong: object) -> None:
    asked = {"query": OTHER, "extensions": {"persistedQuery": wrong}}
    assert ask(client, **asked) == (400, "BAD_REQUEST")


def test_so_many_documents_are_kept_and_those_not_asked_for_lately_go(address: Address) -> None:
    texts = [f"{{ a{n}: __typename }}" for n in range(3)]
    with patch("api.documents.library._KEPT", 2 * len(texts[0])), client_of(address) as client:
        for text in (texts[0], texts[1], texts[0], texts[2]):
            assert "data" in ask(client, **persisted(text, query=text))
        gone = (200, "PERSISTED_QUERY_NOT_FOUND")
        assert [ask(client, **persisted(text)) == gone for text in texts] == [False, True, False]


GET = {"query": '{ country(code: "UA") { nameEn } }'}


def test_an_answer_that_the_client_has_is_not_sent_again(address: Address) -> None:
    with client_of(address) as client:
        first = client.get("/graphql", params=GET)
        tag = first.headers["etag"]
        assert (first.headers["cache-control"], first.headers["vary"]) == (
            "public, no-cache",
            "Accept, Authorization",
        )
        for given in (tag, f"W/{tag}", f'"x", {tag}', "*"):
            again = client.get("/graphql", params=GET, headers={"If-None-Match": given})
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        for given in ("", '"x"', tag.strip('"')):
            again = client.get("/graphql", params=GET, headers={"If-None-Match": given})
            assert (again.status_code, again.json()) == (200, UKRAINE)
        other = client.get("/graphql", params={"query": '{ country(code: "RU") { nameEn } }'})
        assert other.headers["etag"] != tag
        for answer in (
            client.get("/graphql", params={"query": "{ nope }"}),
            client.post("/graphql", json=GET),
        ):
            assert not {"etag", "cache-control"} & answer.headers.keys()


def test_answers_may_be_kept_for_a_while_and_by_their_client_alone_if_it_needs_a_token(
    address: Address,
) -> None:
    with client_of(address, max_age=60, tokens="a-token-of-the-client") as client:
        client.headers["Authorization"] = "Bearer a-token-of-the-client"
        got = client.get("/graphql", params=GET)
        assert got.headers["cache-control"] == "private, max-age=60"
