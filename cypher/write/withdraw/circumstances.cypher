// Purpose: removes what was derived for events, as far as it is another one now
// Parameters: $parties, $regarding, $locations, $met – ids of the events whose parties, subjects, place
//   or meetings of two go
// Returns: nothing
CALL () {
  UNWIND $met.items AS id
  MATCH ()-[met:MET {event: id}]->()
  DELETE met
}
CALL () {
  UNWIND $parties.items AS id
  MATCH (:Event {id: id})<-[part:PARTICIPATED_IN|EXPECTED_AT]-()
  DELETE part
}
CALL () {
  UNWIND $regarding.items AS id
  MATCH (:Event {id: id})-[about:REGARDING]->()
  DELETE about
}
CALL () {
  UNWIND $locations.items AS id
  MATCH (:Event {id: id})-[at:LOCATED_IN]->()
  DELETE at
}
