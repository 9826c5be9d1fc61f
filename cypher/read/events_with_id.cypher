// Purpose: finds events by their ids
// Parameters: $value – the ids
// Returns: node – an event, each once
UNWIND $value AS id
MATCH (found:Event {id: id})
RETURN DISTINCT found AS node
