"""What really took place, was planned or fell through between invented people."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate
from random import Random
from typing import get_args

from bench.generator.people import Figure
from bench.generator.tables import read_world
from loader.records import DateRange, EncounterKind, EventType, Status

_KINDS: tuple[EncounterKind, ...] = get_args(EncounterKind)
_KIND_WEIGHTS = (40, 18, 12, 8, 12, 6, 4)
_TYPES: tuple[EventType, ...] = get_args(EventType)
_FATES: tuple[Status, ...] = ("held", "cancelled", "possible", "refused", "denied")
_FATE_WEIGHTS = (80, 7, 5, 4, 4)
_PARTIES = (2, 3, 4, 5)
_PARTY_WEIGHTS = (72, 18, 7, 3)
_TELLINGS = (1, 2, 3, 4, 5)
_TELLING_WEIGHTS = (35, 25, 18, 12, 10)
_WITHOUT_PLACE = frozenset({"call", "sanctions"})
# Shares: another event than an encounter, a country or organisation among an encounter's parties,
# several days, and a day that was announced before another took its place.
_OTHER, _COLLECTIVE, _LONG, _POSTPONED = 0.15, 0.15, 0.1, 0.05


@dataclass(frozen=True, slots=True)
class Happening:
    """A real event of the invented world: the truth behind the reports that articles give.

    `fate` is what became of it, `announced` the first day that was told beforehand, `tellings` how
    many articles tell it at most, their copies in other papers apart.
    """

    number: int
    kind: EncounterKind | EventType
    encounter: bool
    fate: Status
    days: DateRange
    announced: date
    tellings: int = 1
    people: tuple[Figure, ...] = ()
    countries: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    place: str | None = None
    place_country: str | None = None
    regarding: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    def tell_status(self, moment: datetime) -> Status:
        """Return what an article of that moment says of it."""
        if self.fate in {"refused", "denied", "possible"}:
            return self.fate
        if self.fate == "cancelled":
            return "cancelled" if moment.date() >= self.announced - timedelta(1) else "planned"
        return "held" if moment.date() >= self.days.first else "planned"


class Popularity:
    """Draws people as the news does: the n-th most popular with weight n ** -exponent (Zipf)."""

    def __init__(self, people: Sequence[Figure], exponent: float) -> None:
        self.people = people
        self._limits = list(accumulate((n + 1) ** -exponent for n in range(len(people))))

    def draw(self, random: Random, number: int) -> tuple[Figure, ...]:
        """Return that many people of different names, or as many as there are."""
        drawn: dict[tuple[str, ...], Figure] = {}
        for _ in range(20 * number):
            person = self.people[bisect(self._limits, random.random() * self._limits[-1])]
            drawn.setdefault((*person.given, *person.family), person)
            if len(drawn) == number:
                break
        return tuple(drawn.values())


def invent_happening(
    random: Random, number: int, popularity: Popularity, moment: datetime
) -> Happening:
    """Return a new event of about that moment: of the days before or, still planned, after it."""
    first = moment.date() + timedelta(random.randint(-2, 4))
    (tellings,) = random.choices(_TELLINGS, _TELLING_WEIGHTS)
    if random.random() < _OTHER:
        return invent_other(random, number, popularity, first, tellings)
    (kind,) = random.choices(_KINDS, _KIND_WEIGHTS)
    (fate,) = random.choices(_FATES, _FATE_WEIGHTS)
    (parties,) = random.choices(_PARTIES, _PARTY_WEIGHTS)
    world = read_world()
    countries: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    if random.random() < _COLLECTIVE:
        parties -= 1
        if random.random() < 0.7:
            countries = (random.choice(list(world.countries)),)
        else:
            organizations = (random.choice(list(world.organizations)),)
    city = None if kind in _WITHOUT_PLACE else random.choice(world.cities)
    postponed = random.random() < _POSTPONED and fate == "held"
    people = popularity.draw(random, parties)
    if len(people) + len(countries) + len(organizations) < 2:  # so few people are there to draw
        countries = (random.choice(list(world.countries)),)
    return Happening(
        number,
        kind,
        encounter=True,
        fate=fate,
        days=invent_days(random, first, kind),
        announced=first - timedelta(random.randint(1, 2)) if postponed else first,
        tellings=tellings,
        people=people,
        countries=countries,
        organizations=organizations,
        place=city and city[0],
        place_country=city and city[1],
        regarding=invent_subjects(random),
        topics=tuple(random.sample(world.topics, random.choice((0, 1, 1, 2)))),
    )


def invent_other(
    random: Random, number: int, popularity: Popularity, first: date, tellings: int
) -> Happening:
    world = read_world()
    kind = random.choice(_TYPES)
    city = None if kind in _WITHOUT_PLACE else random.choice(world.cities)
    return Happening(
        number,
        kind,
        encounter=False,
        fate="held",
        days=DateRange(first, first, "day"),
        announced=first,
        tellings=tellings,
        people=popularity.draw(random, 1) if kind == "appointment" else (),
        countries=(random.choice(list(world.countries)),),
        place=city and city[0],
        place_country=city and city[1],
        topics=(random.choice(world.topics),),
    )


def invent_days(random: Random, first: date, kind: str) -> DateRange:
    if kind in {"visit", "summit", "negotiation"} and random.random() < _LONG:
        return DateRange(first, first + timedelta(random.randint(1, 2)), "range")
    return DateRange(first, first, "day")


def invent_subjects(random: Random) -> tuple[str, ...]:
    """Return what an encounter is about: countries' codes and organisations."""
    world = read_world()
    number = random.choice((0, 0, 1, 1, 2))
    return tuple(random.sample([*world.countries, *world.organizations], number))
