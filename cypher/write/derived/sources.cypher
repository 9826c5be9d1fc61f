// Purpose: lets the edges of events tell how many sources these have
// Parameters: $rows – maps with event
// Returns: nothing
UNWIND $rows.items AS row
MATCH (event:Event {id: row.event})-[edge:PARTICIPATED_IN|REGARDING|LOCATED_IN]-()
USING INDEX SEEK event:Event(id)
SET edge.sources = event.sources
