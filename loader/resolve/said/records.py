"""What one article says, as records: whom it names and which events it reports.

Nothing here depends on another article. Persons are told by the name that the article prints; who
that is, and which other articles report the same event, is decided from all that articles say.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from loader.records import Article, DateRange, Evidence, Span
from loader.resolve.names import Name

Label = Literal["Name", "Person", "Country", "Organization"]


class Target(NamedTuple):
    """A node that articles speak of: its label and key (id, or a country's code)."""

    label: Label
    key: str


class Claim(NamedTuple):
    """That a person stands for a country or organisation in an office, and where it is said."""

    target: Target
    office: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Mention:
    """All that one article says of one target, its spans and claims in text order.

    `name` is the longest form that the article prints of a person, or an organisation's canonical
    name; `country` and `role` are a person's, as told here.
    """

    target: Target
    spans: tuple[Span, ...]
    name: str | None = None
    country: str | None = None
    role: str | None = None
    claims: tuple[Claim, ...] = ()


class Participant(NamedTuple):
    """Who took part in an event, in which role, in which office as told there."""

    target: Target
    office: str | None = None
    role: str = "participant"


@dataclass(frozen=True, slots=True)
class SaidEvent:
    """An event as one article reports it.

    `id` is the article's id and the event's number in it; `printed` are its participants as the
    text has them, `label` is what another event than an encounter is called.
    """

    id: str
    kind: str
    plover: str
    encounter: bool
    status: str
    title: str
    label: str | None
    evidence: Evidence
    participants: tuple[Participant, ...]
    printed: tuple[str, ...]
    place: str | None
    place_country: str | None
    date: DateRange | None
    regarding: tuple[Target, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """All that one article says; `organizations` gives the names of those it speaks of, by id."""

    article: Article
    names: tuple[Name, ...]
    mentions: tuple[Mention, ...]
    events: tuple[SaidEvent, ...]
    organizations: dict[str, str]
