// Purpose: the countries that events were in
// Parameters: $keys – ids of events
// Returns: key; row – a map
UNWIND $keys AS key
MATCH (event:Event {id: key})-[:LOCATED_IN]->(land:Country)
RETURN key, land {.code, .name} AS row
