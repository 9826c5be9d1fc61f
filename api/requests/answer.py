"""The answer as it is sent."""

from collections.abc import Mapping
from typing import Any

import orjson
from asgi_correlation_id import correlation_id
from starlette.responses import Response
from strawberry.types import ExecutionResult

from api.requests.media import JSON, RESPONSE
from api.requests.refused import AnswerSizeError, RefusedError

_MESSAGE = 500  # characters; messages repeat what was sent


def encode(data: Any) -> bytes:
    """Return data in JSON. German names and sentences stay readable, and short, as UTF-8."""
    return orjson.dumps(data)


def print_result(result: ExecutionResult, media_type: str, largest: int) -> Response:
    """Return the response for what an operation led to.

    Args:
        result: the data and errors.
        media_type: the type that the client prefers.
        largest: how many bytes an answer may have.

    Raises:
        AnswerSizeError: when it has more.
    """
    errors = [print_error(error.formatted) for error in result.errors or ()]
    answer: dict[str, Any] = {"data": result.data, **({"errors": errors} if errors else {})}
    status = 200
    # What is wrong with the operation itself is in no place of an answer, and there is none.
    if media_type == RESPONSE and result.data is None and not any("path" in one for one in errors):
        del answer["data"]
        status = 400
    text = encode(answer)
    if len(text) > largest:
        raise AnswerSizeError(len(text), largest)
    return Response(text, status, media_type=media_type)


def print_refused(refused: RefusedError, media_type: str = JSON) -> Response:
    """Return the response for a request that is refused."""
    error = {"message": str(refused), "extensions": refused.extensions}
    text = encode({"errors": [print_error(error)]})
    return Response(text, refused.status, refused.headers, media_type=media_type)


def print_error(error: Mapping[str, Any]) -> dict[str, Any]:
    """Return an error that says to which request it belongs, in not too many words."""
    message = error["message"]
    return {
        **error,
        "message": message if len(message) <= _MESSAGE else f"{message[:_MESSAGE]} …",
        "extensions": {**error.get("extensions", {}), "requestId": correlation_id.get()},
    }
