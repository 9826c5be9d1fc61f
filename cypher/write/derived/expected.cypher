// Purpose: writes who is told to be a party of events, but not by those who tell what became of them:
//   of a meeting that was held those who only were expected, of a cancelled one those whom an earlier
//   plan names
// Parameters: $rows – maps with event, one of person, country and organization (the others null), and
//   part, the edge's properties
// Returns: nothing
UNWIND $rows.items AS row
MATCH (event:Event {id: row.event})
OPTIONAL MATCH (person:Person {id: row.person})
OPTIONAL MATCH (country:Country {code: row.country})
OPTIONAL MATCH (organization:Organization {id: row.organization})
WITH row, event, coalesce(person, country, organization) AS who
CREATE (who)-[part:EXPECTED_AT]->(event)
SET part = row.part
