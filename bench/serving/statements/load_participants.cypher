// Purpose: who took part in events
// Parameters: $keys – ids of events
// Returns: key; row – a list of maps
UNWIND $keys AS key
MATCH (event:Event {id: key})
RETURN key, COLLECT { MATCH (event)<-[part:PARTICIPATED_IN]-(party)
  WITH part, party, CASE WHEN party:Person THEN 1 WHEN party:Organization THEN 2 ELSE 3 END AS rank
  ORDER BY rank, party.name, coalesce(party.id, party.code)
  RETURN {role: part.role, office: part.office,
    person: CASE WHEN party:Person THEN party {.id, .name} END,
    country: CASE WHEN party:Country THEN party {.code, .name} END,
    organization: CASE WHEN party:Organization THEN party {.id, .name} END} } AS row
