// Purpose: writes which countries and organisations events were about, and counts the encounters that
//   were held with them
// Parameters: $rows – maps with event, country or organization (the other null), and about, the
//   edge's properties
// Returns: nothing
UNWIND $rows.items AS row
MATCH (event:Event {id: row.event})
OPTIONAL MATCH (country:Country {code: row.country})
OPTIONAL MATCH (organization:Organization {id: row.organization})
WITH row, event, coalesce(country, organization) AS subject
CREATE (event)-[about:REGARDING]->(subject)
SET about = row.about, about.sources = event.sources
WITH row, subject WHERE row.about.encounter AND row.about.status = 'held'
WITH subject, count(*) AS more
SET subject.meetings = subject.meetings + more
