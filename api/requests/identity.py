"""Every request has an id: in the logs, in the answer's header, and in each of its errors."""

import logging
import re
import time
from collections.abc import Callable

from asgi_correlation_id import CorrelationIdMiddleware, correlation_id
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars, bound_contextvars, get_contextvars

from api.requests.answer import print_refused
from api.requests.refused import InternalError

_log = logging.getLogger(__name__)
_SANE = re.compile(r"[A-Za-z0-9._:-]{1,64}")
_OPENED, _CLOSED = 101, 403
_GONE = 499  # nginx's word for a client that did not wait for its answer
Observe = Callable[[str, str | None, float, int], None]
"""Is told of each request: path, an error's code, seconds, and bytes that were sent."""


class RequestIdentity(CorrelationIdMiddleware):
    """Gives each request its id: the client's own if it is sane, or else a new one.

    A WebSocket has one as long as it is open, which the answer that opens it tells.
    """

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(app, validator=lambda given: bool(_SANE.fullmatch(given)))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_named(message: Message) -> None:
            # The package names none but answers of HTTP.
            if message["type"] in ("websocket.accept", "websocket.http.response.start"):
                headers = MutableHeaders(scope=message)
                headers.append(self.header_name, correlation_id.get() or "")
            await send(message)

        await super().__call__(scope, receive, send_named)


class RequestLog:
    """Logs each request in one line, and what nobody expected with all that is known of it.

    A WebSocket is a request that ends when it is closed; its status is 101 once it was opened.
    The line has what was bound to the context on the way, e.g. the operation's name. Requests for
    health are asked again and again, and logged for debugging alone.
    """

    def __init__(self, app: ASGIApp, observe: Observe) -> None:
        self._app = app
        self._observe = observe

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        begun = time.perf_counter()
        status, sent = _GONE, 0

        async def send_and_note(message: Message) -> None:
            nonlocal status, sent
            status = _find_status(message, status)
            sent += len(message.get("body") or message.get("text") or b"")
            await send(message)

        level = logging.DEBUG if scope["path"].startswith("/health/") else logging.INFO
        with bound_contextvars(request_id=correlation_id.get(), operation=None, code=None):
            try:
                await self._app(scope, receive, send_and_note)
            except Exception:
                _log.exception("a request failed")
                note(code=InternalError.code)
                if status != _GONE:  # an answer was begun, which the server now breaks off
                    raise
                await print_refused(InternalError())(scope, receive, send_and_note)
            finally:
                seconds = time.perf_counter() - begun
                method = scope.get("method", "WEBSOCKET")
                told = {"method": method, "path": scope["path"], "status": status}
                _log.log(level, "request", extra={**told, "seconds": round(seconds, 4)})
                if scope["type"] == "http":
                    self._observe(scope["path"], get_contextvars().get("code"), seconds, sent)


def _find_status(message: Message, before: int) -> int:
    """Return the status of an answer, as far as it was sent."""
    if message["type"] in ("http.response.start", "websocket.http.response.start"):
        return int(message["status"])
    if message["type"] == "websocket.accept":
        return _OPENED
    if message["type"] == "websocket.close" and before == _GONE:
        return _CLOSED  # as the server answers when it is closed before it was opened
    return before


def note(**facts: str | None) -> None:
    """Note facts of the request that is answered here, for its line in the log."""
    bind_contextvars(**{name: fact and fact[:100] for name, fact in facts.items()})
