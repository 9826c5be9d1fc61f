// Purpose: removes what was derived for events, as far as it is another one now
// Parameters: $parties, $regarding, $locations, $met – ids of the events whose parties, subjects, place
//   or meetings of two go
// Returns: nothing
CALL () {
  UNWIND $met.items AS id
  MATCH ()-[met:MET {event: id}]->()
  USING INDEX SEEK met:MET(event)
  DELETE met
}
CALL () {
  UNWIND $parties.items AS id
  MATCH (event:Event {id: id})<-[part:PARTICIPATED_IN|EXPECTED_AT]-()
  USING INDEX SEEK event:Event(id)
  DELETE part
}
CALL () {
  UNWIND $regarding.items AS id
  MATCH (event:Event {id: id})-[about:REGARDING]->()
  USING INDEX SEEK event:Event(id)
  DELETE about
}
CALL () {
  UNWIND $locations.items AS id
  MATCH (event:Event {id: id})-[at:LOCATED_IN]->()
  USING INDEX SEEK event:Event(id)
  DELETE at
}
