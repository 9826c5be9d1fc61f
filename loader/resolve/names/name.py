"""What identity reads and what it says: printed names, decisions of people, identities, persons."""

from functools import lru_cache
from typing import Literal, NamedTuple

from loader.resolve.identity import make_hash, make_slug


class Name(NamedTuple):
    """One printed name in a context; many articles may share it.

    `form` is the longest form that an article prints of the person, `country` the alpha-2 code and
    `office` the office as told there.
    """

    form: str
    country: str | None = None
    office: str | None = None


class Decision(NamedTuple):
    """A person's word on who is who, by ids of names. It outranks every rule.

    "merge": all of left and right are one person. "split": none of left is the same person as any
    of right. Where decisions contradict each other a split outranks a merge.
    """

    kind: Literal["merge", "split"]
    left: frozenset[str]
    right: frozenset[str]


class Identity(NamedTuple):
    """Who a printed name is, and why.

    `person` is None when the name could be several people. `rule` is one of `RULES`, `score` says
    how sure it is (0 to 1), `against` is the name it was matched with, None where there is none.
    """

    name: Name
    person: str | None
    rule: str
    score: float
    against: Name | None


class PersonSummary(NamedTuple):
    """A person as shown: the fullest name, and the other printed forms."""

    id: str
    name: str
    aliases: tuple[str, ...]


@lru_cache(maxsize=65_536)
def identify_name(name: Name) -> str:
    """Return a name's id, for example "wladimir-putin-3f2a91c04d"."""
    return f"{make_slug(name.form)}-{make_hash('printed', *name)}"


def sort_key(name: Name) -> tuple[str, str, str]:
    """Return what names are put in order by, wherever an order has to be fixed."""
    return (name.form, name.country or "", name.office or "")
