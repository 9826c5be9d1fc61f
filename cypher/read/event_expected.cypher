// Purpose: who is told to be a party of an event, but not by those who tell what became of it
// Parameters: none; node is the event
// Returns: part – the relationship; party – the person, organisation or country
MATCH (node)<-[part:EXPECTED_AT]-(party)
WITH part, party,
  CASE WHEN party:Person THEN 1 WHEN party:Organization THEN 2 ELSE 3 END AS rank
ORDER BY rank, party.name, part.participant
RETURN part, party
