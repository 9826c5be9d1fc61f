// Purpose: writes events
// Parameters: $rows – maps with id and properties (all but the id)
// Returns: nothing
UNWIND $rows.items AS row
MERGE (event:Event {id: row.id})
SET event = row.properties, event.id = row.id
