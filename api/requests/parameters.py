"""What a request asks: the parameters of GraphQL over HTTP, from its address or its body."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from starlette.requests import Request

from api.requests.body import read_body
from api.requests.media import check_content_type
from api.requests.refused import MethodError, RefusedError


@dataclass(frozen=True, slots=True)
class Parameters:
    """One operation as it was asked for."""

    query: str | None = None
    operation_name: str | None = None
    variables: dict[str, Any] | None = None
    extensions: dict[str, Any] | None = None
    document_id: str | None = None


# By their names in requests: the field, and what it must be.
_KINDS: Mapping[str, tuple[str, type, str]] = {
    "query": ("query", str, "a string"),
    "documentId": ("document_id", str, "a string"),
    "operationName": ("operation_name", str, "a string"),
    "variables": ("variables", dict, "an object"),
    "extensions": ("extensions", dict, "an object"),
}


async def read_parameters(request: Request, largest: int, seconds: float) -> Parameters:
    """Read a request's parameters, and its body to the end.

    Args:
        request: the request.
        largest: how many bytes a body may have.
        seconds: how long it may take.

    Raises:
        RefusedError: when they are none.
    """
    if request.method == "GET":
        return check_parameters(read_address(request.query_params))
    if request.method != "POST":
        raise MethodError("GraphQL is asked by GET and POST", headers={"Allow": "GET, POST"})
    check_content_type(request)
    return check_parameters(parse_json(await read_body(request, largest, seconds), "the body"))


def read_address(given: Mapping[str, str]) -> dict[str, Any]:
    """Return the parameters of an address, in which maps are JSON.

    Raises:
        RefusedError: when they are not.
    """
    return {
        name: parse_json(value.encode(), name)
        if value and _KINDS[name][1] is dict
        else value or None
        for name, value in given.items()
        if name in _KINDS
    }


def parse_json(text: bytes, where: str) -> Any:
    """Return what a text in JSON says.

    Raises:
        RefusedError: when it is none.
    """
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise RefusedError(f"{where} is no JSON: {error}") from error


def check_parameters(given: Any) -> Parameters:
    """Return the parameters of a map, whose other entries are left out.

    Raises:
        RefusedError: when it is no map, or has something else under a name of a parameter.
    """
    if isinstance(given, list):
        raise RefusedError("operations are asked one at a time, not in batches")
    if not isinstance(given, dict):
        raise RefusedError("the body is no JSON object")
    found: dict[str, Any] = {}
    for name, (field, kind, words) in _KINDS.items():
        value = given.get(name)
        if value is not None and not isinstance(value, kind):
            raise RefusedError(f"{name} must be {words}")
        found[field] = value
    return Parameters(**found)
