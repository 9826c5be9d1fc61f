// Purpose: writes who took part in events, and counts the encounters that were held with the persons
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
CREATE (who)-[part:PARTICIPATED_IN]->(event)
SET part = common {.*, participant: key, role: edge.role, office: edge.office,
  sources: event.sources}
WITH common, who WHERE who:Person AND common.encounter AND common.status = 'held'
WITH who, count(*) AS more
SET who.meetings = who.meetings + more
