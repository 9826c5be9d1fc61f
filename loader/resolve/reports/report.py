"""What one article says of one event, as far as it matters to which reports are one event."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from loader.records import DateRange

Label = Literal["Person", "Country", "Organization"]


class Party(NamedTuple):
    """Who takes part: a person's id across articles, a country's code, an organisation's id."""

    label: Literal["Person", "Country", "Organization"]
    key: str


@dataclass(frozen=True, slots=True)
class Report:
    """One article's report of one event; `start` and `end` are its sentence's offsets there.

    `id` follows from the article's id and the report's position alone, so that it outlives every
    decision on who is who. `published` is aware and in UTC. Articles with nearly the same text
    share a `story`: they are one source. `kind` is an encounter's kind or another event's type,
    `label` what the text calls another event. `familiar` are the persons among the parties whom so
    many articles name that a report that tells no nearer time than a year is not compared with all
    that is told of them.
    """

    id: str
    article: str
    published: datetime | None
    story: str
    start: int
    end: int
    kind: str
    encounter: bool
    status: str
    parties: frozenset[Party]
    place: str | None = None
    place_country: str | None = None
    date: DateRange | None = None
    label: str | None = None
    confidence: float = 1.0
    familiar: frozenset[Party] = frozenset()
