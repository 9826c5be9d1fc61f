"""By which names the API is asked."""

import re
from collections.abc import Collection
from ipaddress import ip_address

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from api.requests.answer import print_refused
from api.requests.identity import note
from api.requests.refused import HostError

_HOST = re.compile(r"(?P<name>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9_.-]+)(:[0-9]*)?")


class HostCheck:
    """Answers only requests whose header `Host` names this API.

    A page of another site can point its own name to this machine once it is loaded (DNS rebinding):
    the browser then takes the API for a part of that site, shows the page the answers, and says
    that they are of the same origin. But it asks by the page's name. So `localhost`, under which no
    site on the web is, and addresses, which cannot be pointed elsewhere, are always good; other
    names are those that were allowed. Starlette's own check knows no addresses but listed ones.

    Args:
        app: what answers.
        allowed: names; `*.example.org` for all under one, `*` for any.
    """

    def __init__(self, app: ASGIApp, allowed: Collection[str] = ()) -> None:
        self._app = app
        self._any = "*" in allowed
        self._names = frozenset(name.lower() for name in (*allowed, "localhost", "*.localhost"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = scope["type"] in {"http", "websocket"}
        if asked and not self._any and not self._knows(Headers(scope=scope).getlist("host")):
            note(code=HostError.code)
            await print_refused(HostError())(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _knows(self, given: list[str]) -> bool:
        if not given:
            return True  # no browser: it is none of HTTP/1.1 at all
        found = _HOST.fullmatch(given[0])
        if found is None or len(given) > 1:
            return False
        name = found["name"].strip("[]").lower().removesuffix(".")
        above = (f"*{name[at:]}" for at, letter in enumerate(name) if letter == ".")
        return _is_address(name) or not self._names.isdisjoint((name, *above))


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
