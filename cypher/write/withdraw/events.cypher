// Purpose: removes events that nothing reports any more
// Parameters: $events – ids of events
// Returns: nothing
UNWIND $events AS id
MATCH (event:Event {id: id})
DETACH DELETE event
