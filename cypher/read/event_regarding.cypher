// Purpose: which countries and organisations events were about
// Parameters: $keys – ids of events
// Returns: key – the event's id; items – maps of country or organization, countries first
UNWIND $keys AS key
MATCH (:Event {id: key})-[:REGARDING]->(s)
WITH key, s ORDER BY s:Organization, s.name
RETURN key, collect({
  country: CASE WHEN s:Country THEN s {.*} END,
  organization: CASE WHEN s:Organization THEN s {.*} END
}) AS items
