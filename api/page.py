"""GraphiQL's page and its files, under a policy that lets nothing else be loaded."""

from pathlib import Path

from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).parent / "static"

# Everything of the page is served from here, so nothing else is allowed. Monaco sets styles of
# elements from its scripts and has its icons as data.
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def read_page(bundle: Path = STATIC) -> HTMLResponse:
    """Return the page, or why there is none."""
    page = bundle / "index.html"
    if not page.is_file():
        missing = "GraphiQL was not built: install newsgraph again. The endpoint works."
        return HTMLResponse(missing, status_code=503)
    return HTMLResponse(page.read_bytes(), headers=_HEADERS)


class PageFiles(StaticFiles):
    """The bundle's files. Workers obey the policy of their own answer, not the page's."""

    def __init__(self, bundle: Path = STATIC) -> None:
        super().__init__(directory=bundle, check_dir=False)

    async def check_config(self) -> None:
        """Pass: without a bundle no file is found, and the page tells why."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers.update(_HEADERS)
        return response
