"""Whom a request is for, as far as can be told."""

from collections.abc import Hashable
from ipaddress import IPv6Address, ip_address, ip_network

from starlette.requests import HTTPConnection

_NETWORK = 64  # bits: what a provider gives to one customer


def identify(request: HTTPConnection, token: bytes | None) -> Hashable:
    """Return what tells clients apart: their token, if one is needed, and their address.

    The address is that of the connection, or what a proxy on this machine says of it; of an IPv6
    address the network, from which a client has as many as it likes.
    """
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return token, host
    if isinstance(address, IPv6Address):
        return token, str(ip_network((address.packed, _NETWORK), strict=False))
    return token, host
