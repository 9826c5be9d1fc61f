// Purpose: writes who is told to be a party of events, but not by those who tell what became of them:
//   of a meeting that was held those who only were expected, of a cancelled one those whom an earlier
//   plan names
// Parameters: $rows – maps with event, common (properties of all edges), and edges: maps with one of
//   person, country and organization (the others null), role and office
// Returns: nothing
UNWIND $rows.items AS row
MATCH (event:Event {id: row.event})
UNWIND row.edges AS edge
OPTIONAL MATCH (person:Person {id: edge.person})
OPTIONAL MATCH (country:Country {code: edge.country})
OPTIONAL MATCH (organization:Organization {id: edge.organization})
WITH row.common AS common, event, edge, coalesce(person, country, organization) AS who,
  coalesce(edge.person, edge.country, edge.organization) AS key
CREATE (who)-[part:EXPECTED_AT]->(event)
SET part = common {.*, participant: key, role: edge.role, office: edge.office}
