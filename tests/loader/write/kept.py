"""What the graph keeps for the sake of reading, compared with what it is kept of."""

from tests.loader.write.conftest import Store

# Each finds what is kept otherwise than it should be.
_WRONG = (
    """MATCH (person:Person)
    WITH person, COUNT { (person)-[:PARTICIPATED_IN {encounter: true, status: 'held'}]->() } AS n
    WHERE person.meetings IS NULL OR person.meetings <> n
    RETURN 'meetings', person.id, person.meetings, n""",
    """MATCH (about:Country|Organization)
    WITH about, COUNT { (about)<-[:REGARDING {encounter: true, status: 'held'}]-() } AS n
    WHERE about.meetings IS NULL OR about.meetings <> n
    RETURN 'meetings', about.name, about.meetings, n""",
    """MATCH (event:Event)-[edge:PARTICIPATED_IN|REGARDING|LOCATED_IN]-()
    WHERE edge.sources IS NULL OR edge.sources <> event.sources OR edge.day <> event.day
      OR coalesce(edge.vague, '') <> coalesce(event.vague, '')
    RETURN 'edge', event.id, type(edge), edge.sources""",
    """MATCH (event:Event)
    WHERE event.dateFrom > event.day OR event.dateTo < event.day OR event.vague IS NULL AND
      (event.dateFrom <> event.day OR event.dateTo <> event.day)
    RETURN 'day', event.id, event.day, event.vague""",
    """MATCH (one:Person)-[met:MET]-(other:Person)
    WITH one, other, count(*) AS n, min(CASE WHEN met.day > date('0001-01-01') THEN met.day END)
      AS first, max(CASE WHEN met.day > date('0001-01-01') THEN met.day END) AS last
    OPTIONAL MATCH (one)-[contact:CONTACT {person: one.id, other: other.id}]->(other)
    WITH one, other, n, collect(contact) AS contacts, [first, last] AS days
    WHERE size(contacts) <> 1 OR contacts[0].meetings <> n
      OR coalesce(toString(days[0]), '') <> coalesce(toString(contacts[0].first), '')
      OR coalesce(toString(days[1]), '') <> coalesce(toString(contacts[0].last), '')
    RETURN 'contact', one.id, other.id, n""",
    """MATCH (one:Person)-[contact:CONTACT]->(other:Person)
    WHERE NOT EXISTS { (one)-[:MET]-(other) }
    RETURN 'no contact', one.id, other.id, contact.meetings""",
    """MATCH (person:Person)-[stands:REPRESENTS]->(target)
    WITH person, target, [one IN collect(stands) WHERE one.name IS NOT NULL] AS named
    WHERE size(named) <> 1 OR named[0].name <> person.name OR named[0].speaker <> person.id
      OR named[0].target <> coalesce(target.code, target.id)
    RETURN 'speaker', person.id, target.name, size(named)""",
)


def find_wrong(store: Store) -> set[tuple[object, ...]]:
    """Return what is kept and is not what it should be."""
    return {row for text in _WRONG for row in store.query(text)}
