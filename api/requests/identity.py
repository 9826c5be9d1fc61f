"""Every request has an id: in the logs, in the answer's header, and in each of its errors."""

import logging
import re
import time
from collections.abc import Callable

from asgi_correlation_id import CorrelationIdMiddleware, correlation_id
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars, bound_contextvars, get_contextvars

from api.requests.answer import print_refused
from api.requests.refused import InternalError

_log = logging.getLogger(__name__)
_SANE = re.compile(r"[A-Za-z0-9._:-]{1,64}")
_GONE = 499  # nginx's word for a client that did not wait for its answer
Observe = Callable[[str, str | None, float, int], None]
"""Is told of each request: path, an error's code, seconds, and bytes that were sent."""


class RequestIdentity(CorrelationIdMiddleware):
    """Gives each request its id: the client's own if it is sane, or else a new one."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(app, validator=lambda given: bool(_SANE.fullmatch(given)))


class RequestLog:
    """Logs each request in one line, and what nobody expected with all that is known of it.

    The line has what was bound to the context on the way, e.g. the operation's name. Requests for
    health are asked again and again, and logged for debugging alone.
    """

    def __init__(self, app: ASGIApp, observe: Observe) -> None:
        self._app = app
        self._observe = observe

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = time.perf_counter()
        status, sent = _GONE, 0

        async def send_and_note(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
            sent += len(message.get("body", b""))
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
                told = {"method": scope["method"], "path": scope["path"], "status": status}
                _log.log(level, "request", extra={**told, "seconds": round(seconds, 4)})
                self._observe(scope["path"], get_contextvars().get("code"), seconds, sent)


def note(**facts: str | None) -> None:
    """Note facts of the request that is answered here, for its line in the log."""
    bind_contextvars(**{name: fact and fact[:100] for name, fact in facts.items()})
