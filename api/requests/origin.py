"""Whose pages may ask, from a reader's browser."""

from collections.abc import Collection

from starlette.requests import Request

from api.requests.refused import ForeignSiteError


def check_origin(request: Request, allowed: Collection[str]) -> None:
    """Check that no page of another site has a reader's browser ask here.

    It could not read the answer, but the work would be done: an image's address is enough for a
    GET. Browsers say of each request which site it comes from; programs say nothing.

    Args:
        request: the request.
        allowed: the origins whose pages may ask; "*" for all.

    Raises:
        ForeignSiteError: when it comes from another site.
    """
    site = request.headers.get("sec-fetch-site", "none")
    if site in {"none", "same-origin"} or "*" in allowed:
        return
    if request.headers.get("origin") not in allowed:
        raise ForeignSiteError
