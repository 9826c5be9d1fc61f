// Purpose: finds events that some report tells without any time, of which somebody is a party or was
//   expected to be
// Parameters: $keys – of parties
// Returns: columns, rows – event (its id), parties (keys of all), and found: those of the keys by which
//   it was found
UNWIND $keys.items AS key
CALL (key) {
  MATCH ()-[part:PARTICIPATED_IN]->(event)
  USING INDEX SEEK part:PARTICIPATED_IN(participant, timeless)
  WHERE part.participant = key AND part.timeless = true
  RETURN event
  UNION ALL
  MATCH ()-[part:EXPECTED_AT]->(event)
  USING INDEX SEEK part:EXPECTED_AT(participant, timeless)
  WHERE part.participant = key AND part.timeless = true
  RETURN event
}
WITH event, collect(key) AS found
WITH collect([event.id, event.parties, found]) AS rows
RETURN rows, ['event', 'parties', 'found'] AS columns
