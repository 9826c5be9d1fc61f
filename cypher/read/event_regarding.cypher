// Purpose: which countries and organisations an event was about, countries first
// Parameters: none; node is the event
// Returns: node – the country or organisation
MATCH (node)-[:REGARDING]->(subject)
WITH subject ORDER BY subject:Organization, subject.name, coalesce(subject.id, subject.code)
RETURN subject AS node
