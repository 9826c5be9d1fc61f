"""Whom a request is for, as far as can be told."""

from collections.abc import Hashable
from ipaddress import IPv6Address, ip_address, ip_network

from starlette.requests import HTTPConnection

_NETWORK = 64  # bits: what a provider gives to one customer


def identify(request: HTTPConnection, token: bytes | None) -> Hashable:
    """Return what tells clients apart: their token, if one is needed, and their address."""
    return token, find_address(request)


def find_address(request: HTTPConnection) -> str:
    """Return the address of a connection, or what a proxy on this machine says of it.

    Of an IPv6 address it is the network, from which a client has as many as it likes.
    """
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(ip_network((address.packed, _NETWORK), strict=False))
    return host
