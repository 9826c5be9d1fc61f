// Purpose: writes of persons whether much is told of them, as the number of articles that print one of
//   their names says, and finds what is to be decided again where this changed
// Parameters: $persons – ids of persons; $limit – from how many articles on, one more makes a person
//   familiar
// Returns: person, familiar, events – of each person of whom this changed and who has such events:
//   whether much is told now, and the ids of the events that some report tells with no nearer time
//   than a year
UNWIND $persons.items AS id
MATCH (person:Person {id: id})
CALL (person) {
  MATCH (person)<-[:RESOLVED_TO]-(name:Name)
  RETURN coalesce(max(name.articles) > $limit, false) AS familiar
}
WITH id, person, familiar WHERE familiar <> coalesce(person.familiar, false)
SET person.familiar = CASE WHEN familiar THEN true END
WITH id, familiar
CALL (id) {
  MATCH ()-[part:PARTICIPATED_IN]->(event)
  USING INDEX SEEK part:PARTICIPATED_IN(participant, timeless)
  WHERE part.participant = id AND part.timeless = true
  RETURN event
  UNION
  MATCH ()-[part:PARTICIPATED_IN]->(event)
  USING INDEX SEEK part:PARTICIPATED_IN(participant, recalled)
  WHERE part.participant = id AND part.recalled = true
  RETURN event
  UNION
  MATCH ()-[part:EXPECTED_AT]->(event)
  USING INDEX SEEK part:EXPECTED_AT(participant, timeless)
  WHERE part.participant = id AND part.timeless = true
  RETURN event
  UNION
  MATCH ()-[part:EXPECTED_AT]->(event)
  USING INDEX SEEK part:EXPECTED_AT(participant, recalled)
  WHERE part.participant = id AND part.recalled = true
  RETURN event
}
RETURN id AS person, familiar, collect(DISTINCT event.id) AS events
