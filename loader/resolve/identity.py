"""Which printed names are one person or organisation, and the ids that follow from it.

A person's key is, in this order:

1. a name of two or more words: its words, case folded. Umlauts and accents count: "Müller" is not
   "Muller", and a key that dropped them would merge two families.
2. a lone surname with a known country: both.
3. a lone surname without one: the surname and the article, so that it merges with nobody.

An id is a readable slug with a hash of the key. It depends on the key alone, never on the order
in which articles come.
"""

import hashlib
import json
import re
import unicodedata

from anyascii import anyascii

# 40 bits: the slug tells most keys apart, but lone surnames share theirs; of 5,000 articles with
# a lone "Müller" two would get one id in 1 of 80,000 such graphs.
_HASH_DIGITS = 10


def make_person_key(name: str, country: str | None, article: str) -> tuple[str, ...]:
    """Return what must be equal for two persons of any articles to be one."""
    words = tuple(fold_name(name).split())
    if len(words) > 1:
        return ("name", *words)
    if country is not None:
        return ("surname", *words, country)
    return ("mention", *words, article)


def make_person_id(name: str, country: str | None, article: str) -> str:
    """Return a person's id, for example "wladimir-putin-3f2a91c04d"."""
    return f"{make_slug(name)}-{make_hash(*make_person_key(name, country, article))}"


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
