"""Why a request is refused before its operation is run, or cannot be answered as a whole."""

from collections.abc import Mapping
from typing import Any, ClassVar

from api.errors import APIError


class RefusedError(APIError):
    """A request that gets no answer but an error, under a status of HTTP.

    Args:
        what: what is wrong.
        hint: what to do about it.
        headers: headers of the response.
    """

    code = "BAD_REQUEST"
    status: ClassVar[int] = 400

    def __init__(
        self, what: str, *, hint: str | None = None, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(what, hint=hint)
        self.headers = dict(headers or {})


class InternalError(RefusedError):
    """A fault of ours. The log has the rest, under the request's id."""

    code = APIError.code
    status = 500

    def __init__(self) -> None:
        super().__init__("The API could not answer this")


class MethodError(RefusedError):
    """The method does not do what was asked."""

    code = "METHOD_NOT_ALLOWED"
    status = 405


class NotFoundError(RefusedError):
    """There is no such thing here."""

    code = "NOT_FOUND"
    status = 404


class UnauthorizedError(RefusedError):
    """The request has no token that opens the API."""

    code = "UNAUTHENTICATED"
    status = 401

    def __init__(self) -> None:
        super().__init__(
            "a token is needed",
            hint="Send it as Authorization: Bearer …",
            headers={"WWW-Authenticate": "Bearer"},
        )


class HostError(RefusedError):
    """The API is asked by a name that is not its own."""

    code = "MISDIRECTED"
    status = 421

    def __init__(self) -> None:
        super().__init__(
            "the API does not have the name that the request's Host gives it",
            hint="Ask by localhost or an IP address, or add the name to NEWSGRAPH_ALLOWED_HOSTS.",
        )


class ForeignSiteError(RefusedError):
    """A page of another site asks, which is not let in."""

    code = "FORBIDDEN"
    status = 403

    def __init__(self) -> None:
        super().__init__("pages of other sites may not ask here")


class NotAcceptableError(RefusedError):
    """No type of answer is acceptable to the client."""

    code = "NOT_ACCEPTABLE"
    status = 406


class BodyTimeoutError(RefusedError):
    """The body did not come in time."""

    code = "BODY_TIMEOUT"
    status = 408

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"the body did not come within {seconds:g} seconds", headers={"Connection": "close"}
        )


class BodySizeError(RefusedError):
    """The body is larger than bodies may be."""

    code = "BODY_TOO_LARGE"
    status = 413

    def __init__(self, limit: int) -> None:
        super().__init__(
            f"the body has more than the {limit} bytes allowed", headers={"Connection": "close"}
        )


class MediaTypeError(RefusedError):
    """The body is of a type that is not read."""

    code = "UNSUPPORTED_MEDIA_TYPE"
    status = 415


class AnswerSizeError(RefusedError):
    """The answer is larger than answers may be.

    Args:
        size: how many bytes it has.
        limit: how many it may have.
    """

    code = "ANSWER_TOO_LARGE"

    def __init__(self, size: int, limit: int) -> None:
        what = f"the answer has {size} bytes, more than the {limit} allowed"
        super().__init__(what, hint="Ask for smaller pages or fewer fields.")
        self._numbers = {"size": size, "limit": limit}

    @property
    def extensions(self) -> dict[str, Any]:
        return {**super().extensions, **self._numbers}


class BusyError(RefusedError):
    """More is asked at the moment than can be answered.

    Args:
        what: what happened.
        seconds: when to try again.
    """

    code = "BUSY"
    status = 503

    def __init__(self, what: str, seconds: int = 1) -> None:
        noun = "second" if seconds == 1 else "seconds"
        hint = f"Try again in {seconds} {noun}."
        super().__init__(what, hint=hint, headers={"Retry-After": str(seconds)})
