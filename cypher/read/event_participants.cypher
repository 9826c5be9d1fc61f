// Purpose: who took part in an event: people, then organisations, then countries, by name
// Parameters: none; node is the event
// Returns: part – the relationship; party – the person, organisation or country
MATCH (node)<-[part:PARTICIPATED_IN]-(party)
WITH part, party,
  CASE WHEN party:Person THEN 1 WHEN party:Organization THEN 2 ELSE 3 END AS rank
ORDER BY rank, party.name, part.participant
RETURN part, party
