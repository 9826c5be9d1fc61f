// Purpose: removes what was derived for events, as far as it is another one now
// Parameters: $parties, $regarding, $locations, $met – ids of the events whose parties, subjects, place
//   or meetings of two go
// Returns: columns, rows – one, other, times: how many meetings of which two persons went
CALL () {
  UNWIND $parties.items AS id
  MATCH (event:Event {id: id})<-[part:PARTICIPATED_IN|EXPECTED_AT]-(who)
  USING INDEX SEEK event:Event(id)
  WITH part, who,
    part:PARTICIPATED_IN AND who:Person AND part.encounter AND part.status = 'held' AS counts
  DELETE part
  WITH who, counts WHERE counts
  WITH who, count(*) AS fewer
  SET who.meetings = who.meetings - fewer
}
CALL () {
  UNWIND $regarding.items AS id
  MATCH (event:Event {id: id})-[about:REGARDING]->(subject)
  USING INDEX SEEK event:Event(id)
  WITH about, subject, about.encounter AND about.status = 'held' AS counts
  DELETE about
  WITH subject, counts WHERE counts
  WITH subject, count(*) AS fewer
  SET subject.meetings = subject.meetings - fewer
}
CALL () {
  UNWIND $locations.items AS id
  MATCH (event:Event {id: id})-[at:LOCATED_IN]->()
  USING INDEX SEEK event:Event(id)
  DELETE at
}
UNWIND $met.items AS id
MATCH ()-[met:MET {event: id}]->()
USING INDEX SEEK met:MET(event)
WITH met, met.one AS one, met.other AS other
DELETE met
WITH one, other, count(*) AS times
WITH collect([one, other, times]) AS rows
RETURN rows, ['one', 'other', 'times'] AS columns
