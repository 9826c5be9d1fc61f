// Purpose: finds one event
// Parameters: $id – its id
// Returns: event – a map of the event, with the country it took place in
MATCH (e:Event {id: $id})
RETURN e {.*, country: [(e)-[:LOCATED_IN]->(c:Country) | c {.*}][0]} AS event
