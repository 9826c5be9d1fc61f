"""Answers to GET can be kept, and asked again whether they still hold."""

from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response


def let_keep(request: Request, response: Response, max_age: int, *, secret: bool) -> Response:
    """Return the response with what a cache has to know, or 304 if the client has it already.

    Args:
        request: a GET.
        response: its answer, without errors.
        max_age: seconds for which it may be kept unasked; with 0 it is always asked again.
        secret: whether it is for clients with a token alone.
    """
    told = sha256(f"{response.media_type}\n".encode() + bytes(response.body)).hexdigest()
    headers = {
        "ETag": f'"{told[:32]}"',
        "Cache-Control": f"{'private' if secret else 'public'}, {_say_age(max_age)}",
        "Vary": "Accept, Authorization",
    }
    if _has(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return response


def _say_age(seconds: int) -> str:
    return f"max-age={seconds}" if seconds else "no-cache"


def _has(request: Request, tag: str) -> bool:
    given = ",".join(request.headers.getlist("if-none-match"))
    tags = {one.strip().removeprefix("W/") for one in given.split(",")}
    return bool(tags & {tag, "*"})
