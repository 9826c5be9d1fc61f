// Purpose: writes in which country events took place
// Parameters: $rows – maps with event, country, and at, the edge's properties
// Returns: nothing
UNWIND $rows.items AS row
MATCH (event:Event {id: row.event})
MATCH (country:Country {code: row.country})
WITH event, country, row.at AS common
CREATE (event)-[at:LOCATED_IN]->(country)
SET at = common {.*, sources: event.sources}
