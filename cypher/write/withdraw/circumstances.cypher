// Purpose: removes what was derived for events: parties, place, subjects, who met whom
// Parameters: $events – ids of events
// Returns: nothing
UNWIND $events AS id
CALL (id) {
  MATCH ()-[met:MET {event: id}]->()
  DELETE met
}
MATCH (event:Event {id: id})
OPTIONAL MATCH (event)-[edge:PARTICIPATED_IN|EXPECTED_AT|REGARDING|LOCATED_IN]-()
DELETE edge
