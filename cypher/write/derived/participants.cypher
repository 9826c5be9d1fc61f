// Purpose: writes who took part in events, and counts the encounters that were held with the persons
// Parameters: $rows – maps with event, one of person, country and organization (the others null), and
//   part, the edge's properties
// Returns: nothing
UNWIND $rows.items AS row
MATCH (event:Event {id: row.event})
OPTIONAL MATCH (person:Person {id: row.person})
OPTIONAL MATCH (country:Country {code: row.country})
OPTIONAL MATCH (organization:Organization {id: row.organization})
WITH row, event, coalesce(person, country, organization) AS who
CREATE (who)-[part:PARTICIPATED_IN]->(event)
SET part = row.part, part.sources = event.sources
WITH row, who WHERE who:Person AND row.part.encounter AND row.part.status = 'held'
WITH who, count(*) AS more
SET who.meetings = who.meetings + more
