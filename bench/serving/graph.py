"""A generated graph of the shape that the loader writes: rows for its statements.

A few people and countries are in very many events and most are in few, by Zipf's law, so that there
are pages to go deep in, whatever the size: what grows tenfold is also what one country has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, combinations
from random import Random
from typing import Any

from babel import Locale

ARTICLES, EVENTS, PEOPLE = 10_000, 20_000, 5_000
ORGANIZATIONS = ("NATO", "EU", "UN", "OSZE", "G7", "G20", "BRICS", "OPEC")
COUNTRIES = (
    *("UA", "RU", "US", "DE", "FR", "CN", "GB", "PL", "IL", "TR", "IR", "IN", "IT", "ES", "BY"),
    *("SA", "EG", "JP", "KR", "BR", "HU", "RO", "CZ", "SE", "FI", "NO", "NL", "BE", "AT", "CH"),
    *("RS", "GR", "GE", "MD", "AZ", "AM", "KZ", "SY", "LB", "QA"),
)
KINDS = ("meeting", "call", "visit", "summit", "negotiation", "press_conference")
STATUSES = ("held",) * 8 + ("planned", "denied")
PLACES = ("Moskau", "Paris", "Berlin", "Genf", "Ankara", "Riad", "Brüssel", "Washington", "Kiew")
FIRST_DAY = date(2020, 1, 1)
DAYS = 2_000

Row = dict[str, Any]


@dataclass(slots=True)
class Rows:
    """Rows by the name of the statement that writes them, nodes before edges."""

    of: dict[str, list[Row]] = field(default_factory=dict)

    def add(self, statement: str, row: Row) -> None:
        self.of.setdefault(statement, []).append(row)

    def take(self, statement: str) -> list[Row]:
        return self.of.pop(statement, [])


class Zipf:
    """Draws few of a list often and most of it seldom."""

    def __init__(self, random: Random, items: Sequence[str]) -> None:
        self._random = random
        self._items = items
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(items))))

    def draw(self, number: int) -> list[str]:
        """Return so many, none of them twice."""
        drawn: dict[str, None] = {}
        while len(drawn) < number:
            (item,) = self._random.choices(self._items, cum_weights=self._weights)
            drawn[item] = None
        return list(drawn)


def generate_nodes(scale: float, seed: int = 1) -> Rows:
    """Return the rows of all nodes but events, and of the countries that people speak for."""
    random = Random(seed)  # noqa: S311 - a graph that is the same each time
    rows = Rows()
    names = Locale("de").territories, Locale("en").territories
    for code in COUNTRIES:
        row = {"code": code, "name": names[0][code], "nameEn": names[1][code]}
        rows.add("nodes/countries", row)
    for id_ in ORGANIZATIONS:
        rows.add("nodes/organizations", {"id": id_, "name": id_})
    lands = Zipf(random, COUNTRIES)
    for number in range(int(PEOPLE * scale)):
        person = f"person-{number}"
        name = f"Vorname{number % 97} Nachname{number}"
        rows.add("nodes/persons", {"id": person, "name": name, "aliases": [name.split()[1]]})
        evidence = {"article": f"article-{number}", "office": "Ministerin", "confidence": 0.9}
        (land,) = lands.draw(1)
        stands = {"person": person, "country": land, "organization": None, "office": "Ministerin"}
        rows.add("derived/representations", {**stands, "evidence": evidence})
    for number in range(int(ARTICLES * scale)):
        hours = number * 24 * DAYS // int(ARTICLES * scale)
        published = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
        properties = {
            "name": f"article-{number}",
            "story": f"article-{number}",
            "title": f"Schlagzeile {number}: wer wen traf und was dabei herauskam",
            "url": f"https://example.org/{number}",
            "source": ("dpa", "Meridianbote", "Weltblatt")[number % 3],
            "places": [PLACES[number % len(PLACES)]],
            "language": "de",
            "text": f"Text des Artikels {number}.",
        }
        article = {"id": f"article-{number}", "published": published.isoformat()}
        rows.add("nodes/articles", {**article, "properties": properties})
    return rows


def generate_events(scale: float, seed: int = 2) -> Iterator[Rows]:
    """Yield the rows of events and of the edges around them, some thousand events at a time."""
    random = Random(seed)  # noqa: S311 - see above
    people = Zipf(random, [f"person-{number}" for number in range(int(PEOPLE * scale))])
    lands = Zipf(random, COUNTRIES)
    organizations = Zipf(random, ORGANIZATIONS)
    rows = Rows()
    for number in range(int(EVENTS * scale)):
        _add_event(rows, random, number, scale, people, lands, organizations)
        if number % 2_000 == 1_999:
            yield rows
            rows = Rows()
    yield rows


def _add_event(
    rows: Rows,
    random: Random,
    number: int,
    scale: float,
    people: Zipf,
    lands: Zipf,
    organizations: Zipf,
) -> None:
    event = f"event-{number}"
    encounter = random.random() < 0.9
    kind = random.choice(KINDS) if encounter else "agreement"
    status = random.choice(STATUSES)
    day = FIRST_DAY + timedelta(days=random.randrange(DAYS))
    common = {"encounter": encounter, "status": status, "day": day, "event": event}
    dates = {"dateFrom": day, "dateTo": day, "datePrecision": "day"}
    place = random.choice(PLACES)
    told = random.sample(range(int(ARTICLES * scale)), random.choice((1, 2, 3)))
    title = f"Treffen {number} in {place}"
    properties = {
        **dates,
        "kind": kind,
        "encounter": encounter,
        "plover": "CONSULT" if encounter else "AGREE",
        "status": status,
        "title": title,
        "place": place,
        "topics": ["Waffenruhe", "Gas"],
        "day": day,
        "sources": len(told),
    }
    rows.add("nodes/events", {"id": event, "properties": properties})
    parties = people.draw(3)
    there = [_name_party(person=person) for person in parties]
    if random.random() < 0.2:
        there.append(_name_party(organization=organizations.draw(1)[0]))
    if random.random() < 0.2:
        there.append(_name_party(country=lands.draw(1)[0]))
    rows.add("derived/participants", {"event": event, "common": common, "edges": there})
    about = [{"country": lands.draw(1)[0], "organization": None}]
    if random.random() < 0.3:
        about.append({"country": None, "organization": organizations.draw(1)[0]})
    rows.add("derived/regarding", {"event": event, "common": common, "edges": about})
    (land,) = lands.draw(1)
    at = {"country": land, "place": place, **common}
    rows.add("derived/locations", {"event": event, "country": land, "at": at})
    if encounter and status == "held":
        met = {"event": event, "kind": kind, "place": place, "day": day, **dates}
        pairs = [{"one": one, "other": other} for one, other in combinations(sorted(parties), 2)]
        rows.add("derived/met", {"event": event, "common": met, "edges": pairs})
    _add_reports(rows, event, told, {**dates, "kind": kind, "status": status, "place": place})


def _name_party(**party: str) -> Row:
    who = {"person": None, "country": None, "organization": None, **party}
    return {**who, "role": "participant", "office": "Ministerin"}


def _add_reports(rows: Rows, event: str, told: list[int], common: Row) -> None:
    for number in told:
        sentence = (
            f"In {common['place']} berieten die Ministerinnen am Rande der Konferenz über {event} "
            "und die Folgen für die Region."
        )
        start = int(event.partition("-")[2]) % 1_000
        said = {
            **common,
            "id": f"{number}:{event}",
            "title": f"Treffen in {common['place']}",
            "sentence": sentence,
            "start": start,
            "end": start + len(sentence),
            "trigger": "berieten",
            "participants": ["Ministerinnen"],
            "extractor": "encounter",
            "confidence": 0.9,
        }
        rows.add("said/reports", {"article": f"article-{number}", "event": event, "said": said})
