// Purpose: who took part in events
// Parameters: $keys – ids of events
// Returns: key – the event's id; items – maps of role, office and person, country or organization;
//   people first, then organisations, then countries
UNWIND $keys AS key
MATCH (:Event {id: key})<-[r:PARTICIPATED_IN]-(a)
WITH key, r, a, CASE WHEN a:Person THEN 1 WHEN a:Organization THEN 2 ELSE 3 END AS rank
ORDER BY rank, a.name, coalesce(a.id, a.code), r.role, r.office
RETURN key, collect({
  role: r.role,
  office: r.office,
  person: CASE WHEN a:Person THEN a {.*} END,
  country: CASE WHEN a:Country THEN a {.*} END,
  organization: CASE WHEN a:Organization THEN a {.*} END
}) AS items
