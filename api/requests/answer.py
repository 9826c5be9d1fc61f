"""The answer as it is sent."""

import json
from collections.abc import Mapping
from typing import Any

from asgi_correlation_id import correlation_id
from starlette.responses import Response
from strawberry.types import ExecutionResult

from api.requests.refused import AnswerSizeError, RefusedError

JSON = "application/json"


def encode(data: Any) -> bytes:
    """Return data in JSON. German names and sentences stay readable, and short, as UTF-8."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def print_result(result: ExecutionResult, largest: int) -> Response:
    """Return the response for what an operation led to.

    Raises:
        AnswerSizeError: when it has more bytes than `largest`.
    """
    answer: dict[str, Any] = {"data": result.data}
    if result.errors:
        answer["errors"] = [_identify(error.formatted) for error in result.errors]
    text = encode(answer)
    if len(text) > largest:
        raise AnswerSizeError(len(text), largest)
    return Response(text, media_type=JSON)


def print_refused(refused: RefusedError) -> Response:
    """Return the response for a request that is refused."""
    error = {"message": str(refused), "extensions": refused.extensions}
    return Response(
        encode({"errors": [_identify(error)]}), refused.status, refused.headers, media_type=JSON
    )


def _identify(error: Mapping[str, Any]) -> dict[str, Any]:
    """Return an error that says to which request it belongs."""
    return {
        **error,
        "extensions": {**error.get("extensions", {}), "requestId": correlation_id.get()},
    }
