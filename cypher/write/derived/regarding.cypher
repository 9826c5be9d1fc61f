// Purpose: writes which countries and organisations events were about
// Parameters: $rows – maps with event, and country or organization (the other null)
// Returns: nothing
UNWIND $rows AS row
MATCH (event:Event {id: row.event})
OPTIONAL MATCH (country:Country {code: row.country})
OPTIONAL MATCH (organization:Organization {id: row.organization})
WITH event, coalesce(country, organization) AS subject
CREATE (event)-[:REGARDING]->(subject)
