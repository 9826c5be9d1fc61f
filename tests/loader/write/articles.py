"""Small articles with known persons and meetings, as if they had just been read."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import NamedTuple

from loader.records import (
    Article,
    Country,
    DateRange,
    Encounter,
    EncounterKind,
    Evidence,
    Findings,
    Organization,
    Person,
    Represents,
    Span,
    Status,
)

# Two spellings of one person among them, and two persons whose names differ by an accent alone.
PEOPLE: dict[str, tuple[str | None, str | None]] = {
    "Wladimir Putin": ("RU", "Präsident"),
    "WLADIMIR PUTIN": ("RU", "Kremlchef"),
    "Alexander Lukaschenko": ("BY", "Präsident"),
    "Donald Trump": ("US", "Präsident"),
    "Mark Rutte": (None, "Generalsekretär"),
    "Jan Müller": ("DE", None),
    "Jan Muller": ("DE", "Minister"),
    "Medinski": ("RU", "Berater"),
    "Schulze": (None, None),
}
FIRST_DAY = date(2025, 3, 1)


class Told(NamedTuple):
    """One sentence of an article: who came together."""

    people: tuple[str, ...]
    kind: EncounterKind = "meeting"
    status: Status = "held"
    place: str | None = None
    country: str | None = None
    day: int | None = None
    regarding: tuple[str, ...] = ()
    offices: bool = False


def tell(article: str, *sentences: Told, published: int | None = None) -> Findings:
    """Return the findings of an article that consists of these sentences."""
    text = ""
    mentions: dict[str, list[Span]] = {}
    claims: dict[str, list[Represents]] = {}
    encounters: list[Encounter] = []
    for told in sentences:
        start = len(text)
        for name in told.people:
            at = len(text)
            text += f"{name}, "
            mentions.setdefault(name, []).append(Span(at, at + len(name), name))
        text += f"{told.kind}.\n"
        end = len(text) - 1
        evidence = Evidence(text[start:end], start, end, told.kind, "test", 0.5)
        for name in told.people if told.offices else ():
            claims.setdefault(name, []).append(represent(name, evidence))
        encounters.append(meet(told, evidence))
    return Findings(
        Article(
            id=article,
            name=article,
            text=text,
            title=f"Artikel {article}",
            published=None
            if published is None
            else datetime(2025, 3, 1, tzinfo=UTC) + timedelta(days=published),
        ),
        persons=tuple(
            Person(
                name,
                *find_office(name),
                tuple(mentions[name]),
                tuple(claims.get(name, ())),
            )
            for name in mentions
        ),
        countries=tuple(Country(c) for c in sorted({t.country for t in sentences if t.country})),
        organizations=(Organization("NATO"),) if "Mark Rutte" in mentions else (),
        encounters=tuple(encounters),
    )


def find_office(name: str) -> tuple[str | None, str | None]:
    """Return of which country somebody speaks, and in what office; others than `PEOPLE` of none."""
    return PEOPLE.get(name, (None, None))


def represent(name: str, evidence: Evidence) -> Represents:
    country, office = find_office(name)
    return Represents(office, evidence, country, "NATO" if name == "Mark Rutte" else None)


def meet(told: Told, evidence: Evidence) -> Encounter:
    day = None if told.day is None else FIRST_DAY + timedelta(days=told.day)
    return Encounter(
        kind=told.kind,
        status=told.status,
        evidence=evidence,
        persons=told.people,
        place=told.place,
        place_country=told.country,
        date=None if day is None else DateRange(day, day, "day"),
        regarding=told.regarding,
        offices={name: office for name in told.people if (office := find_office(name)[1])},
    )


def invent(number: int, seed: int = 1) -> Iterable[Findings]:
    """Yield so many articles, always the same ones, of which many speak of the same people."""
    random = Random(seed)  # noqa: S311 – repeatable test data, not a secret
    for index in range(number):
        yield tell(
            f"artikel-{index:05}",
            *(invent_sentence(random) for _ in range(random.randint(1, 3))),
            published=index % 30,
        )


def invent_sentence(random: Random) -> Told:
    return Told(
        people=tuple(random.sample(sorted(PEOPLE), random.randint(1, 4))),
        kind=random.choice(("meeting", "call", "summit")),
        status=random.choice(("held", "held", "planned")),
        place=random.choice((None, "Minsk", "Moskau")),
        country=random.choice((None, "BY", "RU")),
        day=random.choice((None, 1, 2)),
        regarding=random.choice(((), ("UA",), ("UA", "NATO"), ("EU",))),
        offices=random.random() < 0.7,
    )
