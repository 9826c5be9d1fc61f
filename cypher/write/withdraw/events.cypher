// Purpose: removes events that nothing reports any more, and what tells followers that they were held
// Parameters: $events – ids of events
// Returns: nothing
UNWIND $events.items AS id
MATCH (event:Event {id: id})
DETACH DELETE event
WITH id
MATCH (change:Change {event: id})
DELETE change
