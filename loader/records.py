"""What the loader's steps hand to each other: an `Article`, then its `Findings`.

Offsets count Unicode characters of `Article.text`; `text[start:end]` is the surface, always.
Countries are ISO 3166 alpha-2 codes. Kinds and statuses are those of the annotation guideline.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

Status = Literal["held", "planned", "possible", "cancelled", "refused", "denied"]
EncounterKind = Literal[
    "meeting", "call", "visit", "summit", "negotiation", "press_conference", "other"
]
EventType = Literal[
    "agreement",
    "military_exercise",
    "prisoner_release",
    "sanctions",
    "attack",
    "election",
    "appointment",
    "protest",
    "aid",
]
Precision = Literal["day", "month", "year", "range"]


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read, without the page's furniture.

    `id` is the address where there is one, else the record's own id, else a hash of the text: it
    is the key in the graph. `name` is what a person calls it: the file's name without ending, or
    the record's own id.
    """

    id: str
    name: str
    text: str
    title: str | None = None
    url: str | None = None
    source: str | None = None
    places: tuple[str, ...] = ()
    published: datetime | None = None
    language: str = "de"


class Span(NamedTuple):
    """A stretch of the article's text, with the characters it shows."""

    start: int
    end: int
    surface: str


class Evidence(NamedTuple):
    """The sentence that says so: its text and offsets, the trigger in it, the rule that read it."""

    sentence: str
    start: int
    end: int
    trigger: str
    rule: str
    confidence: float


class DateRange(NamedTuple):
    """When it was: first and last day (the same for a day), and how exactly the text tells it."""

    first: date
    last: date
    precision: Precision


@dataclass(frozen=True, slots=True)
class Represents:
    """A person stands for a country or organisation in an office, and where the text says so."""

    office: str | None
    evidence: Evidence
    country: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person of one article, by the longest form of the name that it prints."""

    name: str
    country: str | None = None
    role: str | None = None
    mentions: tuple[Span, ...] = ()
    represents: tuple[Represents, ...] = ()


@dataclass(frozen=True, slots=True)
class Country:
    """A sovereign state the text refers to, by name, adjective, demonym or seat of government."""

    code: str
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """A political actor that is no state, by its canonical name ("NATO")."""

    name: str
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Encounter:
    """Two or more parties come together or talk directly with each other.

    `persons` and `organizations` are names as in this article's `Person.name` and
    `Organization.name`; `offices` gives persons' offices as told here. `regarding` holds country
    codes and organisations, `topics` keywords of the text.
    """

    kind: EncounterKind
    status: Status
    evidence: Evidence
    persons: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    place: str | None = None
    place_country: str | None = None
    date: DateRange | None = None
    regarding: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    offices: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Event:
    """Another concrete event of the guideline's nine types."""

    type: EventType
    status: Status
    evidence: Evidence
    label: str
    persons: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    place: str | None = None
    place_country: str | None = None
    date: DateRange | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was read off one article."""

    article: Article
    persons: tuple[Person, ...] = ()
    countries: tuple[Country, ...] = ()
    organizations: tuple[Organization, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    events: tuple[Event, ...] = ()
