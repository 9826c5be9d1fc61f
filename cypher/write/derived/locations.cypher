// Purpose: writes in which country events took place
// Parameters: $rows – maps with event, country and place (as printed, or null)
// Returns: nothing
UNWIND $rows AS row
MATCH (event:Event {id: row.event})
MATCH (country:Country {code: row.country})
CREATE (event)-[at:LOCATED_IN]->(country)
SET at.place = row.place
