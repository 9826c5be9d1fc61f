"""Keys of nodes: readable slugs with a hash, which depend on the thing alone."""

import hashlib
import json
import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

# 40 bits: the slug tells most keys apart already.
_HASH_DIGITS = 10


@lru_cache(maxsize=1 << 12)  # the same few dozen are in most articles
def make_organization_id(name: str) -> str:
    """Return an organisation's id, for example "nato-8c51f2e09b"; its name is canonical already."""
    return f"{make_slug(name)}-{make_hash('organization', normalize_name(name))}"


def normalize_name(name: str) -> str:
    """Return a name with composed letters and single spaces, otherwise as printed."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def fold_name(name: str) -> str:
    """Return a name for comparison: case folded, composed; umlauts and accents stay."""
    # Folding can take composed letters apart again ("ǰ"), so the result is composed once more.
    return unicodedata.normalize("NFC", normalize_name(name).casefold())


def make_slug(name: str) -> str:
    """Return a name's lower-case ASCII words, joined by hyphens."""
    # Case folding first: "Müller" and "MÜLLER" are one key and must have one slug.
    return re.sub(r"[^a-z0-9]+", "-", anyascii(fold_name(name)).lower()).strip("-")


def make_hash(*parts: object, digits: int = _HASH_DIGITS) -> str:
    """Return the first hexadecimal digits of the parts' SHA-256."""
    # JSON keeps the borders between parts: ("a b",) and ("a", "b") differ.
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:digits]
