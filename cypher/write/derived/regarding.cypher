// Purpose: writes which countries and organisations events were about, and counts the encounters that
//   were held with them
// Parameters: $rows – maps with event, common (properties of all edges), and edges: maps with country
//   or organization (the other null)
// Returns: nothing
UNWIND $rows.items AS row
MATCH (event:Event {id: row.event})
UNWIND row.edges AS edge
OPTIONAL MATCH (country:Country {code: edge.country})
OPTIONAL MATCH (organization:Organization {id: edge.organization})
WITH row.common AS common, event, coalesce(country, organization) AS subject,
  coalesce(edge.country, edge.organization) AS key
CREATE (event)-[about:REGARDING]->(subject)
SET about = common {.*, subject: key, sources: event.sources}
WITH common, subject WHERE common.encounter AND common.status = 'held'
WITH subject, count(*) AS more
SET subject.meetings = subject.meetings + more
