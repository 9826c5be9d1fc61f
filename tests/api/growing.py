"""A graph of as many meetings as one likes, of the same people, all about and in one country."""

from datetime import date, timedelta
from itertools import islice
from typing import Any

import neo4j

from api.compile.cursor import encode
from loader.records import DateRange
from loader.write.event_days import find_unit
from tests.conftest import Address

EARLIEST, DAYS = date(2020, 1, 1), 700
# Behind the middle of lists, where many items are as frequent as others: what cursors hold there.
MIDDLES = {
    "day": "MATCH (e:Event {status: 'held'}) WITH e ORDER BY e.day DESC, e.id DESC "
    "RETURN [toString(e.day), e.id] AS keys",
    "time": "MATCH (e:Event {status: 'held'}) WHERE date('2020-06-10') <= e.day "
    "AND e.day <= date('2021-01-20') WITH e ORDER BY e.day DESC, e.id DESC "
    "RETURN [toString(e.day), e.id] AS keys",
    "told": "MATCH (e:Event {status: 'held'}) WITH e ORDER BY e.sources DESC, e.day DESC, "
    "e.id DESC RETURN [e.sources, toString(e.day), e.id] AS keys",
    "often": "MATCH (:Person {id: 'putin'})-[met:CONTACT]->() WITH met "
    "ORDER BY met.meetings DESC, met.other DESC RETURN [met.meetings, met.other] AS keys",
    "name": "MATCH (p:Person) WITH p ORDER BY p.name, p.id RETURN [p.name, p.id] AS keys",
    "most": "MATCH (p:Person) WITH p ORDER BY p.meetings DESC, p.id DESC "
    "RETURN [p.meetings, p.id] AS keys",
}
_EMPTY = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS"
_WHO = """
CREATE (:Person {id: 'putin', name: 'Wladimir Putin', aliases: [], meetings: 9999}),
  (:Person {id: 'xi', name: 'Xi Jinping', aliases: [], meetings: 9999}),
  (:Person {id: 'rare', name: 'Rare Guest', aliases: [], meetings: 3}),
  (:Country {code: 'UA', name: 'Ukraine', nameEn: 'Ukraine', meetings: 9999}),
  (:Organization {id: 'NATO', name: 'NATO', meetings: 9999}),
  (:Article {id: 'a', published: datetime('2020-01-01T00:00:00Z')})
"""
_EVENTS = """
MATCH (p:Person {id: 'putin'}), (x:Person {id: 'xi'}), (r:Person {id: 'rare'}),
  (c:Country {code: 'UA'}), (o:Organization {id: 'NATO'}), (a:Article {id: 'a'})
UNWIND $rows AS row
WITH *, row.number AS i, row.marks AS marks, row.days AS days
CREATE (e:Event {id: marks.event, kind: 'meeting', title: marks.event}) SET e += marks, e += days
CREATE (a)-[:REPORTS {id: e.id, sentence: 's', start: i, end: i, status: 'held'}]->(e)
CREATE (n:Person {id: 'n' + i, name: 'N' + i, aliases: [], meetings: i % 50})
CREATE (n)-[:REPRESENTS {target: c.code, speaker: n.id, name: n.name}]->(c)
CREATE (n)-[:REPRESENTS {office: 'minister'}]->(c)
CREATE (p)-[:CONTACT {person: p.id, other: n.id, meetings: i % 7}]->(n)
CREATE (:Article {id: 'a' + i, published: datetime('2020-01-01T00:00:00Z') + duration({hours: i})}),
  (:Article {id: 'b' + i})
FOREACH (party IN [p, x, c] + CASE WHEN i IN [300, 303, 306] THEN [r] ELSE [] END |
  CREATE (party)-[part:PARTICIPATED_IN]->(e)
  SET part = marks, part.participant = coalesce(party.id, party.code))
FOREACH (_ IN CASE marks.status WHEN 'held' THEN [1] ELSE [] END |
  CREATE (p)-[:MET {event: e.id, kind: e.kind, day: e.day, one: p.id, other: x.id}]->(x))
FOREACH (subject IN [c, o] |
  CREATE (e)-[about:REGARDING]->(subject)
  SET about = marks, about.subject = coalesce(subject.id, subject.code))
CREATE (e)-[at:LOCATED_IN]->(c) SET at = marks, at.country = c.code
"""


def grow(driver: neo4j.Driver, address: Address, events: int) -> dict[str, str]:
    """Make the database hold so many meetings, and nothing else.

    Returns:
        cursors of the middle of lists, by how these are sorted.
    """
    with driver.session(database=address.database) as session:
        session.run(_EMPTY).consume()
        session.run(_WHO).consume()
        rows = (describe_event(number) for number in range(events))
        # All in one transaction need not fit in a small heap beside the plans that are kept.
        while some := list(islice(rows, 500)):
            session.run(_EVENTS, rows=some).consume()
        session.run("CALL db.awaitIndexes()").consume()
        session.run("CALL db.prepareForReplanning()").consume()
        lists = {name: [row["keys"] for row in session.run(text)] for name, text in MIDDLES.items()}
    return {name: encode(keys[len(keys) * 5 // 8]) for name, keys in lists.items() if keys}


def describe_event(number: int) -> dict[str, Any]:
    """Return an event's number, what stands on its edges as well, and its days.

    Of most the day is told exactly or not at all, of the others a month, a year, or two years.
    """
    day = EARLIEST + timedelta(days=number % DAYS)
    told = find_days(day, number)
    marks = {
        "event": f"e{number}",
        "encounter": True,
        "status": ("held", "planned", "denied")[number % 3],
        "day": day,
        "sources": 1 + number % 4,
        "vague": find_unit(day, told),
    }
    days = {"dateFrom": told.first, "dateTo": told.last} if told else {}
    return {"number": number, "marks": marks, "days": days}


def find_days(day: date, number: int) -> DateRange | None:
    """Return the first and last day that are told of an event, if any are."""
    if number % 100 == 2:
        return DateRange(day - timedelta(days=400), day + timedelta(days=400), "range")
    if number % 10 == 0:
        first = day.replace(day=1)
        following = (first + timedelta(days=31)).replace(day=1)
        return DateRange(first, following - timedelta(days=1), "month")
    if number % 10 == 1:
        return DateRange(date(day.year, 1, 1), date(day.year, 12, 31), "year")
    return DateRange(day, day, "day") if number % 4 else None
