"""Documents that need not be sent: trusted ones of a folder, and those that clients sent before."""

from hashlib import sha256


def make_hash(text: str) -> str:
    """Return a document's hash, by which clients name it: SHA-256 in hexadecimal digits."""
    return sha256(text.encode()).hexdigest()
