// Purpose: removes what was derived for events, as far as it is another one now
// Parameters: $parties, $regarding, $locations, $met – ids of the events whose parties, subjects, place
//   or meetings of two go
// Returns: nothing
CALL () {
  UNWIND $met AS id
  MATCH ()-[met:MET {event: id}]->()
  DELETE met
}
CALL () {
  UNWIND $parties AS id
  MATCH (:Event {id: id})<-[part:PARTICIPATED_IN|EXPECTED_AT]-()
  DELETE part
}
CALL () {
  UNWIND $regarding AS id
  MATCH (:Event {id: id})-[about:REGARDING]->()
  DELETE about
}
CALL () {
  UNWIND $locations AS id
  MATCH (:Event {id: id})-[at:LOCATED_IN]->()
  DELETE at
}
