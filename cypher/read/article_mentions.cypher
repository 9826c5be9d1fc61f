// Purpose: whom and what articles name
// Parameters: $keys – ids of articles
// Returns: key – the article's id; items – maps of person, country or organization, by name
UNWIND $keys AS key
MATCH (:Article {id: key})-[:MENTIONS]->(a:Person|Country|Organization)
WITH DISTINCT key, a ORDER BY a.name, coalesce(a.id, a.code)
RETURN key, collect({
  person: CASE WHEN a:Person THEN a {.*} END,
  country: CASE WHEN a:Country THEN a {.*} END,
  organization: CASE WHEN a:Organization THEN a {.*} END
}) AS items
